import type { Course } from "./history-view";

/** A course in four numbers, for a sentence. */
export interface CourseFacts {
  readonly last: number;
  readonly mean: number;
  readonly peak: number;
  readonly peakAtMs: number;
}

/** One line of the table under a plot. */
export interface TableLine {
  readonly atMs: number;
  readonly mean: number | null;
  readonly peak: number | null;
}

/** Sums a course up; null when nothing is known of it. Pure. */
export function courseFacts(
  course: Course,
  { fromMs, stepMs }: { readonly fromMs: number; readonly stepMs: number },
): CourseFacts | null {
  const last = course.average.findLast((value) => value !== null);
  const mean = meanOf(course.average);
  const peak = peakOf(course.peak);
  if (last === undefined || last === null || mean === null || peak === null) return null;
  return { last, mean, peak, peakAtMs: fromMs + course.peak.indexOf(peak) * stepMs };
}

/** The course in lines of `steps` steps each, so that it can be read line by line. Pure. */
export function tableLines(
  course: Course,
  { fromMs, stepMs, steps }: { fromMs: number; stepMs: number; steps: number },
): readonly TableLine[] {
  const count = Math.ceil(course.average.length / steps);
  return Array.from({ length: count }, (_, line) => {
    const [from, to] = [line * steps, (line + 1) * steps];
    return {
      atMs: fromMs + from * stepMs,
      mean: meanOf(course.average.slice(from, to)),
      peak: peakOf(course.peak.slice(from, to)),
    };
  });
}

/** The course in steps that are `factor` times as long: fewer points than a screen has. Pure. */
export function coarser(course: Course, factor: number): Course {
  const lines = tableLines(course, { fromMs: 0, stepMs: 1, steps: factor });
  return {
    figure: course.figure,
    average: lines.map(({ mean }) => mean),
    peak: lines.map(({ peak }) => peak),
  };
}

/** The mean of what is known; null when nothing is. Pure. */
export function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

function peakOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((a, b) => Math.max(a, b));
}
