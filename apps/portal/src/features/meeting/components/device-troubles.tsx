"use client";
import { Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import type { MeetingState } from "../model/types";

/** Says why a device that was asked for does not work, and what helps. */
export function DeviceTroubles({ local }: { readonly local: MeetingState["local"] }) {
  const t = useTranslations("devices");
  const kinds = ["microphone", "camera", "screen"] as const;
  const troubles = kinds.flatMap((kind) => {
    const { error } = local[kind];
    // Closing the browser's own dialog is an answer, not a trouble.
    if (error === null || (kind === "screen" && error === "permission-denied")) return [];
    return error === "permission-dismissed" ? [] : [{ kind, error }];
  });
  if (troubles.length === 0) return null;
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-2">
      {troubles.map(({ kind, error }) => (
        <Notice
          key={kind}
          tone="warning"
          role="status"
          icon={<TriangleAlert aria-hidden="true" />}
          title={t(`trouble.${kind}`)}
        >
          <p>{t(`errors.${error}`)}</p>
        </Notice>
      ))}
    </div>
  );
}
