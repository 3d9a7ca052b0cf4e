import type { MeetingClient, MeetingClientOptions } from "@stadtstube/jitsi-bridge/client";

import type { AdmissionReply } from "./admission-reply";
import { appLink } from "./app-link";
import { type DoorPorts, DoorVisit } from "./door-visit";
import { everythingOff, type JoinChoices, type JoinState } from "./join-state";
import { PresenceBeat, type PresencePorts } from "./presence-beat";
import type { Refusal } from "./refusal";

type Reply =
  | { readonly ok: true; readonly value: AdmissionReply }
  | { readonly ok: false; readonly error: Refusal };

/** What the flow needs from outside. */
export interface JoinPorts {
  readonly door: DoorPorts;
  readonly presence: PresencePorts;
  renew(request: { readonly renewalToken: string; readonly displayName: string }): Promise<Reply>;
  createClient(options: MeetingClientOptions): MeetingClient;
  /** Notes that the guest waits, and as whom, so that a reload goes on waiting. */
  rememberWaiting(waiting: boolean, displayName: string): void;
}

/** Which room, and what the page knows about its bearer. */
export interface JoinTarget {
  readonly code: string;
  readonly hostSecret: string | null;
  /** Drawn by the page; keeps a guest's place over reloads. */
  readonly guestKey: string;
  /** From a link made for one person; empty: none. */
  readonly pin: string;
  /** From the link's fragment, for end-to-end encryption; empty: none. Goes to no server. */
  readonly linkKey: string;
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
  #where: "here" | "app" = "here";
  #visit: DoorVisit | null = null;
  #presence: PresenceBeat | null = null;
  #unsubscribe: () => void = () => undefined;
  #returnTimer: ReturnType<typeof setTimeout> | undefined;
  #closingTimer: ReturnType<typeof setTimeout> | undefined;
  #returns = 0;
  #busy = false;
  #closed = false;

  constructor(
    private readonly target: JoinTarget,
    private readonly ports: JoinPorts,
  ) {}

  get state(): JoinState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Asks to be let in, waits before the door if need be, and connects, or hands over to the phone's
   * app. What nobody can wait for
   * leads back to the precheck with its reason.
   */
  async enter(choices: JoinChoices, where: "here" | "app" = "here"): Promise<void> {
    await this.#once(async () => {
      if (this.#state.step !== "precheck") return;
      this.#where = where;
      this.#set({ step: "entering", choices: this.#state.choices });
      const { code, guestKey, hostSecret, pin } = this.target;
      const visit = new DoorVisit(
        { code, guestKey, hostSecret, pin, displayName: choices.displayName },
        this.ports.door,
      );
      this.#visit = visit;
      visit.subscribe(() => this.#followDoor(visit, choices));
      await visit.ask();
    });
  }

  /** Turns away from the door and back to the precheck. */
  async leaveDoor(): Promise<void> {
    const { state } = this;
    if (state.step !== "door") return;
    this.#visit = null;
    this.ports.rememberWaiting(false, "");
    this.#set({ step: "precheck", refusal: null, choices: state.choices });
    await state.visit.leave();
  }

  #followDoor(visit: DoorVisit, choices: JoinChoices): void {
    const { state } = visit;
    if (this.#visit !== visit || state.kind === "asking") return;
    this.ports.rememberWaiting(state.kind === "waiting", choices.displayName);
    switch (state.kind) {
      case "admitted":
        this.#closeDoor();
        if (this.#where === "here") this.#connect(state.admission, choices);
        else this.#set({ step: "app", link: appLink(state.admission.connection), choices });
        return;
      case "failed":
        this.#closeDoor();
        this.#set({ step: "precheck", refusal: state.refusal, choices });
        return;
      default:
        if (this.#state.step !== "door") this.#set({ step: "door", visit, choices });
    }
  }

  #closeDoor(): void {
    this.#visit?.close();
    this.#visit = null;
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
      // The name as the portal cleaned it: it is the only one under which a guest comes back.
      const { renewalToken, displayName } = admission;
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

  /** Back to the precheck after the meeting ended or was handed over: same name, all devices off. */
  restart(): void {
    const { state } = this;
    if (state.step !== "ended" && state.step !== "app") return;
    const before = state.step === "app" ? state.choices : this.#choices;
    const choices = everythingOff(before?.displayName ?? "");
    this.#set({ step: "precheck", refusal: null, choices });
  }

  /** Leaves the meeting, if in one, and shows the end. Idempotent. */
  async leave(reason: "left" | "time-over" | "closed" = "left"): Promise<void> {
    if (this.#state.step !== "meeting") return;
    const { renewalToken } = this.#state;
    await this.#release();
    this.#set({ step: "ended", reason, renewalToken });
  }

  /** Leaves and forgets everybody who listened. Idempotent. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    this.#closeDoor();
    await this.#release();
  }

  #connect(admission: AdmissionReply, choices: JoinChoices): void {
    if (this.#closed) return;
    this.#admission = admission;
    this.#choices = choices;
    const { microphone, camera, speakerId = null } = choices;
    const { displayName, role, mayShareScreen, startsMuted, renewalToken, about } = admission;
    const closesAtMs = this.#planEnd(admission.closesInMs);
    const client = this.ports.createClient({
      ...admission.connection,
      displayName,
      encryptionKey: this.target.linkKey === "" ? null : this.target.linkKey,
      microphone: startsMuted ? { ...microphone, on: false } : microphone,
      camera,
      speakerId,
    });
    this.#unsubscribe = client.subscribe(() => this.#follow(client));
    this.#presence = new PresenceBeat(
      client,
      renewalToken,
      this.ports.presence,
      (why) => void this.leave(why === "closed" ? "closed" : "time-over"),
    );
    this.#set({
      step: "meeting",
      client,
      role,
      mayShareScreen,
      about,
      renewalToken,
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
    const { state } = this;
    switch (connection.phase) {
      case "joined":
        this.#returns = 0;
        this.#remember(client);
        return;
      case "interrupted":
        this.#remember(client);
        return;
      case "failed":
        if (PASSING.has(connection.error) && state.step === "meeting") this.#returnLater();
        return;
      case "ended": {
        if (state.step !== "meeting") return;
        const { renewalToken } = state;
        void this.#release();
        this.#set({ step: "ended", reason: connection.reason, renewalToken });
        return;
      }
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
    this.#presence?.close();
    this.#presence = null;
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
    ...choices,
    microphone: { on: microphone.desired, deviceId: microphone.deviceId },
    camera: { on: camera.desired, deviceId: camera.deviceId },
  };
}
