import type { RateLimit } from "../limits/rate-limit";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The figures of signing in to the administration. */
export interface StaffPolicy {
  /** A session nobody has used for this long is over. */
  readonly sessionIdleMs: number;
  /** A session is over after this long, used or not. */
  readonly sessionMaxMs: number;
  /** How long the first link of an installation can be used. */
  readonly bootstrapMs: number;
  /** How long an invitation can be used. */
  readonly invitationMs: number;
  /** How long a browser may take to answer. */
  readonly challengeMs: number;
  /** Attempts to sign in from one address. */
  readonly signInLimit: RateLimit;
}

/** A working day with breaks; attempts for a person who mistypes, hopeless for who guesses. */
export const defaultStaffPolicy: StaffPolicy = {
  sessionIdleMs: 30 * MINUTE_MS,
  sessionMaxMs: 12 * HOUR_MS,
  bootstrapMs: 24 * HOUR_MS,
  invitationMs: 7 * 24 * HOUR_MS,
  challengeMs: 5 * MINUTE_MS,
  signInLimit: { scope: "sign-in", limit: 60, windowMs: 10 * MINUTE_MS },
};
