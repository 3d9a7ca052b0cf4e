import { parseBridgeFigures } from "./bridge-figures";
import type { Answer } from "./observation";
import { readBounded, readJson, type ReadLimits } from "./read-bounded";

/**
 * Looks once at a videobridge's private address: its own health check and its figures, in parallel.
 * Throws ProbeFailure.
 */
export async function probeBridge(baseUrl: URL, limits: ReadLimits): Promise<Answer> {
  const [health, answer] = await Promise.all([
    readBounded(new URL("/about/health", baseUrl), limits),
    readJson(new URL("/colibri/stats", baseUrl), limits),
  ]);
  const stats = parseBridgeFigures(answer);
  return { ...stats, healthy: stats.healthy && health.status >= 200 && health.status < 300 };
}
