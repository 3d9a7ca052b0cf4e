"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";

import type { PlotLine } from "@/components/plot-options";
import { TimePlot } from "@/components/time-plot";

import { courseFacts, meanOf } from "../model/course-facts";
import type { Course, HistoryView, PlotView } from "../model/history-view";

import { PlotTable } from "./plot-table";
import { useWriteFigure } from "./use-write-figure";

/** One plot with its sentence and its table. */
export function PlotPanel(props: { readonly plot: PlotView; readonly view: HistoryView }) {
  const { plot, view } = props;
  const t = useTranslations("history");
  const write = useWriteFigure(plot.unit);
  const title = t(`plot.${plot.key as "stress"}`);
  const lines = usePlotLines(plot, view);
  const sentences = useSentences(plot, view, write);
  return (
    <section className="ad-panel" aria-label={title}>
      <h2>{title}</h2>
      {sentences.length === 0 ? (
        <p>{t("nothing")}</p>
      ) : (
        <>
          <TimePlot
            title={`${view.name}: ${title}`}
            summary={sentences.join(" ")}
            fromMs={view.fromMs}
            stepMs={view.stepMs}
            lines={lines}
            write={write}
            fileName={`${plot.key}-${view.span}`}
          />
          <p className="ad-muted" aria-hidden="true">
            {sentences.join(" ")}
          </p>
          <PlotTable plot={plot} view={view} write={write} title={title} />
        </>
      )}
    </section>
  );
}

/** Now; then, where a plot has one figure and steps are long, its peaks; then the period before. */
function usePlotLines(plot: PlotView, view: HistoryView): readonly PlotLine[] {
  const t = useTranslations("history");
  return useMemo(() => {
    const tones = ["main", "second"] as const;
    const named = ({ figure, average }: Course, place: number): PlotLine => ({
      name: t(`figure.${figure}`),
      tone: tones[place] ?? "second",
      values: average,
    });
    const now = plot.now.map(named);
    const [only] = plot.now;
    const peaks: PlotLine[] =
      plot.now.length === 1 && only !== undefined && view.span !== "tag"
        ? [{ name: t("peak"), tone: "peak", values: only.peak }]
        : [];
    const before = (plot.before ?? []).map((course, place): PlotLine => {
      const line = named(course, place);
      const name = t("before", { name: line.name });
      return { name, values: line.values, tone: place === 0 ? "main-before" : "second-before" };
    });
    // What is drawn last lies on top.
    return [...before, ...peaks, ...now];
  }, [plot, view.span, t]);
}

function useSentences(
  plot: PlotView,
  view: HistoryView,
  write: (value: number) => string,
): readonly string[] {
  const t = useTranslations("history");
  const format = useFormatter();
  return plot.now.flatMap((course, place) => {
    const facts = courseFacts(course, view);
    if (facts === null) return [];
    const said = t("facts", {
      name: t(`figure.${course.figure}`),
      last: write(facts.last),
      mean: write(facts.mean),
      peak: write(facts.peak),
      when: format.dateTime(facts.peakAtMs, { dateStyle: "short", timeStyle: "short" }),
    });
    const before = meanOf(plot.before?.[place]?.average ?? []);
    return before === null ? [said] : [said, t("meanBefore", { mean: write(before) })];
  });
}
