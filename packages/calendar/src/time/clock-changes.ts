import { Temporal } from "@js-temporal/polyfill";

/** A moment at which the clocks are turned, and how far they are ahead of UTC around it. */
interface ClockChange {
  readonly atMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** A year's clock: how far ahead of UTC it begins, and the changes in their order. */
interface ClockYear {
  readonly startMs: number;
  readonly changes: readonly ClockChange[];
}

const known = new Map<string, ClockYear>();
const NS_PER_MS = 1_000_000;

/** As the system's time zone data says; looked up once per year, since that is slow. */
function clockYear(zone: string, year: number): ClockYear {
  const name = `${zone} ${year}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const begins = Temporal.ZonedDateTime.from({ year, month: 1, day: 1, timeZone: zone });
  const changes: ClockChange[] = [];
  for (let next = begins.getTimeZoneTransition("next"); next?.year === year;) {
    const before = next.subtract({ nanoseconds: 1 });
    changes.push({
      atMs: next.epochMilliseconds,
      beforeMs: before.offsetNanoseconds / NS_PER_MS,
      afterMs: next.offsetNanoseconds / NS_PER_MS,
    });
    next = next.getTimeZoneTransition("next");
  }
  const clock = { startMs: begins.offsetNanoseconds / NS_PER_MS, changes };
  known.set(name, clock);
  return clock;
}

/** How far the wall's clock is ahead of UTC at a moment. */
export function offsetAt(zone: string, atMs: number): number {
  const { startMs, changes } = clockYear(zone, new Date(atMs).getUTCFullYear());
  return changes.reduce(
    (offset, { atMs: from, afterMs }) => (atMs >= from ? afterMs : offset),
    startMs,
  );
}

/**
 * How far the wall's clock is ahead of UTC when it shows what `wallMs` says as if it were UTC.
 *
 * What it skips is read with the clock before the change, what it shows twice is the first of them.
 */
export function offsetOnWall(zone: string, wallMs: number): number {
  const { startMs, changes } = clockYear(zone, new Date(wallMs).getUTCFullYear());
  return changes.reduce((offset, { atMs, beforeMs, afterMs }) => {
    return wallMs - Math.max(beforeMs, afterMs) >= atMs ? afterMs : offset;
  }, startMs);
}
