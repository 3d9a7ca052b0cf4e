"use client";
import { useEffect, useRef } from "react";
import { Notice } from "@stadtstube/ui";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import type { PreviewView } from "../../model/gathering-form-state";
import { NotifyBox } from "../invitations/notify-box";
import { CapacityNotice } from "./capacity-notice";
import { DateState } from "./date-list";

/** The dates before they are saved, with what disturbs them; takes the focus. */
export function GatheringPreview(props: {
  readonly preview: PreviewView;
  readonly reachable: number;
  readonly isBusy: boolean;
}) {
  const t = useTranslations("gatherings");
  const { preview, reachable, isBusy } = props;
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [preview]);
  const disturbed = preview.dates.filter(({ conflicts }) => conflicts.length > 0).length;
  return (
    <section className="st-card grid gap-5 p-5 sm:p-7" aria-labelledby="vorschau">
      <h2 id="vorschau" ref={place} tabIndex={-1} className="text-2xl">
        {t("preview.heading")}
      </h2>
      {preview.rule === null ? null : (
        <p className="text-lg">{t("preview.rule", { rule: preview.rule })}</p>
      )}
      <p>{t("preview.count", { count: preview.dates.length })}</p>
      <ol className="grid gap-2">
        {preview.dates.map(({ key, when, state, conflicts }) => (
          <li key={key} className="grid gap-1 border-b border-line pb-2">
            <span className="text-lg font-semibold">{when}</span>
            <DateState state={state} conflicts={conflicts} />
          </li>
        ))}
      </ol>
      {disturbed === 0 ? (
        <p>{t("preview.free")}</p>
      ) : (
        <Notice
          tone="warning"
          icon={<TriangleAlert aria-hidden="true" />}
          title={t("preview.conflicts", { count: disturbed })}
        >
          {null}
        </Notice>
      )}
      <CapacityNotice capacity={preview.capacity} />
      <NotifyBox reachable={reachable} />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary")} sm:justify-self-start`}
      >
        <Check aria-hidden="true" />
        {isBusy ? t("form.busy") : t("preview.save")}
      </button>
    </section>
  );
}
