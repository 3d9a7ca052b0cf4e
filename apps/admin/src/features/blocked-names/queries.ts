import "server-only";
import { hasRight, listBlockedNames } from "@stadtstube/domain";

import { requestTown } from "@/server/signed-in";

import type { BlockedNamesView } from "./model/blocked-names-view";

/** The town's blocked names. Throws `access.denied`. */
export async function readBlockedNamesPage(townId: string): Promise<BlockedNamesView> {
  const context = await requestTown(townId);
  return {
    townId,
    mayEdit: hasRight(context.actor, "blocked-name.edit", context.townId),
    rows: await listBlockedNames(context),
  };
}
