"use client";
import { Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText } from "@/components/error-text";

import type { Refusal } from "../model/refusal";

/** Says why one is not let in, and what to do. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal }) {
  const { title, text } = errorText(useTranslations("errors"), refusal);
  return (
    <Notice tone="warning" role="alert" icon={<TriangleAlert aria-hidden="true" />} title={title}>
      <p>{text}</p>
    </Notice>
  );
}
