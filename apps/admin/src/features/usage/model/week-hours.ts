/** How dark a cell of the heat map is. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** The busiest hour of the week; `weekday` 0 is Monday. */
export interface BusiestHour {
  readonly weekday: number;
  readonly hour: number;
}

/** A cell's darkness, in quarters of the busiest one; hidden and empty cells are light. Pure. */
export function heatLevel(entries: number | null, most: number): HeatLevel {
  if (entries === null || entries === 0 || most === 0) return 0;
  return Math.ceil((4 * entries) / most) as HeatLevel;
}

/** The highest cell of the week; 0 where there is none. Pure. */
export function mostOf(week: readonly (readonly (number | null)[])[]): number {
  return Math.max(0, ...week.flat().map((entries) => entries ?? 0));
}

/** The first of the busiest hours; null where nobody came. Pure. */
export function busiestHour(week: readonly (readonly (number | null)[])[]): BusiestHour | null {
  const most = mostOf(week);
  if (most === 0) return null;
  const weekday = week.findIndex((hours) => hours.includes(most));
  return { weekday, hour: week[weekday]?.indexOf(most) ?? 0 };
}
