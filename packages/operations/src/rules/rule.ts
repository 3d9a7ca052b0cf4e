import type { ServerKind } from "@stadtstube/domain";

import type { Observation } from "../probe/observation";

/** How bad it is, in this order. */
export type AlertLevel = "ok" | "yellow" | "red";

/** A limit that must have been passed at every look for `forMs` before it counts. */
export interface Limit {
  readonly atLeast: number;
  readonly forMs: number;
  /** Below this it is over again; default: CLEAR_FRACTION of the limit, so that nothing flaps. */
  readonly clearBelow?: number;
}

/** One thing watched. The id names its sentence and its runbook page. */
export interface Rule {
  readonly id: string;
  /** What it is watched on; undefined: on everything. */
  readonly kinds?: readonly ServerKind[];
  /** The watched value of one look; `null` = the server does not say. */
  readonly value: (look: Observation) => number | null;
  readonly yellow?: Limit;
  readonly red?: Limit;
  /** Two sentences in German for whoever is woken: what it means, and what to do first. */
  readonly sentence: string;
}

/** A level that holds is left only below this share of its limit. */
export const CLEAR_FRACTION = 0.9;
