/** The drawing area of a sparkline, in its own units. */
export interface SparklineBox {
  readonly width: number;
  readonly height: number;
  /** The value at the top edge; larger values raise it. */
  readonly atLeastMax: number;
}

/**
 * Lines of a small plot, one per unbroken run of known values, as SVG point lists; pure.
 * The newest value is at the right edge.
 */
export function sparklinePoints(
  values: readonly (number | null)[],
  box: SparklineBox,
): readonly string[] {
  const max = Math.max(box.atLeastMax, ...values.map((value) => value ?? 0));
  const step = values.length > 1 ? box.width / (values.length - 1) : 0;
  const runs: string[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(`${round(index * step)},${round(box.height * (1 - value / max))}`);
  });
  return runs.filter((run) => run.length > 0).map((run) => run.join(" "));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
