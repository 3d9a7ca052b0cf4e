import "server-only";
import { cache } from "react";
import { listTowns } from "@stadtstube/domain";

import { requestInstallation } from "./signed-in";

/** A town to choose or to name. */
export interface TownName {
  readonly id: string;
  readonly name: string;
}

/** The towns whose name this person may read, by name; looked up once per request. */
export const townNames = cache(async (): Promise<readonly TownName[]> => {
  const towns = await listTowns(await requestInstallation());
  return towns.map(({ id, name }) => ({ id, name }));
});
