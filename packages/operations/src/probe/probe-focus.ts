import { z } from "zod";

import { ProbeFailure } from "./failure";
import { lenientNumber, present } from "./lenient";
import { type Answer, BARE_ANSWER } from "./observation";
import { readBounded, readJson, type ReadLimits } from "./read-bounded";

const selectorSchema = z
  .object({
    bridge_count: lenientNumber,
    operational_bridge_count: lenientNumber,
    bridge_version_count: lenientNumber,
  })
  .partial()
  .catch({});

const statsSchema = z.object({
  conferences: lenientNumber,
  participants: lenientNumber,
  largest_conference: lenientNumber,
  bridge_selector: selectorSchema,
});

/** Reads the answer of Jicofo's `/stats`. Throws `probe.malformed` when it is not an object. */
export function parseFocusFigures(answer: unknown): Answer {
  const parsed = statsSchema.safeParse(answer);
  if (!parsed.success) throw new ProbeFailure("probe.malformed", { cause: parsed.error });
  const { conferences, participants, largest_conference, bridge_selector } = parsed.data;
  return {
    ...BARE_ANSWER,
    figures: present({
      conferences,
      participants,
      largestConference: largest_conference,
      bridges: bridge_selector.bridge_count ?? null,
      operationalBridges: bridge_selector.operational_bridge_count ?? null,
      bridgeVersions: bridge_selector.bridge_version_count ?? null,
    }),
  };
}

/**
 * Looks once at the focus. Jicofo's own health check is off by default: an address that does not
 * exist says nothing, any other refusal is ill health. Throws ProbeFailure.
 */
export async function probeFocus(baseUrl: URL, limits: ReadLimits): Promise<Answer> {
  const [health, answer] = await Promise.all([
    readBounded(new URL("/about/health", baseUrl), limits),
    readJson(new URL("/stats", baseUrl), limits),
  ]);
  const healthy = health.status === 404 || (health.status >= 200 && health.status < 300);
  return { ...parseFocusFigures(answer), healthy };
}
