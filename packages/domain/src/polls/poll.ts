import type { PollDateId, PollId, RoomCode } from "../ids";

/** What somebody can say about a date, the best first. */
export const POLL_CHOICES = ["yes", "maybe", "no"] as const;

/** `yes`: it suits; `maybe`: if need be; `no`: it does not. */
export type PollChoice = (typeof POLL_CHOICES)[number];

/** Something for each of the choices. */
export type PerChoice<T> = Readonly<Record<PollChoice, T>>;

/** What one person says about one date. */
export interface ChosenDate {
  readonly dateId: PollDateId;
  readonly choice: PollChoice;
}

/** A proposed date and what was said about it. */
export interface PollDateView {
  readonly id: PollDateId;
  readonly startsAt: Date;
  readonly lengthMinutes: number;
  /** It is the date that the poll ended in. */
  readonly isChosen: boolean;
  readonly counts: PerChoice<number>;
  /** Who said so, in the order in which they answered; null: that is not shown to the reader. */
  readonly names: PerChoice<readonly string[]> | null;
}

/**
 * - `open`: answers are taken.
 * - `closed`: the organiser has ended it.
 * - `over`: its time has passed.
 */
export type PollState = "open" | "closed" | "over";

/** A poll as somebody may see it. */
export interface PollView {
  readonly id: PollId;
  readonly clubName: string;
  readonly title: string;
  readonly description: string;
  readonly state: PollState;
  /** As many have answered as can; answers can still be changed. */
  readonly isFull: boolean;
  /** From here on nobody answers any more. */
  readonly answersEndAt: Date;
  /** Whether everybody with the link sees who said what. */
  readonly namesPublic: boolean;
  /** How many have answered. */
  readonly answers: number;
  readonly dates: readonly PollDateView[];
  /** The dates that suit best, all equally well; empty while nobody has answered. */
  readonly best: readonly PollDateId[];
  /** Where they meet; null: no room of the club's. */
  readonly roomCode: RoomCode | null;
}
