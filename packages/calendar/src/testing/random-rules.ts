/** A number from 0 to below 1 from a seed, the same every time (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** A rule of a kind that people use, and a first date; at night every third time, when clocks turn. */
export function randomRule(chance: () => number): {
  readonly rule: string;
  readonly start: string;
} {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const upTo = (most: number) => 1 + Math.floor(chance() * most);
  const some = (list: readonly string[], most: number) =>
    [...new Set(Array.from({ length: upTo(most) }, () => pick(list)))].join(",");
  const two = (value: number) => String(value).padStart(2, "0");
  const parts = pick([
    () => ["FREQ=DAILY"],
    () => ["FREQ=DAILY", `BYDAY=${some(DAYS, 3)}`],
    () => ["FREQ=WEEKLY"],
    () => ["FREQ=WEEKLY", `BYDAY=${some(DAYS, 3)}`],
    () => ["FREQ=WEEKLY", `BYDAY=${some(DAYS, 3)}`, `WKST=${pick(["SU", "SA", "WE"])}`],
    () => ["FREQ=MONTHLY", `BYDAY=${pick(["1", "2", "3", "4", "5", "-1", "-2"])}${pick(DAYS)}`],
    () => ["FREQ=MONTHLY", `BYMONTHDAY=${pick(["1", "15", "28", "30", "31", "-1", "-3"])}`],
    () => ["FREQ=MONTHLY", "BYDAY=MO,TU,WE,TH,FR", `BYSETPOS=${pick(["1", "2", "-1", "-2"])}`],
    () => [
      "FREQ=MONTHLY",
      `BYMONTH=${pick(["1,4,7,10", "3", "10", "2"])}`,
      `BYDAY=-1${pick(DAYS)}`,
    ],
    () => ["FREQ=YEARLY", `BYMONTH=${upTo(12)}`, `BYMONTHDAY=${upTo(28)}`],
    () => ["FREQ=YEARLY", `BYMONTH=${upTo(12)}`, `BYDAY=${pick(["1", "2", "-1"])}${pick(DAYS)}`],
  ])();
  const interval = parts[0] === "FREQ=YEARLY" ? pick([1, 1, 2, 3]) : pick([1, 1, 2, 2, 3, 4, 6]);
  if (interval > 1) parts.push(`INTERVAL=${interval}`);
  const end = chance();
  if (end < 0.25) parts.push(`COUNT=${upTo(60)}`);
  const hour = chance() < 0.33 ? upTo(3) - 1 : 6 + upTo(16);
  const start = `${2020 + upTo(6)}-${two(upTo(12))}-${two(upTo(28))}T${two(hour)}:${pick(["00", "15", "30", "45"])}`;
  if (end > 0.75) {
    parts.push(
      `UNTIL=${Number(start.slice(0, 4)) + upTo(9)}${two(upTo(12))}${two(upTo(28))}T235900`,
    );
  }
  return { rule: parts.join(";"), start };
}
