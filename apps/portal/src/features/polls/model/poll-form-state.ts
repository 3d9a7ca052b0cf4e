/** A refusal, in the shape that `errorText` reads. */
export interface PollFailure {
  readonly code: string;
  readonly retryAfterMs?: number;
}

/** One date as it is typed. */
export interface TypedDate {
  readonly day: string;
  readonly time: string;
  readonly minutes: string;
}

/** What was typed; it survives a refusal. */
export interface TypedPoll {
  readonly title: string;
  readonly description: string;
  readonly lastDay: string;
  readonly dates: readonly TypedDate[];
}

/** Where the form for a new poll stands; a poll that was made has a page of its own. */
export interface PollFormState {
  readonly typed: TypedPoll;
  readonly failure: PollFailure | null;
}

const NO_DATE: TypedDate = { day: "", time: "", minutes: "90" };

/** An empty form; three dates to begin with. */
export const EMPTY_POLL_FORM: PollFormState = {
  typed: { title: "", description: "", lastDay: "", dates: [NO_DATE, NO_DATE, NO_DATE] },
  failure: null,
};

/** As many dates as a poll may propose. */
export const MOST_DATES = 20;

/** The lengths that can be chosen, in minutes. */
export const LENGTHS_MINUTES = [15, 30, 45, 60, 90, 120, 150, 180, 240, 360, 480] as const;

/** The field that a refusal is about; null: none in particular. */
export function fieldOfPollFailure(code: string | undefined): "title" | "dates" | "lastDay" | null {
  if (code === "poll.invalid-title") return "title";
  if (code === "poll.invalid-last-day") return "lastDay";
  const dates = ["poll.dates-count", "poll.invalid-date", "poll.date-twice"];
  return code !== undefined && dates.includes(code) ? "dates" : null;
}
