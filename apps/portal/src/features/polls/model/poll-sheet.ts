import type { PollChoice, PollState } from "@stadtstube/domain";

/** Something for each of the choices. */
type PerChoice<T> = Readonly<Record<PollChoice, T>>;

/** A proposed date as a page shows it. */
export interface DateRow {
  readonly id: string;
  readonly startsAtMs: number;
  readonly lengthMinutes: number;
  readonly isChosen: boolean;
  readonly counts: PerChoice<number>;
  /** Who said so; null: that is not shown here. */
  readonly names: PerChoice<readonly string[]> | null;
}

/** A poll in the shape that goes to a page, over the network as well. */
export interface PollSheet {
  readonly clubName: string;
  readonly title: string;
  readonly description: string;
  readonly state: PollState;
  readonly isFull: boolean;
  readonly answersEndMs: number;
  readonly namesPublic: boolean;
  /** How many have answered. */
  readonly answers: number;
  readonly dates: readonly DateRow[];
  /** Ids of the dates that suit best. */
  readonly best: readonly string[];
  /** Where they meet; null: in no room of the club's, or that is not told yet. */
  readonly roomCode: string | null;
}

/** What somebody has answered. */
export interface OwnAnswer {
  readonly name: string;
  readonly choices: readonly { readonly dateId: string; readonly choice: PollChoice }[];
}

/** A poll as a member's page shows it. */
export interface MemberSheet extends PollSheet {
  readonly own: OwnAnswer | null;
}

/** A poll as its organiser's page shows it. */
export interface OwnSheet extends PollSheet {
  readonly id: string;
  readonly clubId: string;
  readonly secret: string;
  readonly mayChange: boolean;
}

/** The choices, the best first; the domain's list, without its code in the browser. */
export const CHOICES = ["yes", "maybe", "no"] as const satisfies readonly PollChoice[];
