import type { LimitedRule, ServerKind } from "@stadtstube/domain";

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

/** One thing that can be watched. The id names its sentence, its limits and its runbook page. */
export interface Signal {
  readonly id: LimitedRule | "worker-stopped";
  /** What it is watched on; undefined: on everything. */
  readonly kinds?: readonly ServerKind[];
  /** The watched value of one look; `null` = the server does not say. */
  readonly value: (look: Observation) => number | null;
  /** Where fewer are worse: the value is this much minus what is counted, and so is its limit. */
  readonly countsDownFrom?: number;
  /** Below what it is over again, of its limit; default: {@link CLEAR_FRACTION}. */
  readonly clearBelow?: (atLeast: number) => number;
  /** One sentence in German for whoever is woken; it says no number, since limits can be set. */
  readonly sentence: string;
}

/** A signal with the limits that hold for it. */
export interface Rule extends Signal {
  readonly yellow?: Limit;
  readonly red?: Limit;
}

/** A level that holds is left only below this share of its limit. */
export const CLEAR_FRACTION = 0.9;
