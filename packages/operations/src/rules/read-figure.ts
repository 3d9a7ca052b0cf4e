import type { FigureName } from "@stadtstube/domain";

import type { Signal } from "./rule";

/** Reads one figure of a look; null where it is not given. */
export function figure(name: FigureName): Signal["value"] {
  return (look) => (look.ok ? (look.figures[name] ?? null) : null);
}

/** A share of very few says nothing: under ten there is no verdict. */
export function share(part: number | undefined, whole: number | undefined): number | null {
  return part === undefined || whole === undefined || whole < 10 ? null : part / whole;
}
