import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@stadtstube/domain";

import type { ActionError } from "./action-result";
import { logUnexpected } from "./log";

/**
 * The one place where a failure becomes what the page may know.
 *
 * A domain error keeps its code and category. Everything else is logged under an event id, without
 * its input, and shown as `unexpected`.
 */
export function toActionError(error: unknown): ActionError {
  if (error instanceof DomainError) {
    const { code, category, details } = error;
    return {
      code,
      category,
      ...(details.retryAfterMs === undefined ? {} : { retryAfterMs: details.retryAfterMs }),
    };
  }
  logUnexpected(error, randomUUID());
  return { code: "unexpected", category: "us" };
}
