import type { createTranslator } from "next-intl";

import { type ErrorText, errorText, type FailureFacts } from "@/components/error-text";
import type { Messages } from "@/i18n/messages";

const POLL_ERRORS = [
  "unknown",
  "closed",
  "over",
  "full",
  "used-up",
  "invalid-title",
  "dates-count",
  "invalid-date",
  "date-twice",
  "invalid-last-day",
  "invalid-name",
  "incomplete",
  "signed-out",
] as const;

/** Reads the texts of a namespace. */
type Translator<Namespace extends "pollErrors" | "errors"> = ReturnType<
  typeof createTranslator<Messages, Namespace>
>;

/** The words for a failure on the polls' pages, which exist in the complete languages only. */
export function pollErrorText(
  words: { readonly poll: Translator<"pollErrors">; readonly errors: Translator<"errors"> },
  failure: FailureFacts,
): ErrorText {
  const [context, name] = failure.code.split(".");
  const code = POLL_ERRORS.find((known) => known === name);
  if (code === undefined || (context !== "poll" && context !== "club")) {
    return errorText(words.errors, failure);
  }
  return { title: words.poll(`${code}.title`), text: words.poll(`${code}.text`) };
}
