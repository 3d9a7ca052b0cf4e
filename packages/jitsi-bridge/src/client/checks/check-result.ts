/**
 * How a check ended. `limited` works with drawbacks; `not-offered` is the media stack's choice and
 * nobody's fault; `not-measured` says that something needed for the check was missing.
 */
export type Verdict = "good" | "limited" | "bad" | "not-offered" | "not-measured";

/**
 * One check's outcome as data: a verdict, a stable word for what was found, and figures whose names
 * carry their units. Never a device's name, an address or a code.
 */
export interface CheckResult<Finding extends string = string> {
  readonly verdict: Verdict;
  readonly finding: Finding;
  readonly figures: Readonly<Record<string, number>>;
}

/** A result without figures, or with. */
export function checkResult<Finding extends string>(
  verdict: Verdict,
  finding: Finding,
  figures: Readonly<Record<string, number>> = {},
): CheckResult<Finding> {
  return { verdict, finding, figures };
}
