import { DomainError } from "../domain-error";

const user = (code: string, status: number) => new DomainError({ code, category: "user", status });

/** Failures around the tokens by which programs act for a club. */
export const ClubTokenError = {
  /** No such token here, or over, or revoked. All in the same words. */
  void: () => user("club-token.void", 401),
  /** No scope, or an end that is past or more than a year ahead. */
  invalid: () => user("club-token.invalid", 400),
  /** The club has as many as it may have. */
  usedUp: () => user("club-token.used-up", 409),
  /** There is no such token of this club. */
  unknown: () => user("club-token.unknown", 404),
  /** The same key came with another request. */
  keyReused: () => user("club-token.key-reused", 422),
  /** The same request is being done right now. */
  inProgress: () => user("club-token.in-progress", 409),
  /** An idempotency key that is none: 1 to 200 visible ASCII characters. */
  invalidKey: () => user("club-token.invalid-key", 400),
};
