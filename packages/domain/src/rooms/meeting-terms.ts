import type { ParticipantRole } from "../ports";

/** The columns that say what holds inside. */
export interface TermsColumns {
  readonly screenForHosts: boolean;
  readonly startMuted: boolean;
  readonly closesAt: Date | null;
}

/** What holds inside a meeting for one participant. */
export interface MeetingTerms {
  readonly mayShareScreen: boolean;
  /** Whether the microphone is off at first; hosts speak at once. */
  readonly startsMuted: boolean;
  readonly closesAt: Date | null;
}

/** What the host's options come to for somebody in this role. */
export function meetingTerms(room: TermsColumns, role: ParticipantRole): MeetingTerms {
  const isHost = role === "host";
  return {
    mayShareScreen: isHost || !room.screenForHosts,
    startsMuted: !isHost && room.startMuted,
    closesAt: room.closesAt,
  };
}
