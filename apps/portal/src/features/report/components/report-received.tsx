"use client";
import { useEffect, useRef } from "react";
import { Notice } from "@stadtstube/ui";
import { CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";

/** A report the town has. */
export interface ReportReceivedProps {
  readonly reference: string;
  readonly deletedAtMs: number;
}

/** Says that the report has arrived and by which number it is known. */
export function ReportReceived({ reference, deletedAtMs }: ReportReceivedProps) {
  const t = useTranslations("report.received");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        tone="good"
        role="status"
        icon={<CircleCheck aria-hidden="true" />}
        title={t("title")}
      >
        <p>{t("number")}</p>
        <p className="my-2 text-3xl font-semibold tracking-wider" dir="ltr">
          {reference}
        </p>
        <p>{t("text", { date: new Date(deletedAtMs) })}</p>
      </Notice>
    </div>
  );
}
