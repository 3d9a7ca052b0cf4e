import { LiveLine } from "@/components/portal/live-line";

import type { DeskReply, DoorSettings, WaitingPerson } from "./desk-reply";
import { type DeskState, EMPTY_DESK } from "./desk-state";

type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly error: { readonly code: string; readonly retryAfterMs?: number };
    };

/** What the desk asks of the portal, with the host's right. Rejects when there is no answer. */
export interface DeskPorts {
  look(): Promise<Reply<DeskReply>>;
  listen(heard: () => void, signal: AbortSignal): Promise<void>;
  decide(decision: "admit" | "refuse", requests: readonly string[]): Promise<Reply<unknown>>;
  change(settings: DoorChange): Promise<Reply<DoorSettings>>;
  throwOut(whom: ThrownOut): Promise<Reply<unknown>>;
  letLead(participantId: string): Promise<Reply<unknown>>;
  /** The gentle sound when somebody comes. */
  ring(): void;
}

/** Whom a host throws out of the meeting. */
export interface ThrownOut {
  readonly endpointId: string;
  /** Their id as the media server attests it; null where it attests none. */
  readonly participantId: string | null;
  /** Every endpoint the host's page sees. */
  readonly present: readonly string[];
}

/** What a host changes about the door; what is absent stays. */
export interface DoorChange {
  readonly waitingRoom?: boolean;
  readonly locked?: boolean;
  /** Null takes the PIN away. */
  readonly pin?: string | null;
}

const KEPT_ARRIVALS = 20;
const UNREACHABLE = { code: "network.unreachable" };
/** Answers after which looking again is of no use. */
const FINAL: ReadonlySet<string> = new Set([
  "room.not-host",
  "room.unavailable",
  "room.closed",
  "room.expired",
]);

/**
 * A host's desk at the door: who waits, and what may be done about it.
 *
 * Looks for as long as it is open. Decisions are about whom the host saw, never about "everybody":
 * nobody slips in who came a moment later. Whoever makes it closes it.
 */
export class HostDesk {
  #state: DeskState = EMPTY_DESK;
  readonly #listeners = new Set<() => void>();
  readonly #line: LiveLine;
  readonly #known = new Set<string>();

  constructor(private readonly ports: DeskPorts) {
    this.#line = new LiveLine({
      listen: (heard, signal) => ports.listen(heard, signal),
      look: () => this.#look(),
      stateChanged: (line) => this.#set({ line }),
    });
  }

  get state(): DeskState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets in or refuses; `ids` are of the guests that are shown. */
  async decide(decision: "admit" | "refuse", ids: readonly string[]): Promise<void> {
    const open = ids.filter((id) => !this.#state.deciding.has(id));
    if (open.length === 0) return;
    this.#set({ deciding: new Set([...this.#state.deciding, ...open]), refusal: null });
    const reply = await this.ports.decide(decision, open).catch(unreachable);
    if (!reply.ok) this.#set({ refusal: reply.error });
    // The list stays as it was until it is known to be different.
    await this.#line.lookNow();
    const deciding = new Set([...this.#state.deciding].filter((id) => !open.includes(id)));
    this.#set({ deciding });
  }

  /** Changes the door; true when it is done. One change at a time. */
  async change(settings: DoorChange): Promise<boolean> {
    if (this.#state.changing) return false;
    this.#set({ changing: true, refusal: null });
    const reply = await this.ports.change(settings).catch(unreachable);
    this.#set({
      changing: false,
      ...(reply.ok ? { door: reply.value } : { refusal: reply.error }),
    });
    return reply.ok;
  }

  /** Takes somebody's right to be in the meeting, so that they cannot come back by themselves. */
  async throwOut(whom: ThrownOut): Promise<void> {
    const reply = await this.ports.throwOut(whom).catch(unreachable);
    if (!reply.ok) this.#set({ refusal: reply.error });
  }

  /** Lets somebody lead along, at the door as well; by their id as the media server attests it. */
  async letLead(participantId: string): Promise<void> {
    const reply = await this.ports.letLead(participantId).catch(unreachable);
    if (!reply.ok) this.#set({ refusal: reply.error });
  }

  /** Switches the sound on or off, for as long as this page lives. */
  setSound(soundOn: boolean): void {
    this.#set({ soundOn });
    if (soundOn) this.ports.ring();
  }

  /** Forgets what went wrong. */
  dismissRefusal(): void {
    this.#set({ refusal: null });
  }

  /** Looks no more. Idempotent. */
  close(): void {
    this.#line.close();
    this.#listeners.clear();
  }

  async #look(): Promise<void> {
    const reply = await this.ports.look();
    if (reply.ok) {
      this.#show(reply.value);
    } else if (FINAL.has(reply.error.code)) {
      this.#set({ ...EMPTY_DESK, over: true });
      this.#line.close();
    } else {
      throw new TypeError("the portal could not look");
    }
  }

  #show({ guests, door }: DeskReply): void {
    const newcomers = guests.filter(({ id }) => !this.#known.has(id));
    for (const { id } of newcomers) this.#known.add(id);
    const arrivals = [...this.#state.arrivals, ...newcomers.map(arrival)].slice(-KEPT_ARRIVALS);
    this.#set({ guests, door, arrivals });
    if (newcomers.length > 0 && this.#state.soundOn) this.ports.ring();
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}

function arrival({ id, name }: WaitingPerson) {
  return { id, name };
}

function unreachable() {
  return { ok: false, error: UNREACHABLE } as const;
}
