"use client";
import { useEffect, useRef } from "react";
import { Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import type { ErrorText } from "@/components/error-text";

import { clubErrorText } from "../model/club-error-text";
import type { FormFailure } from "../model/form-state";

/** A failure in words, for a component. */
export function useRefusalText(failure: FormFailure | null): ErrorText | null {
  const club = useTranslations("clubErrors");
  const errors = useTranslations("errors");
  return failure === null ? null : clubErrorText({ club, errors }, failure);
}

/** Says why something did not work; takes the focus, so that nobody has to look for it. */
export function Refusal({ failure }: { readonly failure: FormFailure | null }) {
  const words = useRefusalText(failure);
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
