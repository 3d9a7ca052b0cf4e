"use client";
import { useTranslations } from "next-intl";

import type { ErrorText } from "@/components/error-text";
import { RefusalWords } from "@/components/refusal-words";

import { clubErrorText } from "../model/club-error-text";
import type { FormFailure } from "../model/form-state";

/** A failure in words, for a component. */
export function useRefusalText(failure: FormFailure | null): ErrorText | null {
  const club = useTranslations("clubErrors");
  const errors = useTranslations("errors");
  return failure === null ? null : clubErrorText({ club, errors }, failure);
}

/** Says why something did not work, and takes the focus. */
export function Refusal({ failure }: { readonly failure: FormFailure | null }) {
  return <RefusalWords cause={failure} words={useRefusalText(failure)} />;
}
