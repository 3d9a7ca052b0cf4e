import {
  alignStart,
  type DayRange,
  LAENDER,
  nextOccurrences,
  parseDay,
  parseWallTime,
  RHYTHMS,
  type Rule,
  ruleOfRhythm,
  type Series,
  toInstant,
  type WallTime,
} from "@stadtstube/calendar";

import { cleanName, cleanPurpose } from "../clubs/club-input";

import { GatheringError } from "./gathering-error";
import { cleanOptions, type GatheringOptions, PLAIN_OPTIONS } from "./gathering-options";

const LONGEST_MINUTES = 24 * 60;
/** Further ahead nobody plans; a slip in the year is. */
const FURTHEST_MS = 2 * 366 * 86_400_000;
const MOST_DATES = 500;
const MOST_PAUSES = 20;
const LONGEST_AGENDA = 2_000;
const MOST_PEOPLE = 10_000;

/** What somebody typed about a gathering; everything may be anything. */
export interface RawGathering {
  readonly title: string;
  readonly agenda: string;
  /** `2027-01-12T19:30`, on clocks in Germany. */
  readonly start: string;
  readonly durationMinutes: number;
  /** `once` or one of the calendar's rhythms. */
  readonly rhythm: string;
  /** The last day that may be a date; empty: none is said. */
  readonly until: string;
  /** How many dates; null: not said. */
  readonly count: number | null;
  /** Whose public holidays are left out; empty: nobody's. */
  readonly holidaysOf: string;
  /** Days left out, both included; pairs of which nothing is filled in count for nothing. */
  readonly pauses: readonly { readonly from: string; readonly to: string }[];
  /** What holds in the room then; absent: `PLAIN_OPTIONS`. */
  readonly options?: GatheringOptions;
  /** How many come; absent or null: not said. */
  readonly expectedPeople?: number | null;
}

/** The same as it is stored. */
export interface CleanGathering {
  readonly title: string;
  readonly agenda: string;
  readonly series: Series;
  readonly options: GatheringOptions;
  readonly expectedPeople: number | null;
}

/**
 * What was typed as title, agenda and series. `earliest`: before that nothing may begin. Pure.
 *
 * Throws what `cleanOptions` throws, `club.invalid-name` (title), `gathering.invalid-time`, `gathering.invalid-end`,
 * `gathering.invalid-pause`, `gathering.invalid-people`, `gathering.no-dates`.
 */
export function cleanGathering(
  raw: RawGathering,
  { now, earliest = now }: { readonly now: Date; readonly earliest?: Date },
): CleanGathering {
  const title = cleanName(raw.title);
  const { durationMinutes } = raw;
  const start = cleanStart(raw.start, { now, earliest });
  cleanMinutes(durationMinutes);
  const series = alignStart({
    ...{ start, durationMinutes, rule: cleanRule(raw, start), changes: [] },
    exclusions: {
      holidaysOf: LAENDER.find((land) => land === raw.holidaysOf) ?? null,
      ranges: cleanPauses(raw.pauses),
    },
  });
  if (series === null || nextOccurrences(series, now, 1).length === 0) {
    throw GatheringError.noDates();
  }
  const agenda = cleanPurpose(raw.agenda, LONGEST_AGENDA);
  const options = cleanOptions(raw.options ?? PLAIN_OPTIONS);
  return { title, agenda, series, options, expectedPeople: cleanPeople(raw.expectedPeople) };
}

/** A time at which something may begin. Throws `gathering.invalid-time`. */
export function cleanStart(
  text: string,
  { now, earliest }: { readonly now: Date; readonly earliest: Date },
): WallTime {
  const start = parseWallTime(text.trim());
  if (start === null) throw GatheringError.invalidTime();
  const at = toInstant(start);
  if (at < earliest || at.getTime() - now.getTime() > FURTHEST_MS) {
    throw GatheringError.invalidTime();
  }
  return start;
}

/** Five minutes to a day. Throws `gathering.invalid-time`. */
export function cleanMinutes(minutes: number): number {
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > LONGEST_MINUTES) {
    throw GatheringError.invalidTime();
  }
  return minutes;
}

function cleanPeople(people: number | null | undefined): number | null {
  if (people === null || people === undefined) return null;
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE) {
    throw GatheringError.invalidPeople();
  }
  return people;
}

function cleanRule(raw: RawGathering, start: WallTime): Rule | null {
  const rhythm = RHYTHMS.find((one) => one === raw.rhythm);
  if (rhythm === undefined) return null;
  const { count } = raw;
  const isMiscounted = count !== null && (!Number.isInteger(count) || count < 1);
  if (isMiscounted || (count ?? 1) > MOST_DATES) throw GatheringError.invalidEnd();
  if (raw.until.trim() === "") return { ...ruleOfRhythm(rhythm, start), count };
  const until = parseDay(raw.until.trim());
  if (until === null || until < start.slice(0, 10)) throw GatheringError.invalidEnd();
  // RFC 5545, 3.3.10: a rule has one of them at most.
  return ruleOfRhythm(rhythm, start, until);
}

function cleanPauses(pauses: RawGathering["pauses"]): readonly DayRange[] {
  const filled = pauses.filter(({ from, to }) => from.trim() !== "" || to.trim() !== "");
  if (filled.length > MOST_PAUSES) throw GatheringError.invalidPause();
  return filled.map((pause) => {
    const from = parseDay((pause.from || pause.to).trim());
    const to = parseDay((pause.to || pause.from).trim());
    if (from === null || to === null || to < from) throw GatheringError.invalidPause();
    return { from, to };
  });
}
