/** Fewer people than this are never shown: they could be recognised. */
export const FEWEST_SHOWN = 5;

/**
 * Which rows of a published table must stay hidden, by the number of people behind each. Pure.
 *
 * A row with one to four people is hidden. If that hides one row only, and the sum of all is published
 * as well, the difference would give it away: then the next smallest row with people is hidden too. A
 * row with nobody hides nothing and is shown.
 */
export function hiddenRows(
  people: readonly number[],
  { sumIsShown }: { readonly sumIsShown: boolean },
): readonly boolean[] {
  const hidden = people.map((count) => count > 0 && count < FEWEST_SHOWN);
  if (!sumIsShown || hidden.filter(Boolean).length !== 1) return hidden;
  const others = people.flatMap((count, place) =>
    count > 0 && hidden[place] === false ? [{ count, place }] : [],
  );
  const next = others.sort((a, b) => a.count - b.count || a.place - b.place)[0];
  return next === undefined ? hidden : hidden.map((was, place) => was || place === next.place);
}
