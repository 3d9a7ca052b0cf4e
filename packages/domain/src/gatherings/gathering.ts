import type { Rhythm, Series, WallTime } from "@stadtstube/calendar";

import type { GatheringId, RoomCode, RoomId } from "../ids";
import type { Reminder } from "../invitations/invitation";

import type { GatheringOptions } from "./gathering-options";

/** One date of a gathering, as it is stored to be found. */
export interface GatheringDate {
  readonly gatheringId: GatheringId;
  readonly title: string;
  readonly roomCode: RoomCode;
  /** What the rule says; stays when the date is moved. */
  readonly key: WallTime;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: "planned" | "moved" | "cancelled";
  /** What else the club has in the same room at that time, by title. */
  readonly conflicts: readonly string[];
}

/** A date that is not stored yet. */
export type PlannedDate = Pick<
  GatheringDate,
  "key" | "startsAt" | "endsAt" | "state" | "conflicts"
>;

/** What a club meets for: one date or many, in one of its rooms. */
export interface Gathering {
  readonly id: GatheringId;
  readonly title: string;
  readonly agenda: string;
  readonly roomId: RoomId;
  readonly roomCode: RoomCode;
  readonly series: Series;
  /** Null: a rule that the simple form cannot say. */
  readonly rhythm: Rhythm | "once" | null;
  readonly isCancelled: boolean;
  /** When the invited are reminded of each date. */
  readonly reminder: Reminder;
  /** How many invited people a mail about a change would reach. */
  readonly reachable: number;
  readonly options: GatheringOptions;
  /** How many are expected; null: nothing is said. */
  readonly expectedPeople: number | null;
}
