/** What happens between the click and the first picture, as moments of one page. */

/** Milliseconds since 1970; undefined when it never happened. */
export interface JoinMoments {
  readonly clicked: number;
  readonly libraryLoaded: number | undefined;
  readonly signallingOpen: number | undefined;
  readonly offered: number | undefined;
  readonly mediaConnected: number | undefined;
  readonly firstFrame: number | undefined;
}

/** Names of the phases in their order, each ending at one moment. */
export const PHASES = [
  ["click to library loaded", "libraryLoaded"],
  ["to signalling open", "signallingOpen"],
  ["to invitation", "offered"],
  ["to media connected", "mediaConnected"],
  ["to first remote frame", "firstFrame"],
] as const;

/** Length of every phase in milliseconds; a phase that ended before its predecessor counts as 0. */
export function phaseLengths(moments: JoinMoments): readonly number[] {
  let previous = moments.clicked;
  return PHASES.map(([name, key]) => {
    const moment = moments[key];
    if (moment === undefined) throw new Error(`never came ${name}`);
    const length = Math.max(0, moment - previous);
    previous = Math.max(previous, moment);
    return length;
  });
}
