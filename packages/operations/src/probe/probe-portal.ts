import { type Answer, BARE_ANSWER } from "./observation";
import { readBounded, type ReadLimits } from "./read-bounded";

const DAY_MS = 86_400_000;

/**
 * Looks once at a web app of ours: its own health check, how long that took, and how long its
 * certificate still holds. Throws ProbeFailure.
 */
export async function probePortal(baseUrl: URL, limits: ReadLimits): Promise<Answer> {
  const started = performance.now();
  const answer = await readBounded(new URL("/api/health", baseUrl), limits);
  const { status, certificateEndsAt: end } = answer;
  return {
    ...BARE_ANSWER,
    healthy: status >= 200 && status < 300,
    figures: {
      responseMs: performance.now() - started,
      ...(end === null ? {} : { certificateDays: (end.getTime() - Date.now()) / DAY_MS }),
    },
  };
}
