import type { RateLimit } from "../limits/rate-limit";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** The figures of clubs and those who organise for them. */
export interface ClubPolicy {
  /** How long a mailed link signs in. */
  readonly linkMs: number;
  /** A session nobody has used for this long is over. */
  readonly sessionIdleMs: number;
  /** A session is over after this long, used or not. */
  readonly sessionMaxMs: number;
  /** Links one visitor may ask for, and applications they may make. */
  readonly askLimit: RateLimit;
  /** Links that may be asked for one address, whoever asks: nobody's mailbox is filled. */
  readonly addressLimit: RateLimit;
  /** Links one visitor may try. */
  readonly redeemLimit: RateLimit;
  /** How long a browser or a sign-in service may take to answer. */
  readonly challengeMs: number;
  /** How long somebody may take to confirm an application, and how long a refused one is kept. */
  readonly applicationMs: number;
  /** How long a key to host a club's room is good: an evening, however long. */
  readonly hostKeyMs: number;
  /** An account that belongs to no club is deleted this long after its last use. */
  readonly idleAccountMs: number;
  /** How long it can be seen that a mail was sent; what it said is forgotten at once. */
  readonly mailMemoryMs: number;
  /** How long a mail is tried that has no end of its own. */
  readonly mailLifetimeMs: number;
  /** Contacts on one club's address list. */
  readonly maxContacts: number;
  /** One-off meetings and series of one club. */
  readonly maxGatherings: number;
  /** How often one organiser may look at, enter and change dates. */
  readonly gatheringLimit: RateLimit;
  /** How often one token may be used. */
  readonly apiLimit: RateLimit;
  /** How long the answer to a request that may come twice is kept. */
  readonly apiReplyMs: number;
  /** How far ahead dates are written down to be found. */
  readonly gatheringAheadMs: number;
  /** How long a date is remembered when it is over. */
  readonly gatheringMemoryMs: number;
  /** Letters to invited people that one club may send in a day. */
  readonly letterLimit: RateLimit;
  /** How long invitations and answers are remembered after the last date. */
  readonly invitationMemoryMs: number;
  /** How long the link in a letter ends the club's mails. */
  readonly leaveLinkMs: number;
}

/** A secretary signs in every few weeks and should not need a mail each time. */
export const defaultClubPolicy: ClubPolicy = {
  linkMs: 15 * MINUTE_MS,
  sessionIdleMs: 30 * DAY_MS,
  sessionMaxMs: 90 * DAY_MS,
  askLimit: { scope: "account-ask", limit: 20, windowMs: 10 * MINUTE_MS },
  addressLimit: { scope: "account-address", limit: 5, windowMs: HOUR_MS },
  redeemLimit: { scope: "account-redeem", limit: 60, windowMs: 10 * MINUTE_MS },
  challengeMs: 5 * MINUTE_MS,
  applicationMs: 7 * DAY_MS,
  hostKeyMs: 12 * HOUR_MS,
  idleAccountMs: DAY_MS,
  mailMemoryMs: 7 * DAY_MS,
  mailLifetimeMs: 3 * DAY_MS,
  maxContacts: 2_000,
  maxGatherings: 100,
  gatheringLimit: { scope: "gathering-change", limit: 120, windowMs: 10 * MINUTE_MS },
  apiLimit: { scope: "club-api", limit: 600, windowMs: 10 * MINUTE_MS },
  apiReplyMs: DAY_MS,
  gatheringAheadMs: 2 * 366 * DAY_MS,
  gatheringMemoryMs: 31 * DAY_MS,
  // The largest club invites everybody, and tells them of four changes on the same day.
  letterLimit: { scope: "club-letters", limit: 10_000, windowMs: DAY_MS },
  invitationMemoryMs: 30 * DAY_MS,
  leaveLinkMs: 366 * DAY_MS,
};
