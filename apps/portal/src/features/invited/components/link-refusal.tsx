"use client";
import { useTranslations } from "next-intl";

import { errorText, type FailureFacts } from "@/components/error-text";
import { RefusalWords } from "@/components/refusal-words";

/** Says why a link in a letter leads nowhere, or why an answer was not taken. */
export function LinkRefusal({ failure }: { readonly failure: FailureFacts | null }) {
  const t = useTranslations("invited.errors");
  const errors = useTranslations("errors");
  if (failure === null) return null;
  const [context, name] = failure.code.split(".");
  const known = (["unknown", "over"] as const).find(
    (one) => context === "invitation" && one === name,
  );
  const words =
    known === undefined
      ? errorText(errors, failure)
      : { title: t(`${known}.title`), text: t(`${known}.text`) };
  return <RefusalWords cause={failure} words={words} />;
}
