"use client";
import { Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import type { ActionError } from "@/server/action-result";

/** Why something did not work, in words, announced; nothing while there is no error. */
export function ErrorText({ error }: { readonly error: ActionError | null }) {
  const t = useTranslations("errors");
  if (error === null) return null;
  const code = error.code.replaceAll(".", "_");
  const key = t.has(code as "unexpected") ? (code as "unexpected") : "unexpected";
  return (
    <Notice tone="danger" role="alert" icon={<TriangleAlert aria-hidden="true" />}>
      <p>{t(key)}</p>
    </Notice>
  );
}
