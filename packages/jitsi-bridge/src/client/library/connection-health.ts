/** What can be seen of a joined meeting's two connections at one moment. */
export interface ConnectionSigns {
  readonly signalling: "up" | "down" | "unknown";
  /** `absent` before the first invitation and between two; stock focuses invite nobody alone. */
  readonly media: "up" | "down" | "absent";
  readonly alone: boolean;
}

/** What it means. `unclear` says nothing yet: a hiccup, or a beginning. */
export type ConnectionVerdict = "fine" | "interrupted" | "lost" | "unclear";

/** A hiccup shorter than this is nobody's business. */
export const INTERRUPTED_AFTER_MS = 2_000;
/** Servers keep a dropped stream for a minute (XEP-0198 resumption); later nothing can be resumed. */
export const LOST_AFTER_MS = 75_000;

/** Judges signs over time; the clock is the caller's. */
export class ConnectionHealth {
  #hadMedia = false;
  #badSinceMs: number | null = null;
  #silentSinceMs: number | null = null;

  judge({ signalling, media, alone }: ConnectionSigns, nowMs: number): ConnectionVerdict {
    this.#hadMedia ||= media === "up";
    this.#silentSinceMs = signalling === "down" ? (this.#silentSinceMs ?? nowMs) : null;
    if (this.#silentSinceMs !== null && nowMs - this.#silentSinceMs >= LOST_AFTER_MS) return "lost";
    const mediaMissing = media === "absent" && this.#hadMedia && !alone;
    const bad = signalling === "down" || media === "down" || mediaMissing;
    this.#badSinceMs = bad ? (this.#badSinceMs ?? nowMs) : null;
    if (this.#badSinceMs === null) return this.#hadMedia ? "fine" : "unclear";
    return nowMs - this.#badSinceMs >= INTERRUPTED_AFTER_MS ? "interrupted" : "unclear";
  }
}
