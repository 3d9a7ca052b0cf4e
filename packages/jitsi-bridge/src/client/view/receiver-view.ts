import type { ViewedSource } from "../types";

/** What is on screen, in the terms the bridge understands; keys are source names or endpoint ids. */
export interface ReceiverView {
  readonly onStage: readonly string[];
  readonly selected: readonly string[];
  /** Greatest useful picture height per key; everything not named is not wanted. */
  readonly maxHeights: Readonly<Record<string, number>>;
}

const HEIGHTS = [180, 360, 720, 1080, 2160] as const;
/** A picture may be shown this much larger than it is before anybody sees it. */
const TOLERANCE = 1.2;

/**
 * The height to ask for: simulcast knows only a few, so asking for every pixel height would cost a
 * message per window movement and change nothing.
 */
export function usefulHeight(heightPx: number): number {
  if (!(heightPx > 0)) return 0;
  return HEIGHTS.find((height) => height * TOLERANCE >= heightPx) ?? 2160;
}

/** Sums up what is shown; the largest appearance of a key counts. */
export function toReceiverView(
  sources: readonly ViewedSource[],
  addressing: "endpoint" | "source",
): ReceiverView {
  const maxHeights: Record<string, number> = {};
  const onStage = new Set<string>();
  for (const source of sources) {
    const height = usefulHeight(source.heightPx);
    if (height === 0) continue;
    const key = addressing === "source" ? source.sourceName : source.participantId;
    maxHeights[key] = Math.max(maxHeights[key] ?? 0, height);
    if (source.onStage) onStage.add(key);
  }
  const selected = Object.keys(maxHeights).filter((key) => !onStage.has(key));
  return { onStage: [...onStage].sort(), selected: selected.sort(), maxHeights };
}

/** Whether two views ask for the same. */
export function sameView(a: ReceiverView, b: ReceiverView): boolean {
  const keys = Object.keys(a.maxHeights);
  return (
    keys.length === Object.keys(b.maxHeights).length &&
    keys.every((key) => a.maxHeights[key] === b.maxHeights[key]) &&
    a.onStage.join("\n") === b.onStage.join("\n")
  );
}
