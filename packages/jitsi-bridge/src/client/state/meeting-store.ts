import type { EngineEvent } from "../engine/engine-event";
import type { MicrophoneTrouble } from "../media/microphone-judge";
import type { Signal } from "../signals/signal";
import type { LocalMediaState, MeetingErrorCode, MeetingState, Participant } from "../types";
import { NO_SHIELD } from "../shield/shield-state";
import { appendChat, chatText } from "./chat-log";
import type { ConnectionEvent } from "./connection-state";
import { isInside, isOver, reduceConnection } from "./connection-state";
import { hearSignal, NO_SIGNALS } from "./room-signals";
import { Observable } from "./observable";
import { QualityBook } from "./quality-book";
import type { Roster, RosterEvent } from "./roster";
import { EMPTY_ROSTER, reduceRoster } from "./roster";

const OFF = { desired: false, actual: false, pending: false } as const;

/** Nothing runs any more; which devices were chosen and what went wrong stays readable. */
function allOff(local: LocalMediaState): LocalMediaState {
  return {
    microphone: { ...local.microphone, ...OFF },
    camera: { ...local.camera, ...OFF },
    screen: { ...local.screen, ...OFF },
  };
}

/** The meeting as the page sees it, kept by pure reducers; it calls nobody but its subscribers. */
export class MeetingStore {
  readonly #displayName: string;
  readonly #value: Observable<MeetingState>;
  readonly #quality = new QualityBook((id, quality) =>
    this.roster({ type: "quality", id, quality }),
  );
  #roster: Roster = EMPTY_ROSTER;
  #messages = 0;

  constructor(displayName: string, local: LocalMediaState) {
    this.#displayName = displayName;
    this.#value = new Observable<MeetingState>({
      connection: { phase: "idle" },
      selfId: null,
      role: "guest",
      participants: [],
      dominantSpeakerId: null,
      local,
      chat: [],
      mutedBy: null,
      ...NO_SIGNALS,
      microphoneTrouble: null,
      shield: NO_SHIELD,
    });
  }

  get state(): MeetingState {
    return this.#value.value;
  }

  get isOver(): boolean {
    return isOver(this.state.connection);
  }

  get isInside(): boolean {
    return isInside(this.state.connection);
  }

  subscribe(listener: () => void): () => void {
    return this.#value.subscribe(listener);
  }

  /** How an attempt to join stands. */
  joinOutcome(): "pending" | "inside" | MeetingErrorCode {
    const { connection } = this.state;
    if (isInside(connection)) return "inside";
    if (connection.phase === "failed") return connection.error;
    if (connection.phase === "ended") {
      return connection.reason === "left" ? "connection-lost" : "not-allowed";
    }
    return "pending";
  }

  connection(event: ConnectionEvent): void {
    const connection = reduceConnection(this.state.connection, event, Date.now());
    if (connection === this.state.connection) return;
    if (!isOver(connection)) {
      this.#set({ connection });
      return;
    }
    // In one step: nobody may ever see people in a meeting that is over. The chat stays readable.
    this.#roster = EMPTY_ROSTER;
    this.#set({
      connection,
      participants: [],
      selfId: null,
      dominantSpeakerId: null,
      mutedBy: null,
      ...NO_SIGNALS,
      microphoneTrouble: null,
      local: allOff(this.state.local),
    });
  }

  roster(event: RosterEvent): void {
    if (this.isOver && event.type !== "self-track") return;
    const roster = reduceRoster(this.#roster, event);
    if (roster === this.#roster) return;
    this.#roster = roster;
    if (roster.participants !== this.state.participants) this.#people(roster.participants);
  }

  local(local: LocalMediaState): void {
    if (this.isOver) return this.#set({ local: allOff(local) });
    // Whoever speaks again has answered.
    this.#set({ local, ...(local.microphone.actual ? { speakRequest: null } : {}) });
  }

  microphoneTrouble(trouble: MicrophoneTrouble | null): void {
    if (!this.isOver) this.#set({ microphoneTrouble: trouble });
  }

  putAsideRequest(): void {
    this.#set({ speakRequest: null });
  }

  /** A sign of somebody in the room, ourselves included; who is not in the room says nothing. */
  signal(fromId: string, signal: Signal): void {
    const who = this.#roster.participants.find(({ id }) => id === fromId);
    if (!who) return;
    if (signal.kind === "please-speak" && this.state.local.microphone.actual) return;
    this.#messages += 1;
    const { reactions, speakRequest } = this.state;
    const heard = {
      signal,
      from: { id: who.id, name: who.name, isHost: who.role === "host" },
      id: `signal-${this.#messages}`,
      atMs: Date.now(),
    };
    this.#set(hearSignal({ reactions, speakRequest }, heard));
  }

  /** The user's own wish settles whatever a host had done. */
  unmutedByUser(device: "microphone" | "camera"): void {
    const kind = device === "microphone" ? "audio" : "video";
    if (this.state.mutedBy?.kind === kind) this.#set({ mutedBy: null });
  }

  outgoingChat(text: string): string | null {
    return this.isInside ? chatText(text) : null;
  }

  /** The server tells nobody but the receiver: our own copy is ours to keep. */
  wrotePrivately(text: string, toId: string): void {
    const { selfId } = this.state;
    if (selfId === null) return;
    this.#write({ fromId: selfId, fromName: null, text, atMs: null, messageId: null }, toId);
  }

  engine(event: EngineEvent): void {
    if (this.isOver) return;
    switch (event.type) {
      case "conference-joined":
        this.#joined(event);
        return;
      case "participant-joined":
        this.roster({ ...event, atMs: Date.now() });
        return;
      case "participant-left":
        this.#quality.forget(event.id);
        this.roster(event);
        return;
      case "participant-renamed":
      case "role-changed":
      case "hand-changed":
      case "track-changed":
      case "track-removed":
        this.roster(event);
        return;
      case "dominant-speaker":
        this.#dominant(event.id);
        return;
      case "chat":
        this.#chat(event);
        return;
      case "signal":
        if (event.fromId !== this.state.selfId) this.signal(event.fromId, event.signal);
        return;
      case "muted-by":
        this.#set({ mutedBy: { kind: event.kind, name: event.name } });
        return;
      case "shield":
        this.#set({ shield: event.state });
        return;
      case "figures":
        this.#figures(event);
        return;
      case "streaming":
        this.#quality.setInterrupted(event.id, event.interrupted);
        return;
      case "audio-level":
      case "failure-seen":
        return;
      default:
        this.connection(event);
        this.#selfInterruption();
    }
  }

  #joined({ selfId, role }: EngineEvent & { type: "conference-joined" }): void {
    // Self first and the phase last: whoever sees "joined" also sees themselves.
    const wasOutside = !this.isInside;
    const next = reduceConnection(this.state.connection, { type: "conference-joined" }, Date.now());
    if (!wasOutside || !isInside(next)) return;
    const name = this.#displayName;
    const atMs = Date.now();
    this.#roster = reduceRoster(this.#roster, {
      type: "self-joined",
      id: selfId,
      name,
      role,
      atMs,
    });
    this.#set({ connection: next, selfId, role, participants: this.#roster.participants });
  }

  #people(participants: readonly Participant[]): void {
    const self = participants.find((one) => one.isSelf);
    const { dominantSpeakerId } = this.state;
    const speaks = participants.some((one) => one.id === dominantSpeakerId);
    this.#set({
      participants,
      role: self?.role ?? this.state.role,
      dominantSpeakerId: speaks ? dominantSpeakerId : null,
    });
  }

  #dominant(id: string | null): void {
    const known = this.#roster.participants.some((one) => one.id === id);
    this.#set({ dominantSpeakerId: known ? id : null });
  }

  #figures({ id, figures }: EngineEvent & { type: "figures" }): void {
    const who = id ?? this.state.selfId;
    if (who !== null) this.#quality.rate(who, figures);
  }

  #selfInterruption(): void {
    const { selfId, connection } = this.state;
    if (selfId === null || !isInside(connection)) return;
    this.#quality.setInterrupted(selfId, connection.phase === "interrupted");
  }

  #chat(event: EngineEvent & { type: "chat" }): void {
    this.#write(event, event.isPrivate ? this.state.selfId : null);
  }

  #write(event: Omit<EngineEvent & { type: "chat" }, "type" | "isPrivate">, toId: string | null) {
    this.#messages += 1;
    const nameOf = (id: string) => this.#roster.participants.find((one) => one.id === id)?.name;
    const chat = appendChat(this.state.chat, {
      id: event.messageId ?? `message-${this.#messages}`,
      fromId: event.fromId,
      fromName: nameOf(event.fromId) ?? event.fromName ?? "",
      isSelf: event.fromId === this.state.selfId,
      to: toId === null ? null : { id: toId, name: nameOf(toId) ?? "" },
      text: event.text,
      atMs: event.atMs ?? Date.now(),
    });
    this.#set({ chat });
  }

  /** One new snapshot for all fields together, and none when nothing is different. */
  #set(fields: Partial<MeetingState>): void {
    const keys = Object.keys(fields) as (keyof MeetingState)[];
    if (keys.every((key) => Object.is(this.state[key], fields[key]))) return;
    this.#value.set({ ...this.state, ...fields });
  }
}
