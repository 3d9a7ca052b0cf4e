import type { LocalMediaEngine } from "../engine/meeting-engine";
import type { LocalTrack } from "../engine/local-track";
import type { CaptureListener } from "./capture-port";
import type { DevicePort } from "./device-loop";

/** The camera's side of a client that can send only one picture. */
export interface CameraPlace {
  /** Turns the camera off and hands over what it had sent. */
  vacate(): Promise<LocalTrack | null>;
  /** Gives the place back, with what keeps it meanwhile. */
  restore(parked: LocalTrack | null): void;
}

/**
 * The shared screen. Current builds send it beside the camera and keep its (muted) track for the
 * next time; the 2022 build has one place for pictures, so the screen takes the camera's and gives
 * it back.
 */
export class ScreenPort implements DevicePort {
  readonly #engine: LocalMediaEngine;
  readonly #camera: CameraPlace;
  readonly #listener: CaptureListener;
  #track: LocalTrack | null = null;
  #on = false;
  #busy = false;

  constructor(engine: LocalMediaEngine, camera: CameraPlace, listener: CaptureListener) {
    this.#engine = engine;
    this.#camera = camera;
    this.#listener = listener;
  }

  isOn(): boolean {
    return this.#on;
  }

  async turnOn(): Promise<string | null> {
    this.#busy = true;
    try {
      const track = await this.#engine.createTrack("screen", null);
      await this.#send(track);
      this.#track = track;
      this.#on = true;
      this.#watch(track);
    } finally {
      this.#busy = false;
    }
    this.#report();
    return null;
  }

  async turnOff(): Promise<void> {
    const track = this.#track;
    if (!track) return;
    this.#busy = true;
    this.#on = false;
    try {
      await track.park();
    } catch {
      this.#track = null;
      await this.#engine.unpublish(track).catch(() => undefined);
      await track.dispose();
    } finally {
      this.#busy = false;
    }
    this.#report();
    if (this.#engine.screenBesideCamera) return;
    const parked = this.#track;
    this.#track = null;
    this.#camera.restore(parked);
  }

  async #send(track: LocalTrack): Promise<void> {
    const beside = this.#engine.screenBesideCamera;
    const former = beside ? this.#track : await this.#camera.vacate();
    try {
      await this.#engine.publish(track, former);
    } catch (error) {
      await track.dispose();
      if (!beside) this.#camera.restore(former);
      throw error;
    }
    await former?.dispose();
  }

  #watch(track: LocalTrack): void {
    track.onEnded(() => {
      if (track === this.#track && this.#on) this.#listener.onEnded();
    });
    track.onMuteChanged(() => {
      if (track !== this.#track) return;
      this.#report();
      if (track.isMuted() && !this.#busy) this.#listener.onMutedElsewhere();
    });
  }

  #report(): void {
    this.#listener.onTrack(this.#on ? (this.#track?.media() ?? null) : null);
  }
}
