import type { ParticipantRole } from "../ports";

/** The columns that say what holds inside. */
export interface TermsColumns {
  readonly screenForHosts: boolean;
  readonly closesAt: Date | null;
}

/** What holds inside a meeting for one participant. */
export interface MeetingTerms {
  readonly mayShareScreen: boolean;
  readonly closesAt: Date | null;
}

/** What the host's options come to for somebody in this role. */
export function meetingTerms(room: TermsColumns, role: ParticipantRole): MeetingTerms {
  return { mayShareScreen: role === "host" || !room.screenForHosts, closesAt: room.closesAt };
}
