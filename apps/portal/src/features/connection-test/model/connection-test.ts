import {
  checkBrowser,
  checkRelay,
  checkSignalling,
  createDevicePreview,
  judgeLine,
  judgeRoute,
  measureLine,
  readBrowserAbilities,
  TestCall,
  type TestCallOptions,
} from "./bridge";
import { checkDevices, type DevicesChecked } from "./check-devices";
import {
  type CheckList,
  type CheckName,
  type CheckState,
  type Findings,
  NOTHING_CHECKED,
} from "./check-list";
import { pause } from "./pause";
import { askForTest, type TestAccess, type TestAccessReply, type TestRefusal } from "./test-access";

/** What the test does to the world; tests of the test bring their own. */
export interface ConnectionTestPorts {
  begin(input: Record<string, never>): Promise<TestAccessReply>;
  readonly createPreview?: typeof createDevicePreview;
  readonly createCall?: (options: TestCallOptions) => TestableCall;
  readonly abilities?: typeof readBrowserAbilities;
  readonly signalling?: typeof checkSignalling;
  readonly relay?: typeof checkRelay;
  /** How long a second lasts; a real one by default. */
  readonly secondMs?: number;
}

/** The part of a test call that the test needs. */
export type TestableCall = Pick<TestCall, "join" | "route" | "iceServers" | "sample" | "close">;

/** One moment of the test. */
export interface ConnectionTestState {
  readonly phase: "ready" | "running" | "finished" | "stopped";
  readonly checks: CheckList;
  /** How far the measurement of the line is, 0 to 1. */
  readonly measured: number;
  readonly failures: DevicesChecked["failures"];
  readonly refusal: TestRefusal | null;
}

const READY: ConnectionTestState = {
  phase: "ready",
  checks: NOTHING_CHECKED,
  measured: 0,
  failures: {},
  refusal: null,
};
const SECOND_MS = 1_000;
const LISTEN_SECONDS = 4;
const MEASURE_SECONDS = 10;
const ROUTE_SECONDS = 15;
/** Media are looked for twice a second. */
const LOOKS_PER_SECOND = 2;

/**
 * The checks one after the other, from the browser out to the line.
 *
 * A check that fails does not end the test: the later ones say what they can still say. Owns devices
 * and connections while it runs; `stop` and `close` give everything back.
 */
export class ConnectionTest {
  #state = READY;
  #scope: AbortController | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #ports: Required<ConnectionTestPorts>;

