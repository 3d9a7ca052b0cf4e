/** Guesses the heights of layers whose first key frame has not arrived yet. */

/** Heights browsers use for three-layer cameras, lowest first. */
const USUAL_TOP_PX = 720;

/**
 * One height per layer, lowest layer first: known ones unchanged, unknown ones by halving or
 * doubling from the highest known neighbour, all of them from 720 pixels at the top when nothing
 * is known.
 */
export function layerHeights(known: readonly (number | undefined)[]): readonly number[] {
  const reference = known.findLastIndex((height) => height !== undefined && height > 0);
  const index = reference < 0 ? known.length - 1 : reference;
  const height = known[index] ?? USUAL_TOP_PX;
  return known.map((own, layer) => own || Math.round(height * 2 ** (layer - index)));
}
