import type { MediaTrack } from "../types";
import type { LibraryTrack } from "./library-surface";

const ids = new WeakMap<LibraryTrack, string>();
const attachments = new WeakMap<LibraryTrack, MediaTrack["attach"]>();
let created = 0;

/** The id of a track for as long as it lives: the library's own changes whenever a camera restarts. */
export function trackId(track: LibraryTrack): string {
  const known = ids.get(track);
  if (known !== undefined) return known;
  created += 1;
  const id = `track-${created}`;
  ids.set(track, id);
  return id;
}

const kindOf = (track: LibraryTrack): MediaTrack["kind"] =>
  track.getType() === "audio" ? "audio" : "video";

const videoTypeOf = (track: LibraryTrack): MediaTrack["videoType"] =>
  track.getVideoType() === "desktop" ? "desktop" : "camera";

/** `<endpoint>-a0` or `-v0` where the build does not name its sources (2022). */
export function sourceNameOf(track: LibraryTrack, participantId: string): string {
  const name = track.getSourceName?.();
  return name ? name : `${participantId}-${kindOf(track) === "audio" ? "a" : "v"}0`;
}

function attachTo(track: LibraryTrack, element: HTMLMediaElement): () => void {
  element.autoplay = true;
  element.setAttribute("playsinline", "");
  if (track.isLocal()) element.muted = true;
  // Whether playing may begin is the browser's decision; refused autoplay is no error of ours.
  void Promise.resolve(track.attach(element)).catch(() => undefined);
  let attached = true;
  return () => {
    if (!attached) return;
    attached = false;
    track.detach(element);
  };
}

function attachOf(track: LibraryTrack): MediaTrack["attach"] {
  const known = attachments.get(track);
  if (known) return known;
  const attach: MediaTrack["attach"] = (element) => attachTo(track, element);
  attachments.set(track, attach);
  return attach;
}

/** A snapshot of a library track; `attach` stays the same function while the track lives. */
export function mediaTrack(track: LibraryTrack, participantId: string): MediaTrack {
  return {
    id: trackId(track),
    sourceName: sourceNameOf(track, participantId),
    kind: kindOf(track),
    videoType: videoTypeOf(track),
    muted: track.isMuted(),
    attach: attachOf(track),
  };
}
