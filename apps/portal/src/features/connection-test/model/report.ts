import type { CheckResult } from "./bridge";
import { CHECK_NAMES, type CheckList, type CheckName } from "./check-list";

/** The words of a report, in the reader's language. */
export interface ReportWords {
  readonly title: string;
  /** When and with what kind of browser; no version, nothing that tells one machine from another. */
  readonly head: readonly string[];
  name(check: CheckName): string;
  verdict(result: CheckResult): string;
  finding(check: CheckName, result: CheckResult): string;
  figures(result: CheckResult): readonly string[];
}

/**
 * The test as plain text to pass on. It is built from verdicts, findings and figures alone, so no
 * device's name, address or code can be in it.
 */
export function reportText(checks: CheckList, words: ReportWords): string {
  const lines = CHECK_NAMES.flatMap((name) => {
    const state = checks[name];
    if (state.step !== "done") return [];
    const { result } = state;
    return [
      `${words.name(name)}: ${words.verdict(result)}`,
      `  ${words.finding(name, result)}`,
      ...words.figures(result).map((figure) => `  ${figure}`),
    ];
  });
  return [words.title, ...words.head, "", ...lines, ""].join("\n");
}
