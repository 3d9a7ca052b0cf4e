import type { LocalMediaEngine } from "../engine/meeting-engine";
import type { LocalTrack } from "../engine/local-track";
import type { CaptureListener } from "./capture-port";
import type { DevicePort } from "./device-loop";

/** The camera's side of a client that can send only one picture. */
export interface CameraPlace {
  /** Turns the camera off and hands over what it had sent. */
  vacate(): Promise<LocalTrack | null>;
  restore(): void;
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
    try {
      if (!this.#engine.screenBesideCamera) await this.#release(track);
      else if (!track.isMuted() || track.isEnded()) await track.mute();
    } catch {
      await this.#release(track);
    } finally {
      this.#on = false;
      this.#busy = false;
    }
    this.#report();
    if (!this.#engine.screenBesideCamera) this.#camera.restore();
  }

  async #send(track: LocalTrack): Promise<void> {
    const beside = this.#engine.screenBesideCamera;
    const former = beside ? this.#track : await this.#camera.vacate();
    try {
      await this.#engine.publish(track, former);
    } catch (error) {
      await track.dispose();
      if (!beside) this.#camera.restore();
      throw error;
    } finally {
      await former?.dispose();
      if (former === this.#track) this.#track = null;
    }
  }

  async #release(track: LocalTrack): Promise<void> {
    this.#track = null;
    await this.#engine.unpublish(track).catch(() => undefined);
    await track.dispose();
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
