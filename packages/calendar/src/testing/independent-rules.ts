import ICAL from "ical.js";
import rrule from "rrule";

/** Dates of a rule between two wall times, as python-dateutil's port counts them; zone-free. */
export function independentDates(rule: string, start: string, end: string): readonly string[] {
  const options = { ...rrule.RRule.parseString(rule), dtstart: new Date(`${start}:00Z`) };
  const dates = new rrule.RRule(options).between(
    new Date(`${start}:00Z`),
    new Date(Date.parse(`${end}:00Z`) - 1),
    true,
  );
  return dates.map((date) => date.toISOString().slice(0, 16));
}

/** The same as Thunderbird's library counts them. It ignores BYMONTH in some monthly rules. */
export function thunderbirdDates(rule: string, start: string, end: string): readonly string[] {
  const recur = ICAL.Recur.fromString(rule);
  const iterator = recur.iterator(ICAL.Time.fromString(`${start}:00`, null));
  const dates: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const wall = next.toString().slice(0, 16);
    if (wall >= end) break;
    if (wall >= start) dates.push(wall);
  }
  return dates;
}

/**
 * The moment of a wall time in Germany by the European Union's rule alone: summer time from the last
 * Sunday of March to that of October, changed at 01:00 UTC.
 */
export function independentInstant(wall: string): Date {
  const asUtc = Date.parse(`${wall}:00Z`);
  const summer = asUtc - 2 * 3_600_000;
  const year = Number(wall.slice(0, 4));
  const begins = lastSunday(year, 2);
  const ends = lastSunday(year, 9);
  // What the clock skips is read as winter time still, what it shows twice as summer time.
  return new Date(summer >= begins && summer < ends ? summer : asUtc - 3_600_000);
}

function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 86_400_000;
}
