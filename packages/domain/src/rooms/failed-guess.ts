import { DomainError } from "../domain-error";

/** Outcomes that a person trying codes or secrets would collect. */
const FAILED_GUESSES: ReadonlySet<string> = new Set([
  "room.unavailable",
  "room.not-host",
  "room.grant-not-renewable",
  "room.request-unknown",
  "poll.unknown",
  "gathering.unknown",
  "invitation.unknown",
]);

/** Whether this failure counts against the visitor's guesses. Wrong PINs are counted elsewhere. */
export function isFailedGuess(error: unknown): boolean {
  return error instanceof DomainError && FAILED_GUESSES.has(error.code);
}
