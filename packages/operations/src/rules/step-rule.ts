import type { Observation } from "../probe/observation";
import { type AlertLevel, CLEAR_FRACTION, type Limit, type Rule } from "./rule";

/** Where one rule stands for one server. Plain data, so that another worker can go on with it. */
export interface RuleState {
  readonly level: AlertLevel;
  /** Since when the yellow limit has been passed at every look; null: it is not. */
  readonly yellowSinceMs: number | null;
  readonly redSinceMs: number | null;
  /** The last look that counted. */
  readonly atMs: number;
}

/** Nothing known yet. */
export const RULE_AT_REST: RuleState = {
  level: "ok",
  yellowSinceMs: null,
  redSinceMs: null,
  atMs: 0,
};

/** Nobody looked for this long: whatever lasted before proves nothing any more. */
const LONGEST_GAP_MS = 60_000;

/**
 * Where the rule stands after one more look; pure. Looks come in the order of their time. A look
 * without the figure neither proves nor breaks a run, and clears nothing.
 */
export function stepRule(rule: Rule, before: RuleState, look: Observation): RuleState {
  const value = rule.value(look);
  const { atMs } = look;
  if (value === null) return { ...before, atMs };
  const hasGap = atMs - before.atMs > LONGEST_GAP_MS;
  const since = (limit: Limit | undefined, earlier: number | null) => {
    if (limit === undefined || value < limit.atLeast) return null;
    return hasGap ? atMs : (earlier ?? atMs);
  };
  const yellowSinceMs = since(rule.yellow, before.yellowSinceMs);
  const redSinceMs = since(rule.red, before.redSinceMs);
  const stands = (limit: Limit | undefined, sinceMs: number | null, isHeld: boolean) =>
    limit !== undefined &&
    ((isHeld && value >= (limit.clearBelow ?? limit.atLeast * CLEAR_FRACTION)) ||
      (sinceMs !== null && atMs - sinceMs >= limit.forMs));
  const level = stands(rule.red, redSinceMs, before.level === "red")
    ? "red"
    : stands(rule.yellow, yellowSinceMs, before.level !== "ok")
      ? "yellow"
      : "ok";
  return { level, yellowSinceMs, redSinceMs, atMs };
}
