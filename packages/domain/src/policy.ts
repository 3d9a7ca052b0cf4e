import { type ClubPolicy, defaultClubPolicy } from "./clubs/club-policy";
import type { RateLimit } from "./limits/rate-limit";
import { defaultPollPolicy, type PollPolicy } from "./polls/poll-policy";
import { defaultStaffPolicy, type StaffPolicy } from "./staff/staff-policy";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The figures behind the rules; an installation may set its own. */
export interface Policy {
  /** How long a grant may be used to connect. Renewal covers what comes later. */
  readonly grantLifetimeMs: number;
  /** A room is deleted this long after its last use, or after its start if nobody ever came. */
  readonly roomLifetimeMs: number;
  /** Meetings one visitor may start. */
  readonly startLimit: RateLimit;
  /** Of these, such as have an own address or hold a place among the town's open rooms for long. */
  readonly reserveLimit: RateLimit;
  /** A place is held for long if nobody's coming keeps it this much longer than a room's lifetime. */
  readonly farAheadMs: number;
  /** Unsuccessful codes one visitor may try. */
  readonly guessLimit: RateLimit;
  /** Requests one visitor may make at the door of one room; a whole school may share one address. */
  readonly askLimit: RateLimit;
  /** How often one visitor may look whether they are admitted; a page does so twice a minute. */
  readonly checkLimit: RateLimit;
  /** Wrong PINs one visitor may try at one room. */
  readonly pinVisitorLimit: RateLimit;
  /** Wrong PINs all visitors together may try at one room, until its PIN is changed. */
  readonly pinRoomLimit: RateLimit;
  /** The same within a day, so that patience does not find a PIN of four digits either. */
  readonly pinDayLimit: RateLimit;
  readonly waitingRoom: WaitingRoomPolicy;
  /** Reports of barriers and abuse one visitor may send. */
  readonly reportLimit: RateLimit;
  /** Reports of one kind, barriers or abuse, that all visitors together may send to one town. */
  readonly reportTownLimit: RateLimit;
  /** How long the town keeps a report. */
  readonly reportLifetimeMs: number;
  /** Signs of life from meetings, and looks at who is there, that one visitor may make. */
  readonly presenceLimit: RateLimit;
  /** Ratings of one participation. */
  readonly ratingLimit: RateLimit;
  /** Who has given no sign of life for this long is not in the meeting any more. */
  readonly absentAfterMs: number;
  /**
   * Admissions one visitor may get; a whole school may share one address. Hosts are counted by their
   * room and renewals by their participant, once they have proved it.
   */
  readonly admitLimit: RateLimit;
  readonly staff: StaffPolicy;
  readonly clubs: ClubPolicy;
  readonly polls: PollPolicy;
  /** Connection tests one visitor may begin; each costs the media stack what a meeting of two costs. */
  readonly connectionTestLimit: RateLimit;
  /** How long the grants of a connection test admit to it. */
  readonly connectionTestLifetimeMs: number;
}

/** The figures of a waiting room. */
export interface WaitingRoomPolicy {
  /** A guest whose page has given no sign of life for this long is gone. */
  readonly unseenMs: number;
  /** An admission that was not used for this long is void. */
  readonly unusedAdmissionMs: number;
  /** How long a refused guest has to wait before asking again. */
  readonly refusalPauseMs: number;
  /** After as many refusals the same guest cannot ask again. */
  readonly maxRefusals: number;
  /** How long a refusal is remembered, without a name. */
  readonly refusalMemoryMs: number;
  /** Guests who can wait at one door at a time. */
  readonly maxWaiting: number;
}

/** Generous to a library's or school's shared address, hopeless for guessing 40 bits. */
export const defaultPolicy: Policy = {
  grantLifetimeMs: 5 * MINUTE_MS,
  roomLifetimeMs: 24 * HOUR_MS,
  startLimit: { scope: "start", limit: 60, windowMs: HOUR_MS },
  // A club's season, typed in on one evening; a town's quota is not filled in a day.
  reserveLimit: { scope: "reserve", limit: 20, windowMs: 24 * HOUR_MS },
  // Whoever begins within two days, or ends within three, reserves nothing.
  farAheadMs: 48 * HOUR_MS,
  guessLimit: { scope: "guess", limit: 120, windowMs: 10 * MINUTE_MS },
  askLimit: { scope: "ask", limit: 100, windowMs: 10 * MINUTE_MS },
  checkLimit: { scope: "check", limit: 20_000, windowMs: 10 * MINUTE_MS },
  pinVisitorLimit: { scope: "pin-visitor", limit: 20, windowMs: 10 * MINUTE_MS },
  pinDayLimit: { scope: "pin-day", limit: 300, windowMs: 24 * HOUR_MS },
  pinRoomLimit: { scope: "pin-room", limit: 100, windowMs: HOUR_MS },
  waitingRoom: {
    // Browsers let a page in the background run once a minute.
    unseenMs: 90_000,
    unusedAdmissionMs: 5 * MINUTE_MS,
    refusalPauseMs: MINUTE_MS,
    maxRefusals: 3,
    refusalMemoryMs: 30 * MINUTE_MS,
    maxWaiting: 300,
  },
  reportLimit: { scope: "report", limit: 10, windowMs: HOUR_MS },
  reportTownLimit: { scope: "report-town", limit: 500, windowMs: 24 * HOUR_MS },
  reportLifetimeMs: 90 * 24 * HOUR_MS,
  // Three a minute from everybody at a school's address.
  presenceLimit: { scope: "presence", limit: 30_000, windowMs: 10 * MINUTE_MS },
  ratingLimit: { scope: "rating", limit: 1, windowMs: 24 * HOUR_MS },
  absentAfterMs: 75_000,
  admitLimit: { scope: "admit", limit: 600, windowMs: 10 * MINUTE_MS },
  staff: defaultStaffPolicy,
  clubs: defaultClubPolicy,
  polls: defaultPollPolicy,
  connectionTestLimit: { scope: "connection-test", limit: 30, windowMs: 10 * MINUTE_MS },
  connectionTestLifetimeMs: 5 * MINUTE_MS,
};
