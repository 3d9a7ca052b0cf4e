/** Two counters of a server at one moment. */
interface Reading {
  readonly atMs: number;
  readonly failed: number;
  readonly succeeded: number;
}

const WINDOW_MS = 600_000;

/** A share of very few attempts says nothing. */
const FEWEST = 10;

/**
 * The share of failed attempts in the last ten minutes, out of counters that only grow: an old
 * trouble must not stay in the figure for ever. Begins anew when the server has begun anew.
 */
export class RecentFailures {
  #readings: readonly Reading[] = [];

  /** Adds the counters of one look; undefined while too few attempts are known. */
  add(reading: Reading): number | undefined {
    const last = this.#readings.at(-1);
    const hasRestarted =
      last !== undefined && (reading.failed < last.failed || reading.succeeded < last.succeeded);
    const kept = hasRestarted ? [] : this.#readings;
    this.#readings = [...kept.filter(({ atMs }) => reading.atMs - atMs <= WINDOW_MS), reading];
    const first = this.#readings[0] ?? reading;
    const failed = reading.failed - first.failed;
    const all = failed + reading.succeeded - first.succeeded;
    return all < FEWEST ? undefined : failed / all;
  }
}
