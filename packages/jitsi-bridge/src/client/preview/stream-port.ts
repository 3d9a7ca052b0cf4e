import { deviceErrorCode } from "../media/device-error";
import type { DevicePort } from "../media/device-loop";

/** Whom a stream port tells. */
export interface StreamPortListener {
  readonly onStream: (stream: MediaStream | null) => void;
  readonly onEnded: () => void;
}

type Capture = (deviceId: string | null) => Promise<MediaStream>;

/** One browser capture, camera or microphone, without any library. */
export class StreamPort implements DevicePort {
  readonly #capture: Capture;
  readonly #listener: StreamPortListener;
  #stream: MediaStream | null = null;
  #closed = false;

  constructor(capture: Capture, listener: StreamPortListener) {
    this.#capture = capture;
    this.#listener = listener;
  }

  isOn(): boolean {
    return this.#stream?.getTracks().some((track) => track.readyState === "live") ?? false;
  }

  async turnOn(deviceId: string | null): Promise<string | null> {
    const stream = await this.#open(deviceId);
    if (this.#closed) {
      stop(stream);
      return null;
    }
    const former = this.#stream;
    this.#stream = stream;
    if (former) stop(former);
    const track = stream.getTracks()[0];
    // `ended` is not fired for a stop of our own.
    track?.addEventListener("ended", () => {
      if (this.#stream === stream) this.#listener.onEnded();
    });
    this.#listener.onStream(stream);
    return track?.getSettings().deviceId ?? null;
  }

  async #open(deviceId: string | null): Promise<MediaStream> {
    try {
      return await this.#capture(deviceId);
    } catch (error) {
      // Many phones cannot open a second camera while the first one runs.
      if (!this.isOn() || deviceErrorCode(error) !== "in-use") throw error;
      await this.turnOff();
      return this.#capture(deviceId);
    }
  }

  turnOff(): Promise<void> {
    if (this.#stream) stop(this.#stream);
    this.#stream = null;
    this.#listener.onStream(null);
    return Promise.resolve();
  }

  /** Ends the capture, and any that is still being asked for as soon as it is granted. */
  close(): void {
    this.#closed = true;
    void this.turnOff();
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
