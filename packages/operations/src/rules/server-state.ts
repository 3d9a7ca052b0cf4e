import type { ServerState } from "@stadtstube/domain";

import type { Observation } from "../probe/observation";
import type { AlertLevel } from "./rule";

/** Folds one look and the rules' levels into one word; pure. The reader adds the age of the data. */
export function serverState(look: Observation, levels: Iterable<AlertLevel>): ServerState {
  const all = [...levels];
  if (all.includes("red")) return "red";
  // One lost answer alarms nobody, but it is no sign of health either.
  if (!look.ok) return "unknown";
  if (look.draining) return "maintenance";
  return all.includes("yellow") ? "yellow" : "ok";
}
