/** Which of the others' video sources a receiver gets at all, and in which order of importance. */
import type { EndpointId, SourceName, VideoType } from "../../../protocol/ids";
import { wantedHeight } from "./receiver-constraints";
import type { ReceiverState } from "./receiver-constraints";

/** A video source somebody else in the conference sends, in order of joining. */
export interface VideoCandidate {
  readonly name: SourceName;
  readonly owner: EndpointId;
  readonly videoType: VideoType;
}

/** How important a source is to the receiver: bandwidth goes to a lower tier after a higher one. */
export type Tier = "on-stage" | "selected" | "other";

/** A source the receiver is to get, with the height it asked for (`Infinity` = unlimited). */
export interface RankedSource extends VideoCandidate {
  readonly tier: Tier;
  readonly maxHeightPx: number;
}

/**
 * Orders on-stage sources first, then selected ones, then shared screens, then by how recently the
 * owner spoke, then by order of joining; leaves out what has height 0 and cuts after last-n.
 * `speakers` names the most recent speaker first.
 */
export function rankSources(
  candidates: readonly VideoCandidate[],
  state: ReceiverState,
  speakers: readonly EndpointId[],
): readonly RankedSource[] {
  return candidates
    .map((candidate, joined) => ({
      ...candidate,
      tier: tierOf(candidate, state),
      maxHeightPx: wantedHeight(state, candidate.name, candidate.owner),
      key: sortKey(candidate, state, speakers, joined),
    }))
    .filter((source) => source.maxHeightPx > 0)
    .sort((a, b) => compareKeys(a.key, b.key))
    .slice(0, Number.isFinite(state.lastN) ? state.lastN : undefined)
    .map(({ key: _key, ...source }) => source);
}

function tierOf(candidate: VideoCandidate, state: ReceiverState): Tier {
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
