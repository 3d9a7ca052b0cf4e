import type { BridgeSample } from "../probe/probe-bridge";

/** How bad it is, in this order. */
export type AlertLevel = "ok" | "yellow" | "red";

/** A limit that must have been passed at every sample for `forMs` before it counts. */
export interface Limit {
  readonly atLeast: number;
  readonly forMs: number;
}

/** One thing watched on every media server. The id names its sentence and its runbook page. */
export interface BridgeRule {
  readonly id: string;
  /** The watched value of one sample; `null` = the server does not say. */
  readonly value: (sample: BridgeSample) => number | null;
  readonly yellow?: Limit;
  readonly red?: Limit;
}

/** A level that holds is left only below this share of its limit, so that nothing flaps. */
export const CLEAR_FRACTION = 0.9;
