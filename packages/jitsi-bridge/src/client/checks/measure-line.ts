import type { LineSample } from "./judge-line";

/** For how long, and who hears how far it is. */
export interface MeasureOptions {
  readonly durationMs: number;
  readonly signal: AbortSignal;
  /** 0 to 1, once a second. */
  readonly onProgress?: (share: number) => void;
  readonly intervalMs?: number;
}

const INTERVAL_MS = 1_000;

/**
 * Looks at a test call once a second. Moments without media are left out, so an empty list means
 * that nothing ever arrived. Ends early with its scope; never rejects.
 */
export async function measureLine(
  call: { sample(): Promise<LineSample | null> },
  options: MeasureOptions,
): Promise<readonly LineSample[]> {
  const { durationMs, signal, onProgress, intervalMs = INTERVAL_MS } = options;
  const moments = Math.max(1, Math.ceil(durationMs / intervalMs));
  const samples: LineSample[] = [];
  for (let moment = 1; moment <= moments && !signal.aborted; moment += 1) {
    await pause(intervalMs, signal);
    const sample = await call.sample().catch(() => null);
    if (sample !== null) samples.push(sample);
    onProgress?.(moment / moments);
  }
  return samples;
}

/** Resolves after the time, or as soon as the scope ends. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
