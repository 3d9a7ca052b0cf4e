import { LiveLine, type LineState } from "@/components/portal/live-line";

import type { DoorReply } from "./door-reply";
import type { DoorState } from "./door-state";
import type { Refusal } from "./refusal";

type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Refusal };

/** By which a guest finds their question again. */
interface RequestKey {
  readonly requestId: string;
  readonly guestKey: string;
}

/** What a visit asks of the portal. Every call rejects when there is no answer. */
export interface DoorPorts {
  ask(question: {
    readonly code: string;
    readonly displayName: string;
    readonly guestKey: string;
    readonly pin?: string;
    readonly hostSecret?: string;
  }): Promise<Reply<DoorReply>>;
  check(key: RequestKey & { readonly displayName: string }): Promise<Reply<DoorReply>>;
  listen(key: RequestKey, heard: () => void, signal: AbortSignal): Promise<void>;
  leave(key: RequestKey): Promise<unknown>;
}

/** Who comes to which door. */
export interface Visitor {
  readonly code: string;
  readonly guestKey: string;
  readonly displayName: string;
  readonly hostSecret: string | null;
  /** From a link made for one person; empty: none. */
  readonly pin: string;
}

/** Refusals after which the door may open by itself. */
const PASSING: ReadonlySet<string> = new Set([
  "room.locked",
  "room.waiting-room-full",
  "room.not-yet-open",
]);
/** Seldom enough that a class before a locked door does not use up what its address may ask. */
const ASK_AGAIN_MS = 60_000;
const UNREACHABLE: Refusal = { code: "network.unreachable" };

/**
 * One visit to the door of a meeting, from the first question until the guest is in or goes.
 *
 * Everybody comes this way; a host is admitted at once. Whoever makes it closes it.
 */
export class DoorVisit {
  #state: DoorState = { kind: "asking" };
  readonly #listeners = new Set<() => void>();
  #line: LiveLine | null = null;
  #requestId: string | null = null;
  #pin: string | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #closed = false;

  constructor(
    private readonly visitor: Visitor,
    private readonly ports: DoorPorts,
  ) {
    this.#pin = visitor.pin === "" ? undefined : visitor.pin;
  }

  get state(): DoorState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks to be let in, again if need be; with a PIN where one is wanted. One question at a time. */
  async ask(pin?: string): Promise<void> {
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    clearTimeout(this.#again);
    this.#set(asBusy(this.#state));
    const { code, guestKey, displayName, hostSecret } = this.visitor;
    const tried = pin ?? this.#pin;
    const question = {
      code,
      guestKey,
      displayName,
      ...(tried === undefined ? {} : { pin: tried }),
      ...(hostSecret === null ? {} : { hostSecret }),
    };
    const reply = await this.ports
      .ask(question)
      .catch((): Reply<DoorReply> => ({ ok: false, error: UNREACHABLE }));
    this.#busy = false;
    if (this.#closed) return;
    if (reply.ok) {
      this.#pin = tried;
      this.#follow(reply.value);
    } else {
      this.#refuse(reply.error);
    }
  }

  /** Takes the question back. */
  async leave(): Promise<void> {
    const { guestKey } = this.visitor;
    const requestId = this.#requestId;
    this.close();
    if (requestId === null) return;
    // A question that cannot be taken back is forgotten when no more signs of life come.
    await this.ports.leave({ requestId, guestKey }).catch(() => undefined);
  }

  /** Stops looking and asking; the place stays for a while. Idempotent. */
  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.#stop();
  }

  #follow(reply: DoorReply): void {
    switch (reply.state) {
      case "waiting":
        this.#wait(reply.requestId, reply.held);
        return;
      case "admitted":
        this.#stop();
        this.#set({ kind: "admitted", admission: reply.admission });
        return;
      case "refused":
        this.#stop();
        this.#set({ kind: "refused", askAgainAtMs: reply.askAgainAtMs, busy: false });
        return;
      case "closed":
        this.#stop();
        this.#set({ kind: "over" });
    }
  }

  #wait(requestId: string, held: "room.locked" | "room.pin-required" | null): void {
    const { state } = this;
    const before = state.kind === "waiting" && state.held === held ? state : null;
    this.#requestId = requestId;
    // What the page says about the last PIN stays until something else is true.
    const refusal = before === null || before.busy ? null : before.refusal;
    const line = before?.line ?? "good";
    this.#set({ kind: "waiting", held, line, refusal, busy: false });
    this.#line ??= this.#openLine();
  }

  #refuse(error: Refusal): void {
    const state = this.#state;
    const { code } = error;
    if (code === "room.pin-wrong") this.#pin = undefined;
    if (state.kind === "waiting") {
      // The place is kept: only this attempt to give a PIN came to nothing.
      this.#set({ ...state, busy: false, refusal: error });
    } else if (code === "room.pin-required") {
      this.#set({ kind: "pin", refusal: null, busy: false });
    } else if (code === "room.pin-wrong" || state.kind === "pin") {
      this.#set({ kind: "pin", refusal: error, busy: false });
    } else if (PASSING.has(code)) {
      this.#set({ kind: "shut", refusal: error, busy: false });
      this.#again = setTimeout(() => void this.ask(), untilNextQuestion(error));
    } else if (state.kind === "shut" && code === UNREACHABLE.code) {
      this.#set({ ...state, busy: false });
      this.#again = setTimeout(() => void this.ask(), ASK_AGAIN_MS);
    } else {
      this.#stop();
      this.#set({ kind: "failed", refusal: error });
    }
  }

  #openLine(): LiveLine {
    const { guestKey } = this.visitor;
    return new LiveLine({
      listen: (heard, signal) =>
        this.ports.listen({ requestId: this.#requestId ?? "", guestKey }, heard, signal),
      look: () => this.#look(),
      stateChanged: (line) => this.#lineChanged(line),
    });
  }

  async #look(): Promise<void> {
    const { guestKey, displayName } = this.visitor;
    if (this.#busy || this.#closed) return;
    const reply = await this.ports.check({
      requestId: this.#requestId ?? "",
      guestKey,
      displayName,
    });
    // While a PIN is on its way, its answer counts and not this one.
    if (this.#busy || this.#closed) return;
    if (reply.ok) this.#follow(reply.value);
    else if (reply.error.code === "room.request-unknown") await this.ask();
    else if (reply.error.code === "room.unavailable") this.#follow({ state: "closed" });
    else throw new TypeError("the portal could not look");
  }

  #lineChanged(line: LineState): void {
    const state = this.#state;
    if (state.kind === "waiting" && line !== "opening") this.#set({ ...state, line });
  }

  #stop(): void {
    clearTimeout(this.#again);
    this.#line?.close();
    this.#line = null;
  }

  #set(state: DoorState): void {
    if (this.#closed) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

function asBusy(state: DoorState): DoorState {
  return "busy" in state ? { ...state, busy: true } : state;
}

/** At the opening time, give or take the crowd that waits for it. */
function untilNextQuestion({ opensAtMs }: Refusal): number {
  if (opensAtMs === undefined) return ASK_AGAIN_MS;
  const untilOpenMs = opensAtMs - Date.now() + Math.random() * 3_000;
  return Math.min(Math.max(untilOpenMs, 1_000), 10 * ASK_AGAIN_MS);
}
