import { SpokenEcho, TestCall, type MediaTrack, type TestCallOptions } from "./bridge";
import { pause } from "./pause";
import { askForTest, type TestAccessReply, type TestRefusal } from "./test-access";
import { until } from "./until";

/** What a trial call does to the world; tests bring their own. */
export interface TrialCallPorts {
  begin(input: Record<string, never>): Promise<TestAccessReply>;
  readonly createCall?: (options: TestCallOptions) => EchoingCall;
  readonly openEcho?: (options: Parameters<typeof SpokenEcho.open>[0]) => Promise<Echo>;
  /** How long a second lasts; a real one by default. */
  readonly secondMs?: number;
}

/** The part of a test call that is needed here. */
export type EchoingCall = Pick<
  TestCall,
  "state" | "subscribe" | "join" | "setMicrophone" | "close"
>;

/** The part of an echo that is needed here. */
export type Echo = Pick<SpokenEcho, "arrivingLevel" | "level" | "close">;

/** How it ended for somebody's ears. */
export type TrialOutcome = "heard" | "not-heard" | "silent";

/** Where the trial call stands. */
export interface TrialCallState {
  readonly step: "idle" | "connecting" | "speak" | "listen" | "asked" | "answered" | "over";
  readonly secondsLeft: number;
  /** Loudness 0 to 1 of what is heard by the server, then of what is given back. */
  readonly level: number;
  readonly picture: MediaTrack | null;
  readonly outcome: TrialOutcome | null;
  /** Why it is over, if nobody ended it. */
  readonly failure: "failed" | "time" | TestRefusal | null;
}

const IDLE: TrialCallState = {
  step: "idle",
  secondsLeft: 0,
  level: 0,
  picture: null,
  outcome: null,
  failure: null,
};
const SPEAK_SECONDS = 5;
const LOOKS_PER_SECOND = 10;
const SOUND_TIMEOUT_MS = 20_000;
const SECOND_MS = 1_000;
/** Long enough to try again and again, short enough that nobody forgets an open microphone. */
const LONGEST_SECONDS = 180;
/** What a spoken word surpasses on its way back, and a quiet room does not. */
const AUDIBLE = 0.01;

/**
 * Somebody speaks, and hears what the server passed on a few seconds later.
 *
 * The microphone goes off before the voice is given back, so no loudspeaker can feed it. Owns the
 * call and everything in it.
 */
export class TrialCall {
  #state = IDLE;
  #scope: AbortController | null = null;
  #call: EchoingCall | null = null;
  #echo: Echo | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #ports: Required<TrialCallPorts>;

  constructor(ports: TrialCallPorts) {
    this.#ports = {
      createCall: (options) => new TestCall(options),
      openEcho: (options) => SpokenEcho.open(options),
      secondMs: SECOND_MS,
      ...ports,
    };
  }

  get state(): TrialCallState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Connects and lets the person speak; resolves with the question. */
  async start(options: { readonly camera: boolean }): Promise<void> {
    if (this.#scope !== null) return;
    const scope = new AbortController();
    this.#scope = scope;
    const { signal } = scope;
    this.#set({ ...IDLE, step: "connecting" });
    const reply = await askForTest(this.#ports.begin);
    if (signal.aborted) return;
    if (!reply.ok) return this.#end(reply.error);
    const on = (wanted: boolean) => ({ on: wanted, deviceId: null });
    const call = this.#ports.createCall({
      ...reply.value,
      microphone: on(true),
      camera: on(options.camera),
    });
    this.#call = call;
    try {
      await this.#connect(call, signal);
    } catch {
      if (!signal.aborted) await this.#end("failed");
      return;
    }
    void this.#limit(signal);
    await this.#round(signal);
  }

  /** Once more, in the same call. */
  async again(): Promise<void> {
    const { step } = this.#state;
    if (this.#scope === null || (step !== "asked" && step !== "answered")) return;
    await this.#round(this.#scope.signal);
  }

  /** The answer to the question. */
  answer(outcome: "heard" | "not-heard"): void {
    if (this.#state.step === "asked") this.#set({ step: "answered", outcome });
  }

  /** Ends the call and gives the devices back. */
  async end(): Promise<void> {
    if (this.#scope !== null) await this.#end(null);
  }

  /** The same, and forgets who listened. Idempotent. */
  async close(): Promise<void> {
    this.#listeners.clear();
    await this.end();
  }

  async #connect(call: EchoingCall, signal: AbortSignal): Promise<void> {
    call.subscribe(() => this.#set({ picture: call.state.picture }));
    await call.join();
    await until(call, ({ sound }) => sound !== null, { signal, timeoutMs: SOUND_TIMEOUT_MS });
    const { sound } = call.state;
    if (sound === null || signal.aborted) throw new Error("nothing came back");
    const delaySeconds = (SPEAK_SECONDS * this.#ports.secondMs) / SECOND_MS;
    const echo = await this.#ports.openEcho({ sound, delaySeconds, speakerId: null });
    if (signal.aborted) echo.close();
    else this.#echo = echo;
  }

  async #round(signal: AbortSignal): Promise<void> {
    this.#call?.setMicrophone(true);
    const arrived = await this.#phase("speak", (echo) => echo.arrivingLevel(), signal);
    this.#call?.setMicrophone(false);
    if (signal.aborted) return;
    if (arrived < AUDIBLE) {
      this.#set({ step: "answered", outcome: "silent", level: 0 });
      return;
    }
    await this.#phase("listen", (echo) => echo.level(), signal);
    if (!signal.aborted) this.#set({ step: "asked", outcome: null, level: 0 });
  }

  /** Counts the seconds down and resolves with the greatest loudness there was. */
  async #phase(
    step: "speak" | "listen",
    read: (echo: Echo) => number,
    signal: AbortSignal,
  ): Promise<number> {
    let loudest = 0;
    this.#set({ step, secondsLeft: SPEAK_SECONDS, outcome: null });
    for (let look = 1; look <= SPEAK_SECONDS * LOOKS_PER_SECOND; look += 1) {
      await pause(this.#ports.secondMs / LOOKS_PER_SECOND, signal);
      if (signal.aborted || this.#echo === null) return loudest;
      const level = read(this.#echo);
      loudest = Math.max(loudest, level);
      const secondsLeft = Math.ceil(SPEAK_SECONDS - look / LOOKS_PER_SECOND);
      this.#set({ level, secondsLeft });
    }
    return loudest;
  }

  async #limit(signal: AbortSignal): Promise<void> {
    await pause(LONGEST_SECONDS * this.#ports.secondMs, signal);
    if (!signal.aborted) await this.#end("time");
  }

  async #end(failure: TrialCallState["failure"]): Promise<void> {
    this.#scope?.abort();
    this.#scope = null;
    const [call, echo] = [this.#call, this.#echo];
    this.#call = null;
    this.#echo = null;
    echo?.close();
    this.#set({ ...IDLE, step: "over", failure });
    await call?.close();
  }

  #set(fields: Partial<TrialCallState>): void {
    this.#state = { ...this.#state, ...fields };
    for (const listener of this.#listeners) listener();
  }
}
