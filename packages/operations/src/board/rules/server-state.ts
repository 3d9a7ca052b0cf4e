import type { BridgeSample } from "../probe/probe-bridge";
import type { AlertLevel } from "./rule";

/** Data older than this is shown as unknown, never as good. */
export const DATA_AGE_LIMIT_MS = 30_000;

/** The one word for a server: draining is maintenance, old data is unknown. */
export type ServerState = "ok" | "yellow" | "red" | "maintenance" | "unknown";

/** Folds the newest sample's age and the rules' levels into one state; pure. */
export function serverState(
  newest: BridgeSample | undefined,
  levels: Iterable<AlertLevel>,
  nowMs: number,
): ServerState {
  if (newest === undefined || nowMs - newest.atMs > DATA_AGE_LIMIT_MS) return "unknown";
  const all = [...levels];
  if (all.includes("red")) return "red";
  // One lost answer alarms nobody, but it is no sign of health either.
  if (!newest.ok) return "unknown";
  if (newest.figures.draining) return "maintenance";
  return all.includes("yellow") ? "yellow" : "ok";
}
