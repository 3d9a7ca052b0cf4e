/** How high each sender need send: raised at once, lowered only when it stays unneeded. */
import type { SourceName } from "../../../protocol/ids";

/** Said for "unlimited", because the protocol wants a number: the height of an 8-megapixel picture. */
export const UNLIMITED_HEIGHT_PX = 2160;
/** Layouts change back and forth: a layer is only given up after this long without a wish. */
const LOWERING_DELAY_MS = 2_000;

/** A change to be told to the sender. */
export interface SenderDemandChange {
  readonly source: SourceName;
  readonly maxHeightPx: number;
}

interface Entry {
  announcedPx: number;
  lowerSinceMs: number | undefined;
}

/** Remembers what senders were told; a sender that was told nothing sends everything. */
export class SenderDemand {
  readonly #entries = new Map<SourceName, Entry>();

  /**
   * Compares with the largest height any receiver wants now (0 = nobody) and returns what to tell.
   * Sources that are not in `wanted` are forgotten.
   */
  update(wanted: ReadonlyMap<SourceName, number>, nowMs: number): readonly SenderDemandChange[] {
    for (const source of this.#entries.keys()) {
      if (!wanted.has(source)) this.#entries.delete(source);
    }
    const changes: SenderDemandChange[] = [];
    for (const [source, height] of wanted) {
      const heightPx = Math.min(height, UNLIMITED_HEIGHT_PX);
      if (this.#step(source, heightPx, nowMs)) changes.push({ source, maxHeightPx: heightPx });
    }
    return changes;
  }

  #step(source: SourceName, heightPx: number, nowMs: number): boolean {
    const entry = this.#entries.get(source) ?? { announcedPx: Infinity, lowerSinceMs: undefined };
    this.#entries.set(source, entry);
    if (heightPx >= entry.announcedPx) {
      const raised = heightPx > entry.announcedPx;
      entry.announcedPx = heightPx;
      entry.lowerSinceMs = undefined;
      return raised;
    }
    entry.lowerSinceMs ??= nowMs;
    if (nowMs - entry.lowerSinceMs < LOWERING_DELAY_MS) return false;
    entry.announcedPx = heightPx;
    entry.lowerSinceMs = undefined;
    return true;
  }
}
