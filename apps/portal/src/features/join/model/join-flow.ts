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

  /** Connects again after a failure, with a fresh grant and the devices as they were wanted. */
  async reconnect(): Promise<void> {
    await this.#once(async () => {
      const { state } = this;
      const admission = this.#admission;
      if (state.step !== "meeting" || admission === null || this.#choices === null) return;
      const choices = wantedNow(this.#choices, state.client);
      this.#set({ ...state, renewing: true, refusal: null });
      const { renewalToken } = admission;
      const { displayName } = choices;
      const reply = await this.#ask(() => this.ports.renew({ renewalToken, displayName }));
      if (!reply.ok) {
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
  async leave(): Promise<void> {
    if (this.#state.step !== "meeting") return;
    await this.#release();
    this.#set({ step: "ended", reason: "left" });
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
    const { displayName, role } = admission;
    const client = this.ports.createClient({
      ...admission.connection,
      displayName,
      microphone,
      camera,
    });
    this.#unsubscribe = client.subscribe(() => this.#follow(client));
    this.#set({ step: "meeting", client, role, renewing: false, refusal: null });
    // Failing is a state of the client, which the meeting shows; there is nothing more to catch.
    client.join().catch(() => undefined);
  }

  /** Being removed or the end of the meeting closes the room view; failing does not. */
  #follow(client: MeetingClient): void {
    const { connection } = client.state;
    if (connection.phase !== "ended") return;
    const { reason } = connection;
    void this.#release();
    this.#set({ step: "ended", reason });
  }

  async #release(): Promise<void> {
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
