import { parseBridgeFigures } from "./bridge-figures";
import type { BridgeFigures } from "./bridge-figures";
import { ProbeFailure } from "./failure";
import type { ProbeFailureCode } from "./failure";
import { DEFAULT_READ_LIMITS, readJson, readStatus } from "./read-json";
import type { ReadLimits } from "./read-json";

/** One look at one server: what it said, or why it said nothing. */
export type BridgeSample =
  | {
      readonly atMs: number;
      readonly ok: true;
      readonly healthy: boolean;
      readonly figures: BridgeFigures;
    }
  | { readonly atMs: number; readonly ok: false; readonly failure: ProbeFailureCode };

/**
 * Looks once at a videobridge's private address (its own health check and its figures, in
 * parallel). Never throws: a failed look is a sample too.
 */
export async function probeBridge(
  baseUrl: URL,
  now: () => number = Date.now,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Promise<BridgeSample> {
  try {
    const [healthy, answer] = await Promise.all([
      readStatus(new URL("/about/health", baseUrl), limits),
      readJson(new URL("/colibri/stats", baseUrl), limits),
    ]);
    const figures = parseBridgeFigures(answer);
    return { atMs: now(), ok: true, healthy: healthy && figures.healthy !== false, figures };
  } catch (error) {
    const failure = error instanceof ProbeFailure ? error.code : "probe.malformed";
    return { atMs: now(), ok: false, failure };
  }
}
