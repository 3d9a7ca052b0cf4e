/** The value below which `fraction` of the sorted values lie (nearest rank). Throws when empty. */
export function percentile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(fraction * sorted.length) - 1)];
  if (value === undefined) throw new RangeError("no values");
  return value;
}
