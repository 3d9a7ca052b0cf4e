"use client";
import { Button } from "@stadtstube/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";

import { plotOptions, type PlotLine } from "./plot-options";
import { savePlot } from "./save-plot";

const HEIGHT_PX = 220;

/** What a plot over time shows. */
export interface TimePlotProps {
  readonly title: string;
  /** The same in words, for who does not see it. */
  readonly summary: string;
  readonly fromMs: number;
  readonly stepMs: number;
  readonly lines: readonly PlotLine[];
  /** Writes a value with its unit. */
  readonly write: (value: number) => string;
  /** Of the picture to save, without ending. */
  readonly fileName: string;
}

/** Lines over time, drawn to the width there is and in the colours of the moment. */
export function TimePlot(props: TimePlotProps) {
  const t = useTranslations("plot");
  const format = useFormatter();
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const { lines, fromMs, stepMs, write } = props;
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const times = (lines[0]?.values ?? []).map((_, step) => (fromMs + step * stepMs) / 1_000);
    const data: uPlot.AlignedData = [times, ...lines.map(({ values }) => [...values])];
    const isLong = stepMs * times.length > 2 * 86_400_000;
    const label = (ms: number) =>
      isLong
        ? format.dateTime(ms, { day: "numeric", month: "numeric" })
        : format.dateTime(ms, { hour: "2-digit", minute: "2-digit" });
    const draw = () => {
      plot.current?.destroy();
      const size = { width: Math.max(200, element.clientWidth), height: HEIGHT_PX };
      plot.current = new uPlot(plotOptions(element, { lines, size, label, write }), data, element);
    };
    draw();
    const resized = new ResizeObserver(() => {
      plot.current?.setSize({ width: Math.max(200, element.clientWidth), height: HEIGHT_PX });
    });
    resized.observe(element);
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", draw);
    return () => {
      resized.disconnect();
      dark.removeEventListener("change", draw);
      plot.current?.destroy();
      plot.current = null;
    };
  }, [lines, fromMs, stepMs, write, format]);
  return (
    <>
      <div ref={box} className="ad-plot" role="img" aria-label={props.summary} />
      <ul className="ad-legend">
        {lines.map(({ name, tone }) => (
          <li key={name} className={`ad-legend__line ad-legend__line--${tone}`}>
            {name}
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        aria-label={`${t("save")}: ${props.title}`}
        onPress={() => plot.current && savePlot(plot.current, props)}
      >
        {t("save")}
      </Button>
    </>
  );
}
