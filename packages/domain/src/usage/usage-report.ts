import { hiddenRows } from "./suppress-small";
import { LENGTH_KINDS, type Rating, RATINGS, SIZE_KINDS, type UsageKind } from "./usage-kind";

/** Counters of one kind of time; a kind without any event is absent. */
export type UsageCounts = Readonly<Partial<Record<UsageKind, number>>>;

/** What was counted on one day of the town (`YYYY-MM-DD`). */
export interface UsageDay {
  readonly day: string;
  readonly counts: UsageCounts;
}

/** How many entered in one hour of the week, over the whole year; `weekday` 1 is Monday. */
export interface UsageWeekHour {
  readonly weekday: number;
  readonly hour: number;
  readonly entries: number;
}

/** Figures that may be published. */
export interface UsageFigures {
  /** Rooms that somebody entered; a club's room anew after a pause. */
  readonly meetings: number;
  /** How often somebody was let in; who comes twice counts twice. */
  readonly entries: number;
  readonly participantMinutes: number;
  /** Most people at once. */
  readonly peak: number;
  /** People in a running meeting, on average over time; null: none ran. */
  readonly meanSize: number | null;
  /** Minutes with somebody inside, per meeting; null: none was held. */
  readonly meanMinutes: number | null;
  /** Share of the meetings' time that was in clubs' rooms; null: no meeting ran. */
  readonly clubShare: number | null;
}

/** A year in numbers; null stands for what is hidden because too few people are behind it. */
export interface UsageReport {
  readonly year: number;
  readonly total: UsageFigures | null;
  readonly months: readonly (UsageFigures | null)[];
  /** Most people at once, a value for every day of the year that has any. */
  readonly dayPeaks: readonly { readonly day: string; readonly peak: number | null }[];
  /** Share of the meetings' time by size, the smallest first; null: hidden. */
  readonly sizes: readonly { readonly most: number; readonly share: number }[] | null;
  /** Meetings that ended, by the most minutes they lasted; null: hidden. */
  readonly lengths: readonly { readonly most: number; readonly meetings: number | null }[] | null;
  /** What people said of meetings after them, the best first; null: nobody did, or hidden. */
  readonly ratings: readonly { readonly rating: Rating; readonly answers: number | null }[] | null;
  /** Entries by weekday (Monday first) and hour. */
  readonly week: readonly (readonly (number | null)[])[];
}

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));

/** Sums a year up and hides what too few people are behind. Pure. */
export function usageReport(
  year: number,
  days: readonly UsageDay[],
  week: readonly UsageWeekHour[],
): UsageReport {
  const byMonth = MONTHS.map((month) => days.filter(({ day }) => day.slice(5, 7) === month));
  const sums = byMonth.map((month) => sumOf(month.map(({ counts }) => counts)));
  const hidden = hiddenRows(sums.map(entriesOf), { sumIsShown: true });
  const all = sumOf(sums);
  const totalIsHidden = hiddenRows([entriesOf(all)], { sumIsShown: false })[0] === true;
  return {
    year,
    total: totalIsHidden ? null : figuresOf(all),
    months: sums.map((counts, month) => (hidden[month] === true ? null : figuresOf(counts))),
    dayPeaks: byMonth.flatMap(peaksOf),
    sizes: totalIsHidden ? null : sizesOf(all),
    lengths: totalIsHidden ? null : lengthsOf(all),
    ratings: totalIsHidden ? null : ratingsOf(all),
    week: weekOf(week),
  };
}

const entriesOf = (counts: UsageCounts) => counts.participants_admitted ?? 0;

/** Adds counters up; of peaks, the highest stays. Pure. */
export function sumOf(all: readonly UsageCounts[]): UsageCounts {
  const sum: Partial<Record<UsageKind, number>> = {};
  for (const counts of all) {
    for (const [key, count] of Object.entries(counts)) {
      const kind = key as UsageKind;
      const before = sum[kind] ?? 0;
      const isPeak = kind === "participants_peak" || kind === "meetings_peak";
      sum[kind] = isPeak ? Math.max(before, count) : before + count;
    }
  }
  return sum;
}

function figuresOf(counts: UsageCounts): UsageFigures {
  const meetings = counts.meetings_held ?? 0;
  const [people, minutes] = [counts.participant_minutes ?? 0, counts.meeting_minutes ?? 0];
  return {
    meetings,
    entries: entriesOf(counts),
    participantMinutes: people,
    peak: counts.participants_peak ?? 0,
    meanSize: minutes === 0 ? null : people / minutes,
    meanMinutes: meetings === 0 ? null : minutes / meetings,
    clubShare: minutes === 0 ? null : (counts.meeting_minutes_of_clubs ?? 0) / minutes,
  };
}

/** The month's sum is shown: one hidden day alone would be the difference. */
function peaksOf(days: readonly UsageDay[]): UsageReport["dayPeaks"] {
  const hidden = hiddenRows(
    days.map(({ counts }) => entriesOf(counts)),
    { sumIsShown: true },
  );
  return days.map(({ day, counts }, place) => ({
    day,
    peak: hidden[place] === true ? null : (counts.participants_peak ?? 0),
  }));
}

function sizesOf(counts: UsageCounts): NonNullable<UsageReport["sizes"]> {
  const minutes = SIZE_KINDS.map(({ kind, most }) => ({ most, minutes: counts[kind] ?? 0 }));
  const all = minutes.reduce((sum, one) => sum + one.minutes, 0);
  return minutes.map((one) => ({ most: one.most, share: all === 0 ? 0 : one.minutes / all }));
}

/** Who was in them is not known, but at least one person in each: few meetings may be few people. */
function lengthsOf(counts: UsageCounts): NonNullable<UsageReport["lengths"]> {
  const meetings = LENGTH_KINDS.map(({ kind }) => counts[kind] ?? 0);
  // Meetings held are shown, and nearly all of them have ended: their sum is as good as published.
  const hidden = hiddenRows(meetings, { sumIsShown: true });
  return LENGTH_KINDS.map(({ most }, place) => ({
    most,
    meetings: hidden[place] === true ? null : (meetings[place] ?? 0),
  }));
}

/** Nobody knows the sum from elsewhere; but who knows it and two of the lines knows the third. */
function ratingsOf(counts: UsageCounts): UsageReport["ratings"] {
  const answers = RATINGS.map((rating) => counts[`meetings_rated_${rating}`] ?? 0);
  if (answers.every((count) => count === 0)) return null;
  const hidden = hiddenRows(answers, { sumIsShown: true });
  return RATINGS.map((rating, place) => ({
    rating,
    answers: hidden[place] === true ? null : (answers[place] ?? 0),
  }));
}

function weekOf(hours: readonly UsageWeekHour[]): UsageReport["week"] {
  const cells = Array.from({ length: 7 * 24 }, () => 0);
  for (const { weekday, hour, entries } of hours) {
    const place = (weekday - 1) * 24 + hour;
    cells[place] = (cells[place] ?? 0) + entries;
  }
  const hidden = hiddenRows(cells, { sumIsShown: true });
  const shown = cells.map((entries, place) => (hidden[place] === true ? null : entries));
  return Array.from({ length: 7 }, (_, day) => shown.slice(day * 24, (day + 1) * 24));
}
