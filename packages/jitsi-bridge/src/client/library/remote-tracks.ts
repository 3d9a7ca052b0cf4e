import type { EngineEvent } from "../engine/engine-event";
import type { LibraryListener, LibraryNames, LibraryTrack } from "./library-surface";
import { textOf } from "./library-values";
import { mediaTrack, trackId } from "./media-tracks";

interface Watched {
  readonly participantId: string;
  readonly subscriptions: readonly {
    readonly event: string;
    readonly listener: LibraryListener;
  }[];
}

/** The others' tracks, from their arrival to their end. */
export class RemoteTracks {
  readonly #events: LibraryNames;
  readonly #emit: (event: EngineEvent) => void;
  /** Tracks that cannot be shown are as if they were not there. */
  readonly #accepts: () => boolean;
  readonly #watched = new Map<LibraryTrack, Watched>();

  constructor(
    events: LibraryNames,
    emit: (event: EngineEvent) => void,
    accepts: () => boolean = () => true,
  ) {
    this.#events = events;
    this.#emit = emit;
    this.#accepts = accepts;
  }

  get all(): readonly LibraryTrack[] {
    return [...this.#watched.keys()];
  }

  add(track: LibraryTrack): void {
    const participantId = track.getParticipantId();
    if (!participantId || this.#watched.has(track) || !this.#accepts()) return;
    const subscriptions = this.#subscribe(track, {
      // The 2022 client's screen replaces its camera in the same track.
      TRACK_VIDEOTYPE_CHANGED: () => this.changed(track),
      TRACK_STREAMING_STATUS_CHANGED: (_track, status) => this.#streaming(track, status),
    });
    this.#watched.set(track, { participantId, subscriptions });
    this.changed(track);
  }

  /** Whose track of the browser's it is; null for nobody's. */
  ownerOf(track: MediaStreamTrack): string | null {
    for (const [known, { participantId }] of this.#watched) {
      if (known.getTrack?.() === track) return participantId;
    }
    return null;
  }

  changed(track: LibraryTrack): void {
    const id = this.#watched.get(track)?.participantId;
    if (id === undefined) return;
    this.#emit({ type: "track-changed", id, track: mediaTrack(track, id) });
  }

  remove(track: LibraryTrack): void {
    const watched = this.#watched.get(track);
    if (!watched) return;
    this.#watched.delete(track);
    for (const { event, listener } of watched.subscriptions) {
      track.removeEventListener(event, listener);
    }
    this.#emit({ type: "track-removed", id: watched.participantId, trackId: trackId(track) });
  }

  /** A track may arrive before its owner; tell about it again once we know them. */
  repeatFor(participantId: string): void {
    for (const [track, watched] of this.#watched) {
      if (watched.participantId === participantId) this.changed(track);
    }
  }

  close(): void {
    for (const track of this.all) this.remove(track);
  }

  #streaming(track: LibraryTrack, status: unknown): void {
    const id = this.#watched.get(track)?.participantId;
    if (id === undefined || track.getVideoType() === "desktop") return;
    this.#emit({ type: "streaming", id, interrupted: textOf(status) === "interrupted" });
  }

  #subscribe(track: LibraryTrack, listeners: Readonly<Record<string, LibraryListener>>) {
    return Object.entries(listeners).flatMap(([name, listener]) => {
      const event = this.#events[name];
      if (event === undefined) return [];
      track.addEventListener(event, listener);
      return [{ event, listener }];
    });
  }
}
