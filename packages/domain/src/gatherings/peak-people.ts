/** People who are expected to be somewhere from when to when. */
export interface ExpectedSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly people: number;
}

/**
 * The most people of all spans at one moment within [startsAt, endsAt). Who ends where another begins
 * is not there with them. Pure.
 */
export function peakPeople(
  spans: readonly ExpectedSpan[],
  within: { readonly startsAt: Date; readonly endsAt: Date },
): number {
  const from = within.startsAt.getTime();
  const to = within.endsAt.getTime();
  const met = spans.filter(
    ({ startsAt, endsAt }) => startsAt.getTime() < to && endsAt.getTime() > from,
  );
  // The most are there when somebody has just come.
  const moments = [from, ...met.map(({ startsAt }) => Math.max(from, startsAt.getTime()))];
  const at = (moment: number) =>
    met
      .filter(({ startsAt, endsAt }) => startsAt.getTime() <= moment && endsAt.getTime() > moment)
      .reduce((sum, { people }) => sum + people, 0);
  return Math.max(...moments.map(at));
}
