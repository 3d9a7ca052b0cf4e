import type { BridgeSample } from "../probe/probe-bridge";
import { CLEAR_FRACTION } from "./rule";
import type { AlertLevel, BridgeRule, Limit } from "./rule";

/**
 * The level of one rule after the newest sample. `samples` run from oldest to newest; `previous` is
 * the level before, which is left only below CLEAR_FRACTION of its limit.
 */
export function evaluateRule(
  rule: BridgeRule,
  samples: readonly BridgeSample[],
  previous: AlertLevel,
): AlertLevel {
  if (holds(rule.red, rule, samples, previous === "red")) return "red";
  if (holds(rule.yellow, rule, samples, previous !== "ok")) return "yellow";
  return "ok";
}

function holds(
  limit: Limit | undefined,
  rule: BridgeRule,
  samples: readonly BridgeSample[],
  held: boolean,
): boolean {
  const newest = samples.at(-1);
  if (limit === undefined || newest === undefined) return false;
  const value = rule.value(newest);
  if (held) return value === null || value >= limit.atLeast * CLEAR_FRACTION;
  if (value === null || value < limit.atLeast) return false;
  return newest.atMs - passedSince(limit, rule, samples) >= limit.forMs;
}

/** When the limit was first passed in the unbroken run that ends with the newest sample. */
function passedSince(limit: Limit, rule: BridgeRule, samples: readonly BridgeSample[]): number {
  let since = Number.POSITIVE_INFINITY;
  for (const sample of samples.toReversed()) {
    const value = rule.value(sample);
    // A sample without the figure neither proves nor breaks the run.
    if (value === null) continue;
    if (value < limit.atLeast) break;
    since = sample.atMs;
  }
  return since;
}
