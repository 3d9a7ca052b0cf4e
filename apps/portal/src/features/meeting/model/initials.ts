/** One or two capital letters for somebody without a picture; "?" for a name without letters. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  const [first] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = [first, last].flatMap((word) =>
    word === undefined ? [] : [...word].slice(0, 1),
  );
  return letters.length === 0 ? "?" : letters.join("").toLocaleUpperCase("de");
}
