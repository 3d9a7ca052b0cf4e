/** What the eye takes for the same letter; digits first, then pairs that run together. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ["0", "o"],
  ["1", "l"],
  ["i", "l"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["8", "b"],
  ["rn", "m"],
  ["vv", "w"],
];

/**
 * What is left of an address for the eye: two addresses with the same skeleton would be confused.
 *
 * `anker-platz`, `ankerplatz` and `ankerp1atz` share one, so only one of them can exist in a town at
 * a time. After the idea of UTS 39, section 4, for the few letters an address may have. Pure.
 */
export function addressSkeleton(address: string): string {
  return LOOKALIKES.reduce(
    (skeleton, [from, to]) => skeleton.replaceAll(from, to),
    address.replaceAll("-", ""),
  );
}
