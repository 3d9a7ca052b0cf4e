import type { LocalMediaEngine } from "../engine/meeting-engine";
import type { LocalTrack } from "../engine/local-track";
import type { MediaTrack } from "../types";
import type { DevicePort } from "./device-loop";

/** Whom a port tells about its track. */
export interface CaptureListener {
  readonly onTrack: (track: MediaTrack | null) => void;
  /** The browser's own track, and whether the others get it. */
  readonly onCapture?: (capture: MediaStreamTrack | null, on: boolean) => void;
  /** The operating system, or the browser's own button, ended the capture. */
  readonly onEnded: () => void;
  /** Somebody else muted the track: a host, or the focus. */
  readonly onMutedElsewhere: () => void;
}

/**
 * Microphone or camera over the library.
 *
 * A track, once sent, is muted and unmuted but never taken away: current builds number sources by
 * counting the tracks there are, and a gap would give two sources one name. Muting a camera ends its
 * capture, so its light goes off.
 */
export class CapturePort implements DevicePort {
  readonly #engine: LocalMediaEngine;
  readonly #kind: "microphone" | "camera";
  readonly #listener: CaptureListener;
  #track: LocalTrack | null = null;
  #askedFor: string | null = null;
  #busy = false;

  constructor(engine: LocalMediaEngine, kind: "microphone" | "camera", listener: CaptureListener) {
    this.#engine = engine;
    this.#kind = kind;
    this.#listener = listener;
  }

  isOn(): boolean {
    return this.#track !== null && this.#isOwn(this.#track) && !this.#track.isMuted();
  }

  async turnOn(deviceId: string | null): Promise<string | null> {
    this.#busy = true;
    try {
      const track = this.#track;
      if (track && this.#isOwn(track) && deviceId === this.#askedFor) await track.unmute();
      else await this.#replace(deviceId);
    } finally {
      this.#busy = false;
    }
    this.#report();
    return this.#track?.deviceId ?? null;
  }

  async turnOff(): Promise<void> {
    const track = this.#track;
    if (track?.kind !== this.#kind) return;
    this.#busy = true;
    try {
      if (track.isEnded()) await track.park();
      else await track.mute();
    } catch {
      // Rather lose the track than leave a microphone open that should be off.
      await this.#release();
    } finally {
      this.#busy = false;
    }
    this.#report();
  }

  /** Hands the sent track over to whoever replaces it, who must also dispose it. */
  takeTrack(): LocalTrack | null {
    const track = this.#track;
    this.#track = null;
    this.#report();
    return track;
  }

  /** Takes a parked track over, to be replaced by the next one of ours. */
  inherit(track: LocalTrack): void {
    this.#track = track;
  }

  async #release(): Promise<void> {
    const track = this.takeTrack();
    if (!track) return;
    await this.#engine.unpublish(track).catch(() => undefined);
    await track.dispose();
  }

  async #replace(deviceId: string | null): Promise<void> {
    const former = this.#track;
    // Many phones cannot open a second camera while the first one runs.
    if (former && this.#kind === "camera" && this.#isOwn(former)) await former.mute();
    const track = await this.#engine.createTrack(this.#kind, deviceId).catch(async (error) => {
      // The others must not go on seeing the last picture of a camera that is gone.
      if (former?.isEnded()) await former.park();
      throw error;
    });
    try {
      await this.#engine.publish(track, former);
    } catch (error) {
      await track.dispose();
      throw error;
    }
    this.#track = track;
    this.#askedFor = deviceId;
    this.#watch(track);
    await former?.dispose();
  }

  #watch(track: LocalTrack): void {
    track.onEnded(() => {
      if (track === this.#track) this.#listener.onEnded();
    });
    track.onMuteChanged(() => {
      if (track !== this.#track) return;
      this.#report();
      if (track.isMuted() && !this.#busy) this.#listener.onMutedElsewhere();
    });
  }

  /** Alive, and not merely a place kept by the screen. */
  #isOwn(track: LocalTrack): boolean {
    return track.kind === this.#kind && !track.isEnded();
  }

  #report(): void {
    const track = this.#track;
    const own = track && this.#isOwn(track) ? track.capture() : null;
    this.#listener.onCapture?.(own, this.isOn());
    this.#listener.onTrack(track?.kind === this.#kind ? track.media() : null);
  }
}
