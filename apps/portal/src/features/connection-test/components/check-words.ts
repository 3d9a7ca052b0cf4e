import type { useTranslations } from "next-intl";

import type { CheckResult } from "../model/bridge";
import type { CheckName } from "../model/check-list";

type Translator = ReturnType<typeof useTranslations<"connectionTest">>;

/** What was found and what helps, in words. */
export function findingWords(t: Translator, name: CheckName, { finding }: CheckResult): string {
  // Every check has its own findings; the test of the texts sees that each has its words.
  return t(`findings.${name}.${finding}` as "findings.browser.complete");
}

/** The figures with their units, as people write them. */
export function figureWords(t: Translator, result: CheckResult): string[] {
  return Object.entries(result.figures).map(([name, value]) =>
    t(`figures.${name}` as "figures.answerMs", { value: readable(name, value) }),
  );
}

/** Bits per second become megabits; everything else is whole or has one place. */
function readable(name: string, value: number): number {
  const shown = name.endsWith("Bps") ? value / 1_000_000 : value;
  return Math.round(shown * 10) / 10;
}
