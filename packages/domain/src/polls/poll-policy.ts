import type { RateLimit } from "../limits/rate-limit";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The figures of date polls. */
export interface PollPolicy {
  /** Answers one visitor may give, change or take back; a whole club may sit behind one address. */
  readonly answerLimit: RateLimit;
  /** People who can answer one poll. */
  readonly maxAnswers: number;
  /** Polls that one club may keep at a time. */
  readonly maxPolls: number;
  /** How far ahead a proposed date may lie. */
  readonly farthestMs: number;
  /** A poll is deleted this long after the last date it proposes. */
  readonly lifetimeMs: number;
}

/** Enough for a large club, and for a choir that answers during its rehearsal. */
export const defaultPollPolicy: PollPolicy = {
  answerLimit: { scope: "poll-answer", limit: 120, windowMs: 10 * MINUTE_MS },
  maxAnswers: 200,
  maxPolls: 30,
  farthestMs: 2 * 366 * DAY_MS,
  lifetimeMs: 90 * DAY_MS,
};
