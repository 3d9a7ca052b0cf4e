"use client";
import { Notice } from "@stadtstube/ui";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import type { CapacityView } from "../../model/gathering-form-state";

/** Says honestly whether the servers bear what is planned; forbids nothing. */
export function CapacityNotice({ capacity }: { readonly capacity: CapacityView }) {
  const t = useTranslations("gatherings.capacity");
  if (capacity.kind !== "known") return <p>{t(capacity.kind)}</p>;
  const { limit, crowded, unsaid } = capacity;
  const others = unsaid === 0 ? null : <p>{t("unsaid", { count: unsaid })}</p>;
  if (crowded.length === 0) {
    return (
      <div className="grid gap-1">
        <p>{t("enough", { limit })}</p>
        {others}
      </div>
    );
  }
  return (
    <Notice
      tone="warning"
      icon={<TriangleAlert aria-hidden="true" />}
      title={t("crowded", { count: crowded.length, limit })}
    >
      <div className="grid gap-2">
        <ul className="grid gap-1">
          {crowded.map(({ key, when, people, nextFree }) => (
            <li key={key}>
              {t("date", { when, people })}{" "}
              {nextFree === null ? t("noFree") : t("nextFree", { time: nextFree })}
            </li>
          ))}
        </ul>
        {others}
        <p>{t("anyhow")}</p>
      </div>
    </Notice>
  );
}
