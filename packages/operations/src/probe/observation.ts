import type { Figures } from "@stadtstube/domain";

import type { ProbeFailureCode } from "./failure";

/** What a server said of itself. */
export interface Answer {
  readonly ok: true;
  /** Its own verdict; a server without one is healthy when it answers. */
  readonly healthy: boolean;
  readonly draining: boolean;
  readonly version: string | null;
  readonly figures: Figures;
  /** When it took them, in its own words; null: it does not say. */
  readonly takenAt: string | null;
}

/** Why it said nothing. */
export interface NoAnswer {
  readonly ok: false;
  readonly failure: ProbeFailureCode;
}

/** One look at one server at one moment. */
export type Observation = (Answer | NoAnswer) & { readonly atMs: number };

/** An answer of a server that is well and says nothing else. */
export const BARE_ANSWER: Answer = {
  ok: true,
  healthy: true,
  draining: false,
  version: null,
  figures: {},
  takenAt: null,
};
