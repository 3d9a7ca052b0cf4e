import type { TrackSlot } from "../engine/engine-event";
import type { LocalTrack } from "../engine/local-track";
import type { LocalMediaEngine } from "../engine/meeting-engine";
import type { LocalMediaState, MediaTrack, MeetingClientOptions } from "../types";
import { settleWithin } from "../state/settle-within";
import { CapturePort } from "./capture-port";
import { deviceErrorCode } from "./device-error";
import type { DevicePort } from "./device-loop";
import { DeviceLoop } from "./device-loop";
import { LateEngine } from "./late-engine";
import type { MicrophoneTrouble } from "./microphone-judge";
import { MicrophoneWatch } from "./microphone-watch";
import { ScreenPort } from "./screen-port";

/** Whom local media tells, and nobody else. */
export interface LocalMediaListener {
  readonly onState: (state: LocalMediaState) => void;
  readonly onTrack: (slot: TrackSlot, track: MediaTrack | null) => void;
  readonly onMicrophoneTrouble: (trouble: MicrophoneTrouble | null) => void;
}

const CLOSE_TIMEOUT_MS = 1_500;

type Wishes = Pick<MeetingClientOptions, "microphone" | "camera">;

/** Our microphone, camera and screen: what is wanted, what is true, and the way from one to the other. */
export class LocalMedia {
  readonly #listener: LocalMediaListener;
  readonly #engine = new LateEngine();
  readonly #microphone: DeviceLoop;
  readonly #camera: DeviceLoop;
  readonly #screen: DeviceLoop;
  readonly #watch: MicrophoneWatch;
  #state: LocalMediaState;

  constructor(wishes: Wishes, listener: LocalMediaListener) {
    this.#listener = listener;
    this.#watch = new MicrophoneWatch(listener.onMicrophoneTrouble);
    const microphone = new CapturePort(this.#engine, "microphone", {
      onTrack: (track) => listener.onTrack("audio", track),
      onCapture: (capture, on) => this.#watch.follow(capture, on),
      onEnded: () => this.#microphone.lost(),
      onMutedElsewhere: () => this.#microphone.set(false),
    });
    const camera = new CapturePort(this.#engine, "camera", {
      onTrack: (track) => listener.onTrack("camera", track),
      onEnded: () => this.#camera.lost(),
      onMutedElsewhere: () => this.#camera.set(false),
    });
    const place = {
      vacate: async () => {
        await this.#camera.suspend();
        return camera.takeTrack();
      },
      restore: (parked: LocalTrack | null) => {
        if (parked) camera.inherit(parked);
        this.#camera.resume();
      },
    };
    const screen = new ScreenPort(this.#engine, place, {
      onTrack: (track) => listener.onTrack("screen", track),
      onEnded: () => this.#screen.set(false),
      onMutedElsewhere: () => this.#screen.set(false),
    });
    this.#microphone = this.#loop(microphone, wishes.microphone);
    this.#camera = this.#loop(camera, wishes.camera);
    this.#screen = this.#loop(screen, { on: false, deviceId: null });
    this.#state = this.#snapshot();
  }

  get state(): LocalMediaState {
    return this.#state;
  }

  /** The conference exists: devices may be opened and sent. */
  start(engine: LocalMediaEngine): void {
    this.#engine.provide(engine);
    for (const loop of this.#loops()) loop.start();
  }

  set(device: keyof LocalMediaState, on: boolean): void {
    const loop = { microphone: this.#microphone, camera: this.#camera, screen: this.#screen };
    loop[device].set(on);
  }

  select(kind: "audioinput" | "videoinput", deviceId: string): Promise<void> {
    return (kind === "audioinput" ? this.#microphone : this.#camera).select(deviceId);
  }

  /** Whether the microphone's loudness is looked at for hints. */
  setMicrophoneHints(on: boolean): void {
    this.#watch.setEnabled(on);
  }

  /** Ends every capture and takes all tracks away. */
  async close(): Promise<void> {
    this.#watch.close();
    const closing = Promise.all(this.#loops().map((loop) => loop.close()));
    // A permission question may stay open for ever; its answer then finds the engine closed.
    await settleWithin(closing, CLOSE_TIMEOUT_MS);
    await this.#engine.disposeAll();
  }

  #loops(): readonly DeviceLoop[] {
    return [this.#screen, this.#camera, this.#microphone];
  }

  #loop(port: DevicePort, wish: Wishes["camera"]): DeviceLoop {
    return new DeviceLoop(port, {
      ...wish,
      errorCode: deviceErrorCode,
      onChange: () => {
        this.#state = this.#snapshot();
        this.#listener.onState(this.#state);
      },
    });
  }

  #snapshot(): LocalMediaState {
    return {
      microphone: this.#microphone.state,
      camera: this.#camera.state,
      screen: this.#screen.state,
    };
  }
}