  constructor(ports: ConnectionTestPorts) {
    this.#ports = {
      createPreview: createDevicePreview,
      createCall: (options) => new TestCall(options),
      abilities: readBrowserAbilities,
      signalling: checkSignalling,
      relay: checkRelay,
      secondMs: SECOND_MS,
      ...ports,
    };
  }

  get state(): ConnectionTestState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs every check anew; resolves when all are done. Does nothing while one run is under way. */
  async start(): Promise<void> {
    if (this.#state.phase === "running") return;
    const { speaker } = this.#state.checks;
    const scope = new AbortController();
    this.#scope = scope;
    this.#set({ ...READY, phase: "running", checks: { ...NOTHING_CHECKED, speaker } });
    await this.#run(scope.signal);
    if (scope.signal.aborted) return;
    if (this.#state.checks.speaker.step !== "done") {
      this.#done("speaker", { verdict: "not-measured", finding: "open", figures: {} });
    }
    this.#set({ phase: "finished" });
  }

  /** Ends the run; what was found so far stays. */
  stop(): void {
    if (this.#state.phase !== "running") return;
    this.#scope?.abort();
    this.#set({ phase: "stopped" });
  }

  /** What the person says about the loudspeaker's tone; may come at any time. */
  answerSpeaker(finding: Exclude<Findings["speaker"], "open">): void {
    this.#done("speaker", {
      verdict: finding === "heard" ? "good" : "bad",
      finding,
      figures: {},
    });
  }

  /** Ends everything and forgets who listened. Idempotent. */
  close(): void {
    this.#scope?.abort();
    this.#listeners.clear();
  }

  async #run(signal: AbortSignal): Promise<void> {
    this.#done("browser", checkBrowser(this.#ports.abilities()));
    const usable = await this.#checkDevices(signal);
    if (signal.aborted) return;
    const reply = await askForTest(this.#ports.begin);
    if (signal.aborted) return;
    if (!reply.ok) {
      this.#withoutMedia();
      this.#set({ refusal: reply.error });
      return;
    }
    const { serviceUrl, hosts } = reply.value;
    this.#begin("signalling");
    const signalling = await this.#ports.signalling({ serviceUrl, domain: hosts.domain, signal });
    if (signal.aborted) return;
    this.#done("signalling", signalling);
    if (signalling.verdict === "bad") this.#withoutMedia();
    else await this.#checkMedia(reply.value, usable, signal);
  }

  async #checkDevices(signal: AbortSignal): Promise<DevicesChecked["usable"]> {
    this.#begin("microphone", "camera");
    const preview = this.#ports.createPreview({});
    try {
      const { microphone, camera, failures, usable } = await checkDevices(
        preview,
        signal,
        LISTEN_SECONDS * this.#ports.secondMs,
      );
      if (!signal.aborted) {
        this.#set({ failures });
        this.#done("microphone", microphone);
        this.#done("camera", camera);
      }
      return usable;
    } finally {
      // The call opens the same devices, and some browsers let only one part of a page hold them.
      await preview.close();
    }
  }

  async #checkMedia(
    access: TestAccess,
    usable: DevicesChecked["usable"],
    signal: AbortSignal,
  ): Promise<void> {
    this.#begin("udp");
    const call = this.#ports.createCall({ ...access, ...usable });
    const hangUp = () => void call.close();
    signal.addEventListener("abort", hangUp);
    try {
      await call.join();
      const route = await this.#findRoute(call, signal);
      if (signal.aborted) return;
      this.#done("udp", judgeRoute(route));
      this.#begin("relay");
      const relay = await this.#ports.relay({ iceServers: call.iceServers(), signal });
      if (signal.aborted) return;
      this.#done("relay", relay);
      await this.#measure(call, signal);
    } catch {
      if (!signal.aborted) this.#withoutMedia();
    } finally {
      signal.removeEventListener("abort", hangUp);
      await call.close();
    }
  }

  /** Media take some seconds to find their way; no way at all shows only by its absence. */
  async #findRoute(call: TestableCall, signal: AbortSignal) {
    for (let look = 0; look < ROUTE_SECONDS * LOOKS_PER_SECOND && !signal.aborted; look += 1) {
      const route = await call.route();
      if (route !== null) return route;
      await pause(this.#ports.secondMs / LOOKS_PER_SECOND, signal);
    }
    return null;
  }

  async #measure(call: TestableCall, signal: AbortSignal): Promise<void> {
    this.#begin("bandwidth", "loss", "delay");
    const samples = await measureLine(call, {
      durationMs: MEASURE_SECONDS * this.#ports.secondMs,
      intervalMs: this.#ports.secondMs,
      signal,
      onProgress: (measured) => this.#set({ measured }),
    });
    if (signal.aborted) return;
    const { bandwidth, loss, delay } = judgeLine(samples);
    this.#done("bandwidth", bandwidth);
    this.#done("loss", loss);
    this.#done("delay", delay);
  }

  /** What only a call could have told is said to be unknown, and never guessed. */
  #withoutMedia(): void {
    const { checks } = this.#state;
    const unknown = { verdict: "not-measured", finding: "unknown", figures: {} } as const;
    if (checks.udp.step !== "done") {
      this.#done("udp", { verdict: "bad", finding: "not-joined", figures: {} });
    }
    if (checks.relay.step !== "done") this.#done("relay", unknown);
    for (const name of ["bandwidth", "loss", "delay"] as const) this.#done(name, unknown);
  }

  #begin(...names: readonly CheckName[]): void {
    const running = Object.fromEntries(names.map((name) => [name, { step: "running" }]));
    this.#set({ checks: { ...this.#state.checks, ...running } });
  }

  #done<Name extends CheckName>(
    name: Name,
    result: Extract<CheckState<Name>, { step: "done" }>["result"],
  ): void {
    this.#set({ checks: { ...this.#state.checks, [name]: { step: "done", result } } });
  }

  #set(fields: Partial<ConnectionTestState>): void {
    this.#state = { ...this.#state, ...fields };
    for (const listener of this.#listeners) listener();
  }
}
