import { DomainError } from "../domain-error";

/** Failures of asking too often. */
export const RateLimitError = {
  /** Too many in this window; `retryAfterMs` says when the next one begins. */
  exceeded: (retryAfterMs: number) =>
    new DomainError(
      { code: "rate-limit.exceeded", category: "user", status: 429 },
      { retryAfterMs },
    ),
};
