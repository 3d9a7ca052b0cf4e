import "server-only";

import { type TownName, townNames } from "./town-names";

/** Which of the towns a page is about, and which others there are to choose. */
export interface ChosenTown {
  readonly id: string;
  readonly towns: readonly TownName[];
}

/** The town that the address names (`?stadt=`), else the first; null where somebody has none. */
export async function chosenTown(
  search: Readonly<Record<string, string | string[] | undefined>>,
): Promise<ChosenTown | null> {
  const towns = await townNames();
  const wanted = towns.find(({ id }) => id === search["stadt"]) ?? towns[0];
  return wanted === undefined ? null : { id: wanted.id, towns };
}
