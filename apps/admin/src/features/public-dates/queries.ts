import "server-only";
import { hasRight, readPublicOversight } from "@stadtstube/domain";

import { requestTown } from "@/server/signed-in";

import type { PublicDatesView } from "./model/public-dates-view";

/** What the town's clubs show to everybody. Throws `access.denied`. */
export async function readPublicDatesPage(townId: string): Promise<PublicDatesView> {
  const context = await requestTown(townId);
  const { entries: rows, categories } = await readPublicOversight(context);
  const mayChange = hasRight(context.actor, "club.change", context.townId);
  return { townId, mayChange, rows, categories };
}
