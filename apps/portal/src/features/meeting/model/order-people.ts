import type { MeetingState, Participant } from "./types";

/** Whom a page of people shows, and which page of how many that is. */
export interface PeoplePage {
  readonly people: readonly Participant[];
  /** Counted from 0. */
  readonly page: number;
  readonly pageCount: number;
}

type Present = Pick<MeetingState, "participants" | "dominantSpeakerId">;

/**
 * Divides people into pages of at most `limit`.
 *
 * Who speaks, raises a hand or shows a picture comes on the first page before those who do not; within
 * a page the order stays the order of joining, so that nobody jumps about. Pure.
 */
export function peoplePage(present: Present, limit: number, page: number): PeoplePage {
  const { participants } = present;
  const most = Math.max(1, limit);
  if (participants.length <= most) return { people: participants, page: 0, pageCount: 1 };
  const first = new Set(byImportance(present).slice(0, most));
  const pageCount = Math.ceil(participants.length / most);
  const shown = Math.min(page, pageCount - 1);
  if (shown === 0) {
    return { people: participants.filter((one) => first.has(one)), page: 0, pageCount };
  }
  const others = participants.filter((one) => !first.has(one));
  return { people: others.slice((shown - 1) * most, shown * most), page: shown, pageCount };
}

/** Whose picture is large while nobody is pinned: who speaks, else the first who shows a picture. */
export function speakerOf({ participants, dominantSpeakerId }: Present): Participant | undefined {
  const others = participants.filter(({ isSelf }) => !isSelf);
  return (
    others.find(({ id }) => id === dominantSpeakerId) ??
    others.find(({ videoMuted }) => !videoMuted) ??
    others[0]
  );
}

function byImportance({ participants, dominantSpeakerId }: Present): readonly Participant[] {
  const rank = (participant: Participant) => {
    if (participant.isSelf) return 0;
    if (participant.id === dominantSpeakerId) return 1;
    if (participant.handRaisedAtMs !== null) return 2;
    return participant.videoMuted ? 4 : 3;
  };
  return [...participants].sort((one, other) => rank(one) - rank(other));
}
