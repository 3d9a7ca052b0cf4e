/** What the forecast needs to know. */
export interface ForecastInput {
  /** Most people at once on the busiest day of the last 90 days. */
  readonly recentPeak: number;
  /** The same of the 90 days before; null: nothing was counted then. */
  readonly earlierPeak: number | null;
  /** People that one media server bears. */
  readonly peoplePerServer: number;
}

/** What it says. */
export interface Forecast {
  /** Change of the peak from one quarter to the next, as a share; 0 where nothing can be compared. */
  readonly growth: number;
  /** The peak to expect in a quarter. */
  readonly expectedPeak: number;
  /** Media servers for that, with one more so that one may fail. */
  readonly servers: number;
}

/** A single quarter says little: nobody plans for more than twice the people, or less than half. */
const [LEAST_GROWTH, MOST_GROWTH] = [-0.5, 1];

/**
 * How many media servers the next quarter needs: the recent peak, grown once more as it grew last,
 * divided by what a server bears, plus one (N+1). Pure. Figures below zero count as zero.
 */
export function forecastServers(input: ForecastInput): Forecast {
  const recent = Math.max(0, input.recentPeak);
  const earlier = input.earlierPeak ?? 0;
  const raw = earlier > 0 ? recent / earlier - 1 : 0;
  const growth = Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, raw));
  const expectedPeak = Math.ceil(recent * (1 + growth));
  return { growth, expectedPeak, servers: serversFor(expectedPeak, input.peoplePerServer) };
}

/** Media servers for so many people at once, and one more; at least two. Pure. */
export function serversFor(people: number, peoplePerServer: number): number {
  const needed = Math.ceil(Math.max(0, people) / Math.max(1, peoplePerServer));
  return Math.max(1, needed) + 1;
}
