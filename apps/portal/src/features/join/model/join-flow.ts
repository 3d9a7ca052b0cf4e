import type { MeetingClient, MeetingClientOptions } from "@stadtstube/jitsi-bridge/client";

import type { AdmissionReply } from "./admission-reply";
import { everythingOff, type JoinChoices, type JoinState, type Refusal } from "./join-state";

type Reply =
  | { readonly ok: true; readonly value: AdmissionReply }
  | { readonly ok: false; readonly error: Refusal };

/** What the flow needs from outside. */
export interface JoinPorts {
  admit(request: {
    readonly code: string;
    readonly hostSecret?: string;
    readonly displayName: string;
  }): Promise<Reply>;
  renew(request: { readonly renewalToken: string; readonly displayName: string }): Promise<Reply>;
  createClient(options: MeetingClientOptions): MeetingClient;
}

const UNREACHABLE: Refusal = { code: "network.unreachable" };

/** The browser's own limit, some 24 days. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Pauses before the attempts to come back by itself; afterwards the person is asked. */
const RETURN_DELAYS_MS = [500, 3_000, 8_000, 20_000] as const;
/** Failures that pass by themselves; all others need somebody to do something. */
const PASSING: ReadonlySet<string> = new Set([
  "connection-lost",
  "server-unreachable",
  "focus-lost",
  "grant-expired",
]);

/**
 * The way from a link into a meeting, out of it and back in.
 *
 * Owns the meeting client: whoever closes the flow leaves the meeting. One request at a time; a
 * second press while one is under way does nothing.
 */
export class JoinFlow {
  #state: JoinState = { step: "precheck", refusal: null, choices: everythingOff("") };
  #listeners = new Set<() => void>();
  #admission: AdmissionReply | null = null;
  #choices: JoinChoices | null = null;
  #unsubscribe: () => void = () => undefined;
  #returnTimer: ReturnType<typeof setTimeout> | undefined;
  #closingTimer: ReturnType<typeof setTimeout> | undefined;
  #returns = 0;
  #busy = false;
  #closed = false;

  constructor(
    private readonly room: { readonly code: string; readonly hostSecret: string | null },
    private readonly ports: JoinPorts,
  ) {}

