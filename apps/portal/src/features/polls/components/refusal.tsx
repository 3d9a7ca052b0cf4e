"use client";
import { useTranslations } from "next-intl";

import type { ErrorText } from "@/components/error-text";
import { RefusalWords } from "@/components/refusal-words";

import { pollErrorText } from "../model/poll-error-text";
import type { PollFailure } from "../model/poll-form-state";

/** A failure in words, for a component. */
export function usePollRefusal(failure: PollFailure | null): ErrorText | null {
  const poll = useTranslations("pollErrors");
  const errors = useTranslations("errors");
  return failure === null ? null : pollErrorText({ poll, errors }, failure);
}

/** Says why something did not work, and takes the focus. */
export function PollRefusal({ failure }: { readonly failure: PollFailure | null }) {
  return <RefusalWords cause={failure} words={usePollRefusal(failure)} />;
}
