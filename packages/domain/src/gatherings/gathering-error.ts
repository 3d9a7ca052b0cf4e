import { DomainError } from "../domain-error";

const user = (code: string, status: number) => new DomainError({ code, category: "user", status });

/** Failures around the dates of a club. */
export const GatheringError = {
  /** A time that is none, is over, or more than two years ahead; or a length out of bounds. */
  invalidTime: () => user("gathering.invalid-time", 400),
  /** An end that is none, or lies before the beginning; a number of dates out of bounds. */
  invalidEnd: () => user("gathering.invalid-end", 400),
  /** A pause whose days are none, or that ends before it begins. */
  invalidPause: () => user("gathering.invalid-pause", 400),
  /** Minutes before the beginning or after the end that are none, or more than four hours. */
  invalidMargin: () => user("gathering.invalid-margin", 400),
  /** A number of people that is none. */
  invalidPeople: () => user("gathering.invalid-people", 400),
  /** Every date falls into a pause, or the rule has none. */
  noDates: () => user("gathering.no-dates", 400),
  /** There is no such gathering, or date of it, here. */
  unknown: () => user("gathering.unknown", 404),
  /** It was called off, or is over. */
  over: () => user("gathering.over", 409),
  /** The club has as many as it may have. */
  usedUp: () => user("gathering.used-up", 409),
};
