type Tree = { readonly [key: string]: unknown };

/** `complete` with every text that `translated` has in its place; what only `translated` has is left out. */
export function withFallback<T extends object>(complete: T, translated: object): T {
  const texts: Tree = { ...translated };
  const entries = Object.entries(complete).map(([key, value]): [string, unknown] => {
    const own = texts[key];
    if (isTree(value)) return [key, isTree(own) ? withFallback(value, own) : value];
    return [key, typeof own === "string" ? own : value];
  });
  return Object.fromEntries(entries) as T;
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}
