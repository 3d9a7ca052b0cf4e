/** Which of the others' video sources a receiver gets at all, and in which order of importance. */
import type { EndpointId, SourceName, VideoType } from "../../../protocol/ids";
import { wantedHeight } from "./receiver-constraints";
import type { ReceiverState } from "./receiver-constraints";

/** A video source somebody else in the conference sends, in order of joining. */
export interface VideoCandidate {
  readonly name: SourceName;
  readonly owner: EndpointId;
  readonly videoType: VideoType;
  /** Everybody gets it whatever he asked for: a sign-language interpreter's. */
  readonly pinned?: boolean;
}

/** How important a source is to the receiver: bandwidth goes to a lower tier after a higher one. */
export type Tier = "pinned" | "on-stage" | "selected" | "other";

/**
 * Least height of a pinned source, so that hands can be read (EN 301 549 6.5.2 asks for QVGA, 240
 * lines; the next layer up has 360).
 */
export const PINNED_HEIGHT_PX = 360;

/** A source the receiver is to get, with the height it asked for (`Infinity` = unlimited). */
export interface RankedSource extends VideoCandidate {
  readonly tier: Tier;
  readonly maxHeightPx: number;
}

/**
 * Orders pinned sources first, which neither height 0 nor last-n takes away, then on-stage ones, then selected ones, then shared screens, then by how recently the
 * owner spoke, then by order of joining; leaves out what has height 0 and cuts after last-n.
 * `speakers` names the most recent speaker first.
 */
export function rankSources(
  candidates: readonly VideoCandidate[],
  state: ReceiverState,
  speakers: readonly EndpointId[],
): readonly RankedSource[] {
  const ranked = candidates
    .map((candidate, joined) => ({
      ...candidate,
      tier: tierOf(candidate, state),
      maxHeightPx: heightOf(candidate, state),
      key: sortKey(candidate, state, speakers, joined),
    }))
    .filter((source) => source.maxHeightPx > 0)
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ key: _key, ...source }) => source);
  // The pinned come first, so they are what remains when less than all of them would.
  const pinned = ranked.filter(({ tier }) => tier === "pinned").length;
  return Number.isFinite(state.lastN) ? ranked.slice(0, Math.max(state.lastN, pinned)) : ranked;
}

function heightOf(candidate: VideoCandidate, state: ReceiverState): number {
  const wanted = wantedHeight(state, candidate.name, candidate.owner);
  return candidate.pinned === true ? Math.max(wanted, PINNED_HEIGHT_PX) : wanted;
}

function tierOf(candidate: VideoCandidate, state: ReceiverState): Tier {
  if (candidate.pinned === true) return "pinned";
  if (listIndex(state.onStage, candidate) !== Infinity) return "on-stage";
  return listIndex(state.selected, candidate) !== Infinity ? "selected" : "other";
}

function sortKey(
  candidate: VideoCandidate,
  state: ReceiverState,
  speakers: readonly EndpointId[],
  joined: number,
): readonly number[] {
  const spoke = speakers.indexOf(candidate.owner);
  return [
    candidate.pinned === true ? 0 : 1,
    listIndex(state.onStage, candidate),
    listIndex(state.selected, candidate),
    candidate.videoType === "desktop" ? 0 : 1,
    spoke < 0 ? Infinity : spoke,
    joined,
  ];
}

/** Clients name either the source or its owner (2026 and 2022 client). */
function listIndex(list: readonly string[], candidate: VideoCandidate): number {
  const index = list.findIndex((key) => key === candidate.name || key === candidate.owner);
  return index < 0 ? Infinity : index;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? Infinity;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
