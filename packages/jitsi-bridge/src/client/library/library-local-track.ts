import type { LocalTrack } from "../engine/local-track";
import type { MediaTrack } from "../types";
import type { LibraryListener, LibraryLocalTrack, LibraryNames } from "./library-surface";
import { DeviceError } from "../meeting-error";
import { trackFailure } from "./library-failures";
import { mediaTrack } from "./media-tracks";

/** What a local track needs of its surroundings. */
export interface LocalTrackContext {
  readonly events: LibraryNames;
  readonly selfId: () => string;
  /** Hears of every change of the mute state, before the listeners. */
  readonly onMuteChanged: (track: LibraryLocalTrack) => void;
}

/** One capture of ours, wrapped so that nothing above touches the library. */
export class LibraryLocalTrackHandle implements LocalTrack {
  readonly kind: LocalTrack["kind"];
  readonly track: LibraryLocalTrack;
  readonly #context: LocalTrackContext;
  readonly #subscriptions: { readonly event: string; readonly listener: LibraryListener }[] = [];
  #stopped = false;
  #disposed = false;

  constructor(kind: LocalTrack["kind"], track: LibraryLocalTrack, context: LocalTrackContext) {
    this.kind = kind;
    this.track = track;
    this.#context = context;
    this.#listen("TRACK_MUTE_CHANGED", () => context.onMuteChanged(track));
    this.#listen("LOCAL_TRACK_STOPPED", () => {
      this.#stopped = true;
    });
  }

  get deviceId(): string | null {
    return this.kind === "screen" ? null : this.track.getDeviceId() || null;
  }

  capture(): MediaStreamTrack | null {
    return this.track.getTrack?.() ?? null;
  }

  media(): MediaTrack {
    return mediaTrack(this.track, this.#context.selfId());
  }

  isMuted(): boolean {
    return this.track.isMuted();
  }

  isEnded(): boolean {
    return this.#disposed || this.#stopped || this.track.isEnded();
  }

  async mute(): Promise<void> {
    await this.track.mute();
  }

  async unmute(): Promise<void> {
    try {
      await this.track.unmute();
    } catch (error) {
      throw new DeviceError(trackFailure(error), { cause: error });
    }
  }

  async park(): Promise<void> {
    const hadEnded = this.isEnded();
    this.#stopped = true;
    await this.track.mute();
    this.track.getTrack?.()?.stop();
    // The library takes an ended capture for muted already and would leave its last picture standing.
    if (hadEnded) this.track._sendMuteStatus?.(true);
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    for (const { event, listener } of this.#subscriptions) {
      this.track.removeEventListener(event, listener);
    }
    // First and by ourselves: the library would take the track out of the conference before, which can
    // fail or wait for a server that is gone, and meanwhile the camera's light stays on.
    this.track.getTrack?.()?.stop();
    await this.track.dispose().catch(() => undefined);
  }

  onMuteChanged(listener: () => void): void {
    this.#listen("TRACK_MUTE_CHANGED", listener);
  }

  onEnded(listener: () => void): void {
    this.#listen("LOCAL_TRACK_STOPPED", listener);
  }

  #listen(name: string, listener: () => void): void {
    const event = this.#context.events[name];
    if (event === undefined) return;
    this.track.addEventListener(event, listener);
    this.#subscriptions.push({ event, listener });
  }
}
