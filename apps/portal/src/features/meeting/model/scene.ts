import { gridLayout } from "./grid-layout";
import type { Rect, Size } from "./rect";
import { stageLayout } from "./stage-layout";
import type { MeetingState, Participant } from "./types";

/** One person on screen. */
export interface SceneTile {
  readonly participant: Participant;
  readonly rect: Rect;
}

/** Everything that is on screen at a moment. */
export interface Scene {
  /** Somebody else's shared screen. One's own is never shown: it would mirror itself for ever. */
  readonly screen: SceneTile | null;
  readonly tiles: readonly SceneTile[];
  /** How many people there is no room for. */
  readonly hiddenCount: number;
}

/** A tile smaller than this is no help to anybody. */
const MIN_TILE_AREA = 150 * 112;
const MOST_TILES = 25;

/**
 * Decides who is shown where.
 *
 * With more people than fit, those who speak, raise a hand or show a picture come before those who
 * do not; the order on screen stays the order of joining, so that nobody jumps about. Pure.
 */
export function scene(
  state: Pick<MeetingState, "participants" | "dominantSpeakerId">,
  area: Size,
): Scene {
  const { participants } = state;
  const sharing = latestSharer(participants);
  if (sharing !== undefined) {
    const { stage, people } = stageLayout(participants.length, area);
    return {
      screen: { participant: sharing, rect: stage },
      ...seat(chosen(state, people.length), people, participants.length),
    };
  }
  const capacity = Math.max(2, Math.floor((area.width * area.height) / MIN_TILE_AREA));
  const shown = Math.min(participants.length, capacity, MOST_TILES);
  return {
    screen: null,
    ...seat(chosen(state, shown), gridLayout(shown, area), participants.length),
  };
}

function latestSharer(participants: readonly Participant[]): Participant | undefined {
  return participants.findLast(
    (participant) =>
      !participant.isSelf && participant.screen !== null && participant.sharingScreen,
  );
}

function seat(
  people: readonly Participant[],
  rects: readonly Rect[],
  total: number,
): Pick<Scene, "tiles" | "hiddenCount"> {
  const tiles = people.flatMap((participant, index) => {
    const rect = rects[index];
    return rect === undefined ? [] : [{ participant, rect }];
  });
  return { tiles, hiddenCount: total - tiles.length };
}

function chosen(
  { participants, dominantSpeakerId }: Pick<MeetingState, "participants" | "dominantSpeakerId">,
  limit: number,
): readonly Participant[] {
  if (participants.length <= limit) return participants;
  const rank = (participant: Participant) => {
    if (participant.isSelf) return 0;
    if (participant.id === dominantSpeakerId) return 1;
    if (participant.handRaisedAtMs !== null) return 2;
    return participant.videoMuted ? 4 : 3;
  };
  const kept = new Set(
    [...participants].sort((one, other) => rank(one) - rank(other)).slice(0, limit),
  );
  return participants.filter((participant) => kept.has(participant));
}