  get state(): JoinState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks to be let in and connects. A refusal leads back to the precheck with its reason. */
  async enter(choices: JoinChoices): Promise<void> {
    await this.#once(async () => {
      if (this.#state.step !== "precheck") return;
      this.#set({ step: "entering", choices: this.#state.choices });
      const { code, hostSecret } = this.room;
      const reply = await this.#ask(() =>
        this.ports.admit({
          code,
          displayName: choices.displayName,
          ...(hostSecret === null ? {} : { hostSecret }),
        }),
      );
      if (reply.ok) this.#connect(reply.value, choices);
      else this.#set({ step: "precheck", refusal: reply.error, choices });
    });
  }

  /**
   * Connects again after a failure, with a fresh grant and the devices as they were wanted.
   *
   * Passing failures are answered so by itself a few times; this is what the person's button does.
   */
  async reconnect(): Promise<void> {
    this.#returns = 0;
    await this.#reconnect();
  }

  async #reconnect(): Promise<void> {
    clearTimeout(this.#returnTimer);
    await this.#once(async () => {
      const { state } = this;
      const admission = this.#admission;
      const choices = this.#choices;
      if (state.step !== "meeting" || admission === null || choices === null) return;
      this.#set({ ...state, renewing: true, refusal: null });
      const { renewalToken } = admission;
      const { displayName } = choices;
      const reply = await this.#ask(() => this.ports.renew({ renewalToken, displayName }));
      if (!reply.ok) {
        if (reply.error === UNREACHABLE && this.#returnLater()) return;
        this.#set({ ...state, renewing: false, refusal: reply.error });
        return;
      }
      await this.#release();
      this.#connect(reply.value, choices);
    });
  }

  /** Back to the precheck after the meeting ended, under the same name and with all devices off. */
  restart(): void {
    if (this.#state.step !== "ended") return;
    const choices = everythingOff(this.#choices?.displayName ?? "");
    this.#set({ step: "precheck", refusal: null, choices });
  }

  /** Leaves the meeting, if in one, and shows the end. Idempotent. */
  async leave(reason: "left" | "time-over" = "left"): Promise<void> {
    if (this.#state.step !== "meeting") return;
    await this.#release();
    this.#set({ step: "ended", reason });
  }

  /** Leaves and forgets everybody who listened. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    await this.#release();
  }

  #connect(admission: AdmissionReply, choices: JoinChoices): void {
    if (this.#closed) return;
    this.#admission = admission;
    this.#choices = choices;
    const { microphone, camera } = choices;
    const { displayName, role, mayShareScreen } = admission;
    const closesAtMs = this.#planEnd(admission.closesInMs);
    const client = this.ports.createClient({
      ...admission.connection,
      displayName,
      microphone,
      camera,
    });
    this.#unsubscribe = client.subscribe(() => this.#follow(client));
    this.#set({
      step: "meeting",
      client,
      role,
      mayShareScreen,
      closesAtMs,
      renewing: false,
      refusal: null,
    });
    // Failing is a state of the client, which the meeting shows; there is nothing more to catch.
    client.join().catch(() => undefined);
  }

  /** Leaves when the meeting's time is over; gives that moment on this device's clock. */
  #planEnd(closesInMs: number | null): number | null {
    clearTimeout(this.#closingTimer);
    if (closesInMs === null) return null;
    // What lies further ahead than a timer can count, nobody sits through.
    if (closesInMs <= LONGEST_TIMER_MS) {
      this.#closingTimer = setTimeout(() => void this.leave("time-over"), Math.max(0, closesInMs));
    }
    return Date.now() + closesInMs;
  }

  /** Being removed or the end of the meeting closes the room view; failing does not. */
  #follow(client: MeetingClient): void {
    const { connection } = client.state;
    switch (connection.phase) {
      case "joined":
        this.#returns = 0;
        this.#remember(client);
        return;
      case "interrupted":
        this.#remember(client);
        return;
      case "failed":
        if (PASSING.has(connection.error) && this.#state.step === "meeting") this.#returnLater();
        return;
      case "ended":
        void this.#release();
        this.#set({ step: "ended", reason: connection.reason });
        return;
      default:
    }
  }

  /** Only a client that was inside knows what is wanted; one that never got in has asked nobody. */
  #remember(client: MeetingClient): void {
    if (this.#choices !== null) this.#choices = wantedNow(this.#choices, client);
  }

  /** Plans the next attempt to come back; false when there were enough. */
  #returnLater(): boolean {
    const { state } = this;
    const delayMs = RETURN_DELAYS_MS[this.#returns];
    if (state.step !== "meeting" || delayMs === undefined || this.#closed) return false;
    this.#returns += 1;
    clearTimeout(this.#returnTimer);
    this.#returnTimer = setTimeout(() => void this.#reconnect(), delayMs);
    if (!state.renewing) this.#set({ ...state, renewing: true, refusal: null });
    return true;
  }

  async #release(): Promise<void> {
    clearTimeout(this.#returnTimer);
    clearTimeout(this.#closingTimer);
    this.#unsubscribe();
    this.#unsubscribe = () => undefined;
    if (this.#state.step === "meeting") await this.#state.client.leave();
  }

  async #ask(request: () => Promise<Reply>): Promise<Reply> {
    try {
      return await request();
    } catch {
      return { ok: false, error: UNREACHABLE };
    }
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    try {
      await work();
    } finally {
      this.#busy = false;
    }
  }

  #set(state: JoinState): void {
    if (this.#closed) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The first choices, brought up to date by what was switched during the meeting. */
function wantedNow(choices: JoinChoices, client: MeetingClient): JoinChoices {
  const { microphone, camera } = client.state.local;
  return {
    displayName: choices.displayName,
    microphone: { on: microphone.desired, deviceId: microphone.deviceId },
    camera: { on: camera.desired, deviceId: camera.deviceId },
  };
}
