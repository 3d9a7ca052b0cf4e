import { DomainError } from "../domain-error";

/** Failures around date polls. */
export const PollError = {
  /** There is no such poll, date or answer here, or not any more. */
  unknown: () => new DomainError({ code: "poll.unknown", category: "user", status: 404 }),
  /** The organiser has ended the answering. */
  closed: () => new DomainError({ code: "poll.closed", category: "user", status: 409 }),
  /** The last day for answers, or the last of the dates, has passed. */
  over: () => new DomainError({ code: "poll.over", category: "user", status: 409 }),
  /** As many people have answered as can. */
  full: () => new DomainError({ code: "poll.full", category: "user", status: 409 }),
  /** The club keeps as many polls as it may. */
  usedUp: () => new DomainError({ code: "poll.used-up", category: "user", status: 409 }),
  /** A title of which too little or too much is left. */
  invalidTitle: () =>
    new DomainError({ code: "poll.invalid-title", category: "user", status: 400 }),
  /** Fewer than two dates, or more than twenty. */
  datesCount: () => new DomainError({ code: "poll.dates-count", category: "user", status: 400 }),
  /** A date that cannot be read, is past or too far away, or has no sensible length. */
  invalidDate: () => new DomainError({ code: "poll.invalid-date", category: "user", status: 400 }),
  /** The same date twice. */
  dateTwice: () => new DomainError({ code: "poll.date-twice", category: "user", status: 400 }),
  /** The last day for answers cannot be read or is past. */
  invalidLastDay: () =>
    new DomainError({ code: "poll.invalid-last-day", category: "user", status: 400 }),
  /** Nobody is named. */
  invalidName: () => new DomainError({ code: "poll.invalid-name", category: "user", status: 400 }),
  /** An answer that does not say something about every date of its poll. */
  incomplete: () => new DomainError({ code: "poll.incomplete", category: "user", status: 400 }),
};
