import type { FigureName } from "./figures";
import type { Grain } from "./roll-up";

/** How far back a history goes. */
export type HistorySpan = "day" | "week" | "month" | "year";

/** Averages and peaks of one figure, a value for every step; null: not known. */
export interface HistorySeries {
  readonly figure: FigureName;
  readonly average: readonly (number | null)[];
  readonly peak: readonly (number | null)[];
}

/** One period, cut into steps of equal length, the oldest first. */
export interface HistoryPeriod {
  /** Begin of the first step. */
  readonly fromMs: number;
  readonly series: readonly HistorySeries[];
}

/** How a span is cut. */
export interface Steps {
  readonly grain: Grain;
  readonly stepMs: number;
  readonly count: number;
}

/** A fold as the database has it: figures in the order asked for. */
export interface FoldRow {
  readonly start: Date;
  readonly average: readonly (number | null)[];
  readonly peak: readonly (number | null)[];
}

const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3_600_000, 86_400_000];

const STEPS: Readonly<Record<HistorySpan, Steps>> = {
  day: { grain: "minutes", stepMs: MINUTE_MS, count: 1_440 },
  week: { grain: "hours", stepMs: HOUR_MS, count: 168 },
  month: { grain: "hours", stepMs: HOUR_MS, count: 744 },
  year: { grain: "days", stepMs: DAY_MS, count: 366 },
};

/** How `span` is cut into steps. */
export function stepsOf(span: HistorySpan): Steps {
  return STEPS[span];
}

/** Begin of the period that ends with the step that runs at `nowMs`. */
export function beginOf({ stepMs, count }: Steps, nowMs: number): number {
  return Math.floor(nowMs / stepMs) * stepMs - (count - 1) * stepMs;
}

/**
 * Puts folds on the steps of a period. Pure. A step without a fold stays unknown, never 0; a fold of
 * another period is left out. A day of the town begins up to two hours before UTC's: it goes to the
 * nearest step.
 */
export function onGrid(
  rows: readonly FoldRow[],
  figures: readonly FigureName[],
  { fromMs, stepMs, count }: { readonly fromMs: number } & Steps,
): HistoryPeriod {
  const placed: (FoldRow | undefined)[] = Array.from({ length: count });
  for (const row of rows) {
    const step = Math.round((row.start.getTime() - fromMs) / stepMs);
    if (step >= 0 && step < count) placed[step] = row;
  }
  const series = figures.map((figure, place): HistorySeries => ({
    figure,
    average: placed.map((row) => shortened(row?.average[place])),
    peak: placed.map((row) => shortened(row?.peak[place])),
  }));
  return { fromMs, series };
}

/** Four digits: the database keeps seven, and nobody sees more than three in a plot. */
function shortened(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toPrecision(4));
}
