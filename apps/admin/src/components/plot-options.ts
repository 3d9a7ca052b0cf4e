import type uPlot from "uplot";

/** How a line looks: two figures, the peaks of the first, and the same of the period before. */
export type PlotTone = "main" | "second" | "peak" | "main-before" | "second-before";

/** One line of a plot: a value for every step, null for a gap. */
export interface PlotLine {
  readonly name: string;
  readonly tone: PlotTone;
  readonly values: readonly (number | null)[];
}

const COLOUR: Readonly<Record<PlotTone, string>> = {
  main: "--st-action",
  second: "--st-accent",
  peak: "--st-line-strong",
  "main-before": "--st-ink-soft",
  "second-before": "--st-warn",
};

/** What uPlot is told: colours as the page has them now, no mouse needed, nothing stored. */
export function plotOptions(
  element: HTMLElement,
  plan: {
    readonly lines: readonly PlotLine[];
    readonly size: { readonly width: number; readonly height: number };
    readonly label: (ms: number) => string;
    readonly write: (value: number) => string;
  },
): uPlot.Options {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis: uPlot.Axis = {
    stroke: colour("--st-ink-soft"),
    font: `13px ${style.fontFamily}`,
    grid: { stroke: colour("--st-line"), width: 1 },
    ticks: { show: false },
  };
  return {
    ...plan.size,
    legend: { show: false },
    cursor: { show: false },
    tzDate: (seconds) => new Date(seconds * 1_000),
    scales: { y: { range: (_, __, max) => [0, max > 0 ? max * 1.05 : 1] } },
    axes: [
      {
        ...axis,
        size: 32,
        space: 64,
        values: (_, ticks) => ticks.map((tick) => plan.label(tick * 1_000)),
      },
      { ...axis, size: 96, values: (_, ticks) => ticks.map((tick) => plan.write(tick)) },
    ],
    series: [
      {},
      ...plan.lines.map(({ tone }): uPlot.Series => ({
        stroke: colour(COLOUR[tone]),
        width: tone === "main" || tone === "second" ? 2 : 1.25,
        points: { show: false },
        ...(tone.endsWith("-before") ? { dash: [6, 5] } : {}),
        ...(tone === "peak" ? { dash: [2, 3] } : {}),
      })),
    ],
  };
}
