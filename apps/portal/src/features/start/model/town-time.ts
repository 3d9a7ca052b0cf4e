/** Clocks in the towns this product is made for. */
export const TOWN_TIME_ZONE = "Europe/Berlin";

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/**
 * The moment that a form's date and time mean on the town's clocks; null for anything else.
 *
 * `2026-11-28T15:00`, as `<input type="datetime-local">` sends it. An hour that summer time skips is
 * read as the hour after it; one that comes twice is read as the first. Pure.
 */
export function townTime(local: string): Date | null {
  const match = LOCAL.exec(local);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  const valid = new Date(asUtc);
  if (valid.getUTCMonth() !== month - 1 || valid.getUTCDate() !== day || hour > 23 || minute > 59) {
    return null;
  }
  // The offset a day earlier and a day later: one of the two holds at the moment itself.
  const day1 = 86_400_000;
  const candidates = [offsetAt(asUtc - day1), offsetAt(asUtc + day1)].map((o) => asUtc - o);
  const exact = candidates.filter((moment) => moment + offsetAt(moment) === asUtc);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/** How far the town's clocks are ahead of UTC, in milliseconds. */
function offsetAt(momentMs: number): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: TOWN_TIME_ZONE,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(momentMs);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - Math.floor(momentMs / 1000) * 1000;
}
