import { gridLayout } from "./grid-layout";
import { peoplePage, speakerOf } from "./order-people";
import type { Rect, Size } from "./rect";
import { stageLayout } from "./stage-layout";
import type { MeetingState, Participant } from "./types";
import type { ViewChoicesState } from "./view-choices";

/** One person on screen. */
export interface SceneTile {
  readonly participant: Participant;
  readonly rect: Rect;
}

/** Everything that is on screen at a moment. */
export interface Scene {
  /** Somebody else's shared screen. One's own is never shown: it would mirror itself for ever. */
  readonly screen: SceneTile | null;
  /** Whoever is shown large, first of the tiles; null while all are of one size. */
  readonly largeId: string | null;
  readonly tiles: readonly SceneTile[];
  /** Counted from 0. */
  readonly page: number;
  readonly pageCount: number;
  /** How many people there is no room for on this page. */
  readonly hiddenCount: number;
}

/** Whether a person's camera may be shown: one's own costs nothing. */
export function showsCamera(
  { isSelf }: Participant,
  { soundOnly }: Pick<ViewChoicesState, "soundOnly">,
): boolean {
  return isSelf || !soundOnly;
}

/** What decides about the scene beside the area. */
export interface SceneInput extends Pick<MeetingState, "participants" | "dominantSpeakerId"> {
  readonly choices: Pick<ViewChoicesState, "layout" | "pinnedId" | "showSelf" | "page">;
}

/** A tile smaller than this is no help to anybody. */
const MIN_TILE_AREA = 150 * 112;
/** While everybody gets this much, all may have the same. */
const COMFORTABLE_TILE_AREA = 200 * 150;
const MOST_TILES = 49;
/** So few people want to see one another, also on a phone: nobody is put on a second page. */
const FEW_PEOPLE = 6;

/**
 * Decides who is shown where: a shared screen beside the people, one person large beside the others,
 * or all of one size, in pages where they are too many. Pure.
 */
export function scene(input: SceneInput, area: Size): Scene {
  const { choices, dominantSpeakerId } = input;
  const sharing = latestSharer(input.participants);
  const participants = shownPeople(input);
  const present = { participants, dominantSpeakerId };
  if (sharing !== undefined) {
    const { stage, people } = stageLayout(participants.length, area);
    return {
      screen: { participant: sharing, rect: stage },
      largeId: null,
      ...seated(present, people, choices.page),
    };
  }
  const large = largePerson(input, participants, area);
  if (large !== undefined) return besideLarge(large, { present, page: choices.page, area });
  const capacity = Math.max(2, Math.floor((area.width * area.height) / MIN_TILE_AREA));
  const { people, page, pageCount } = peoplePage(
    present,
    Math.min(capacity, MOST_TILES),
    choices.page,
  );
  return {
    screen: null,
    largeId: null,
    tiles: seat(people, gridLayout(people.length, area)),
    page,
    pageCount,
    hiddenCount: participants.length - people.length,
  };
}

function latestSharer(participants: readonly Participant[]): Participant | undefined {
  return participants.findLast(
    (participant) =>
      !participant.isSelf && participant.screen !== null && participant.sharingScreen,
  );
}

/** Nobody is left before an empty stage, whatever they chose. */
function shownPeople({ participants, choices }: SceneInput): readonly Participant[] {
  if (choices.showSelf || participants.length < 2) return participants;
  return participants.filter(({ isSelf }) => !isSelf);
}

function largePerson(
  { choices, dominantSpeakerId }: SceneInput,
  participants: readonly Participant[],
  area: Size,
): Participant | undefined {
  const pinned = participants.find(({ id }) => id === choices.pinnedId);
  if (pinned !== undefined) return pinned;
  if (choices.layout === "tiles" || participants.length < 2) return undefined;
  if (choices.layout === "auto" && participants.length <= mostAlike(area)) return undefined;
  return speakerOf({ participants, dominantSpeakerId });
}

/** How many are shown all alike before whoever speaks is shown larger. */
function mostAlike({ width, height }: Size): number {
  const comfortable = Math.floor((width * height) / COMFORTABLE_TILE_AREA);
  const few = Math.min(FEW_PEOPLE, Math.floor((width * height) / MIN_TILE_AREA));
  return Math.max(2, comfortable, few);
}

function besideLarge(
  large: Participant,
  { present, page, area }: { present: Omit<SceneInput, "choices">; page: number; area: Size },
): Scene {
  const participants = present.participants.filter(({ id }) => id !== large.id);
  const { stage, people } = stageLayout(participants.length, area);
  const strip = seated({ ...present, participants }, people, page);
  return {
    screen: null,
    largeId: large.id,
    ...strip,
    tiles: [{ participant: large, rect: stage }, ...strip.tiles],
  };
}

function seated(
  present: Omit<SceneInput, "choices">,
  places: readonly Rect[],
  wantedPage: number,
): Pick<Scene, "tiles" | "page" | "pageCount" | "hiddenCount"> {
  const { people, page, pageCount } = peoplePage(present, places.length, wantedPage);
  const tiles = seat(people, places);
  return { tiles, page, pageCount, hiddenCount: present.participants.length - tiles.length };
}

function seat(people: readonly Participant[], rects: readonly Rect[]): readonly SceneTile[] {
  return people.flatMap((participant, index) => {
    const rect = rects[index];
    return rect === undefined ? [] : [{ participant, rect }];
  });
}
