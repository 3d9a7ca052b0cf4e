import type { WallTime } from "@stadtstube/calendar";

import type { GatheringId, RoomCode } from "../ids";

/** One date of a club that everybody may see; names nobody. */
export interface PublicDate {
  readonly gatheringId: GatheringId;
  /** Names the date within its gathering. */
  readonly key: WallTime;
  readonly title: string;
  readonly clubName: string;
  /** One of the town's words. */
  readonly category: string;
  /** What the club says to everybody; may be empty. */
  readonly text: string;
  readonly roomCode: RoomCode;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: "planned" | "moved" | "cancelled";
  /** Grows with every change of the gathering. */
  readonly sequence: number;
}
