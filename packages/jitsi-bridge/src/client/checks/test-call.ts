import { createMeetingClient } from "../create-meeting-client";
import type { DiagnosableMeetingClient, SelectedCandidatePair } from "../diagnostics";
import { Observable } from "../state/observable";
import type { MediaTrack, MeetingClientOptions } from "../types";
import type { LineSample } from "./judge-line";
import { lineSample } from "./line-sample";

/** One of the two connections. */
export type TestConnectionOptions = Pick<MeetingClientOptions, "grant" | "displayName">;

/** Where the test takes place and with what. */
export interface TestCallOptions extends Pick<
  MeetingClientOptions,
  "libraryUrl" | "serviceUrl" | "hosts" | "room" | "microphone" | "camera"
> {
  readonly sender: TestConnectionOptions;
  readonly receiver: TestConnectionOptions;
  readonly createClient?: (options: MeetingClientOptions) => DiagnosableMeetingClient;
}

/** What has come back from the server so far. */
export interface TestCallState {
  readonly sound: MediaTrack | null;
  readonly picture: MediaTrack | null;
}

const OFF = { on: false, deviceId: null } as const;
/** As high as a picture on the whole screen, so that the server forwards all it can. */
const WANTED_HEIGHT_PX = 720;

/**
 * A meeting of one page with itself: one connection sends, the other receives what the server
 * forwards, exactly as two people's would. Nobody else holds a grant for it, and nothing is kept.
 *
 * Owns both connections and the devices: whoever opens it closes it.
 */
export class TestCall {
  readonly #sender: DiagnosableMeetingClient;
  readonly #receiver: DiagnosableMeetingClient;
  readonly #value = new Observable<TestCallState>({ sound: null, picture: null });
  readonly #unsubscribe: () => void;
  #closed: Promise<void> | null = null;

  constructor(options: TestCallOptions) {
    const { sender, receiver, createClient = createMeetingClient, ...meeting } = options;
    this.#sender = createClient({ ...meeting, ...sender });
    this.#receiver = createClient({ ...meeting, ...receiver, microphone: OFF, camera: OFF });
    this.#unsubscribe = this.#receiver.subscribe(() => this.#look());
  }

  get state(): TestCallState {
    return this.#value.value;
  }

  subscribe(listener: () => void): () => void {
    return this.#value.subscribe(listener);
  }

  /** Resolves when both connections are in the conference; rejects with MeetingError. */
  async join(): Promise<void> {
    await Promise.all([this.#sender.join(), this.#receiver.join()]);
  }

  setMicrophone(on: boolean): void {
    this.#sender.setMicrophone(on);
  }

  /** The route the sent media take; null until they do. */
  async route(): Promise<SelectedCandidatePair | null> {
    const { connections } = await this.#sender.diagnostics();
    const connected = connections.find((one) => one.connectionState === "connected");
    return connected?.candidate ?? null;
  }

  /** What the stack offered for getting through firewalls, TURN credentials included. */
  iceServers(): readonly RTCIceServer[] {
    return this.#sender.iceServers();
  }

  /** One moment of the line; null while media do not flow from end to end. */
  async sample(): Promise<LineSample | null> {
    const [sent, received] = await Promise.all([
      this.#sender.diagnostics(),
      this.#receiver.diagnostics(),
    ]);
    return lineSample(performance.now(), sent, received);
  }

  /** Leaves with both connections and gives the devices back. Idempotent, never rejects. */
  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#unsubscribe();
    await Promise.allSettled([this.#sender.leave(), this.#receiver.leave()]);
  }

  #look(): void {
    const other = this.#receiver.state.participants.find((one) => !one.isSelf);
    const sound = other?.audio ?? null;
    const picture = other?.camera ?? null;
    const former = this.state;
    if (sound?.id !== former.sound?.id || picture?.id !== former.picture?.id) {
      this.#value.set({ sound, picture });
    }
    if (other === undefined || picture === null) return;
    this.#receiver.setView([
      {
        sourceName: picture.sourceName,
        participantId: other.id,
        heightPx: WANTED_HEIGHT_PX,
        onStage: true,
      },
    ]);
  }
}
