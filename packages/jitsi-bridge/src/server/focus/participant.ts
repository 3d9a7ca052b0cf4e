import type { SourceName } from "../../protocol/ids";
import type { SourceDescription } from "../../protocol/sources";
import type { Occupant } from "../muc/types";
import type { JingleSession } from "./jingle-session";
import type { RestartHistory } from "./restart-limiter";
import { SerialQueue } from "./serial-queue";
import { TokenBucket } from "../xmpp/token-bucket";

/** Every change makes everybody else negotiate anew; a person switches far less often. */
const SOURCE_CHANGES_PER_SECOND = 1;
const SOURCE_CHANGE_BURST = 40;

/** A person in the room as the focus keeps him: at most one session at a time, and his sources. */
export class Participant {
  readonly occupant: Occupant;
  /** His requests, one after the other: a source-add never overtakes the session-accept before it. */
  readonly requests = new SerialQueue();
  session: JingleSession | undefined;
  /** What he sends now; empty until he has accepted a session. */
  sources: readonly SourceDescription[] = [];
  readonly sourceChanges = new TokenBucket(SOURCE_CHANGES_PER_SECOND, SOURCE_CHANGE_BURST);
  restarts: RestartHistory = [];
  /** His client shows one picture of each person; known before he is invited. */
  oneVideoPerPerson = false;
  /** What of his was last refused for being a screen. */
  refusedScreens: readonly SourceName[] = [];
  /** Counts invitations, so that one overtaken by the next gives up. */
  invitations = 0;
  /** No worker could be had for him; he is invited as soon as there is one. */
  waiting = false;
  /** Set when he has left; work under way for him stops at its next step. */
  gone = false;

  constructor(occupant: Occupant) {
    this.occupant = occupant;
  }
}
