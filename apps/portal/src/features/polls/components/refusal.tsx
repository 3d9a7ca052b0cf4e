"use client";
import { useEffect, useRef } from "react";
import { Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import type { ErrorText } from "@/components/error-text";

import { pollErrorText } from "../model/poll-error-text";
import type { PollFailure } from "../model/poll-form-state";

/** A failure in words, for a component. */
export function usePollRefusal(failure: PollFailure | null): ErrorText | null {
  const poll = useTranslations("pollErrors");
  const errors = useTranslations("errors");
  return failure === null ? null : pollErrorText({ poll, errors }, failure);
}

/** Says why something did not work; takes the focus, so that nobody has to look for it. */
export function PollRefusal({ failure }: { readonly failure: PollFailure | null }) {
  const words = usePollRefusal(failure);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure !== null) place.current?.focus();
  }, [failure]);
  if (words === null) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone="warning"
        role="alert"
        icon={<TriangleAlert aria-hidden="true" />}
        title={words.title}
      >
        <p>{words.text}</p>
      </Notice>
    </div>
  );
}
