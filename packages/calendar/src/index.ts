export { type Land, LAENDER } from "./holidays/land";
export { type PublicHoliday, publicHolidays } from "./holidays/public-holidays";
export {
  type CalendarAttendee,
  type CalendarPerson,
  type CalendarPurpose,
  type CalendarSeries,
  writeCalendar,
} from "./ics/write-calendar";
export { parseRule } from "./rule/parse-rule";
export type { Rule } from "./rule/rule";
export { type Rhythm, RHYTHMS, ruleOfRhythm } from "./rule/rule-of-rhythm";
export { writeRule } from "./rule/write-rule";
export { alignStart } from "./series/align-start";
export { changeOccurrence, hasOccurrence, restoreOccurrence } from "./series/change-series";
export { type Conflict, findConflicts } from "./series/find-conflicts";
export { listOccurrences, occurrenceOf, type Window } from "./series/list-occurrences";
export { nextOccurrences } from "./series/next-occurrences";
export type { DayRange, Exclusions, Occurrence, OccurrenceChange, Series } from "./series/series";
export { splitSeries, type SplitSeries } from "./series/split-series";
export {
  type Day,
  dayOf,
  parseDay,
  parseWallTime,
  toInstant,
  toWallTime,
  type WallTime,
  ZONE,
} from "./time/wall-time";
export { dateInWords, dayInWords, timeInWords } from "./words/date-in-words";
export type { WordsLanguage } from "./words/language";
export { ruleInWords } from "./words/rule-in-words";
