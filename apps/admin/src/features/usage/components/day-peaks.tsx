"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";

import { TimePlot } from "@/components/time-plot";

import type { UsageView } from "../model/usage-view";

/** Most people at once, day by day; the table of months says the same to who reads. */
export function DayPeaks({ view }: { readonly view: UsageView }) {
  const t = useTranslations("usage");
  const format = useFormatter();
  const { year, dayPeaks } = view;
  const fromMs = Date.UTC(year, 0, 1);
  const most = Math.max(0, ...dayPeaks.map((peak) => peak ?? 0));
  const when = format.dateTime(fromMs + dayPeaks.indexOf(most) * 86_400_000, {
    dateStyle: "long",
  });
  const write = useCallback((value: number) => format.number(value), [format]);
  const lines = useMemo(
    () => [{ name: t("figure.peak"), tone: "main" as const, values: dayPeaks }],
    [t, dayPeaks],
  );
  return (
    <section className="ad-panel" aria-label={t("days")}>
      <h2>{t("days")}</h2>
      {most === 0 ? (
        <p>{t("nobody")}</p>
      ) : (
        <>
          <TimePlot
            title={t("days")}
            summary={t("busiestDay", { most, when })}
            fromMs={fromMs}
            stepMs={86_400_000}
            lines={lines}
            write={write}
            fileName={`nutzung-${year}`}
          />
          <p className="ad-muted" aria-hidden="true">
            {t("busiestDay", { most, when })}
          </p>
        </>
      )}
    </section>
  );
}
