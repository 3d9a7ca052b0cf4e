import "server-only";
import {
  type ClubId,
  DomainError,
  type GatheringId,
  hasClubRight,
  readGathering,
  readPublication,
} from "@stadtstube/domain";

import { currentOrganiser, organiserContext } from "@/server/organiser";

import type { PublicationView } from "./model/publication-view";

/** How a gathering stands in the public calendar; null where that is not theirs to say. */
export async function readPublicationView(
  club: string,
  id: string,
): Promise<PublicationView | null> {
  if ((await currentOrganiser()) === null) return null;
  try {
    const context = await organiserContext();
    const key = { clubId: club as ClubId, gatheringId: id as GatheringId };
    const place = { townId: context.townId, clubId: key.clubId };
    if (!hasClubRight(context.actor, "series.publish", place)) return null;
    const { title, isCancelled } = await readGathering(context, key);
    if (isCancelled) return null;
    const { category, ...publication } = await readPublication(context, key);
    return { clubId: club, gatheringId: id, title, category: category ?? "", ...publication };
  } catch (error) {
    if (error instanceof DomainError && error.category === "user") return null;
    throw error;
  }
}
