import type { createTranslator } from "next-intl";

import { type ErrorText, errorText, type FailureFacts } from "@/components/error-text";
import type { Messages } from "@/i18n/messages";

const CLUB_ERRORS = [
  "link-void",
  "signed-out",
  "refused",
  "too-many-passkeys",
  "invalid-email",
  "invalid-name",
  "unknown",
  "member-already",
  "owner-stays",
  "rooms-used-up",
  "contact-already",
  "contacts-used-up",
  "import-unreadable",
] as const;

const PASSKEY_ERRORS = ["passkey-cancelled", "passkey-known", "passkey-unsupported"] as const;

const GATHERING_ERRORS = [
  ...(["gathering-invalid-time", "gathering-invalid-end", "gathering-invalid-pause"] as const),
  ...([
    "gathering-no-dates",
    "gathering-unknown",
    "gathering-over",
    "gathering-used-up",
    "gathering-invalid-margin",
    "gathering-invalid-people",
  ] as const),
] as const;

const TOKEN_ERRORS = ["club-token-invalid", "club-token-used-up", "club-token-unknown"] as const;

const PUBLIC_ERRORS = [
  ...(["public-calendar-invalid-category", "public-calendar-text-too-long"] as const),
  "public-calendar-withdrawn",
] as const;
const INVITATION_ERRORS = ["invitation-nobody", "invitation-over"] as const;

/** Reads the texts of a namespace. */
type Translator<Namespace extends "clubErrors" | "errors"> = ReturnType<
  typeof createTranslator<Messages, Namespace>
>;

/** The words for a failure on the clubs' pages, which exist in the complete languages only. */
export function clubErrorText(
  words: { readonly club: Translator<"clubErrors">; readonly errors: Translator<"errors"> },
  failure: FailureFacts,
): ErrorText {
  const code =
    CLUB_ERRORS.find((known) => `club.${known}` === failure.code) ??
    [
      ...GATHERING_ERRORS,
      ...INVITATION_ERRORS,
      ...PASSKEY_ERRORS,
      ...PUBLIC_ERRORS,
      ...TOKEN_ERRORS,
    ].find((known) => known === failure.code.replace(".", "-"));
  if (code === undefined) return errorText(words.errors, failure);
  return { title: words.club(`${code}.title`), text: words.club(`${code}.text`) };
}
