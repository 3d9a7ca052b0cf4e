import type { RateLimit } from "./limits/rate-limit";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The figures behind the rules; an installation may set its own. */
export interface Policy {
  /** How long a grant may be used to connect. Renewal covers what comes later. */
  readonly grantLifetimeMs: number;
  /** A room is deleted this long after its last use, or after its start if nobody ever came. */
  readonly roomLifetimeMs: number;
  /** Meetings one visitor may start. */
  readonly startLimit: RateLimit;
  /** Unsuccessful codes one visitor may try. */
  readonly guessLimit: RateLimit;
  /** Admissions and renewals one visitor may get; a whole school may share one address. */
  readonly admitLimit: RateLimit;
}

/** Generous to a library's or school's shared address, hopeless for guessing 40 bits. */
export const defaultPolicy: Policy = {
  grantLifetimeMs: 5 * MINUTE_MS,
  roomLifetimeMs: 24 * HOUR_MS,
  startLimit: { scope: "start", limit: 60, windowMs: HOUR_MS },
  guessLimit: { scope: "guess", limit: 30, windowMs: 10 * MINUTE_MS },
  admitLimit: { scope: "admit", limit: 600, windowMs: 10 * MINUTE_MS },
};
