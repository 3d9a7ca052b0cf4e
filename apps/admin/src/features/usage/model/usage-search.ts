/** Whose year, and which. */
export interface UsageSearch {
  /** A town's id, `alle`, or empty for the first there is. */
  readonly place: string;
  readonly year: number;
}

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** How many years are offered: the running one and those before it. */
const YEARS = 4;

/** Jicofo counts a hundredth of a bridge for each person and calls it full at 0.8. */
const PEOPLE_PER_SERVER = 80;

/** The years that can be chosen, the running one first. Pure. */
export function yearsUntil(now: Date): readonly number[] {
  return Array.from({ length: YEARS }, (_, back) => now.getUTCFullYear() - back);
}

/** Reads `?stadt=` and `?jahr=`; the running year for everything else. Pure. */
export function readUsageSearch(search: Search, now: Date): UsageSearch {
  const [thisYear = now.getUTCFullYear(), ...others] = yearsUntil(now);
  const year = others.find((one) => String(one) === search["jahr"]) ?? thisYear;
  const place = search["stadt"];
  return { place: typeof place === "string" ? place : "", year };
}

/** Reads `?jeserver=`: people that one server bears, 10 to 1,000. Pure. */
export function readPeoplePerServer(search: Search): number {
  const text = search["jeserver"];
  const people = typeof text === "string" && /^\d{2,4}$/.test(text) ? Number(text) : 0;
  return people >= 10 && people <= 1_000 ? people : PEOPLE_PER_SERVER;
}
