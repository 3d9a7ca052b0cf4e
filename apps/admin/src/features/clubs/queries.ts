import "server-only";
import { hasRight, listClubs } from "@stadtstube/domain";

import { requestTown } from "@/server/signed-in";

import type { ClubsView } from "./model/clubs-view";

/** The town's clubs and their applications. Throws `access.denied`. */
export async function readClubsPage(townId: string): Promise<ClubsView> {
  const context = await requestTown(townId);
  const rows = await listClubs(context);
  return {
    townId,
    mayChange: hasRight(context.actor, "club.change", context.townId),
    rows: rows.map(({ createdAt, ...row }) => ({ ...row, createdAtMs: createdAt.getTime() })),
  };
}
