import type { TownTransaction } from "@stadtstube/prisma";

import type { GatheringId } from "../ids";
import type { TownContext } from "../town-context";

/**
 * Invites everybody of one gathering to the one that takes over from it, without their answers: those
 * were about other dates. Reminder and address go along. Within the caller's transaction.
 */
export async function copyInvitations(
  ctx: TownContext,
  tx: TownTransaction,
  { from, to }: { readonly from: GatheringId; readonly to: GatheringId },
): Promise<void> {
  const { townId } = ctx;
  await tx.$executeRaw`
    INSERT INTO invitations (id, town_id, club_id, gathering_id, contact_id, created_at)
    SELECT gen_random_uuid(), town_id, club_id, ${to}::uuid, contact_id, ${ctx.clock.now()}
    FROM invitations WHERE town_id = ${townId}::uuid AND gathering_id = ${from}::uuid`;
  await tx.$executeRaw`
    UPDATE gatherings AS fresh SET reminder = old.reminder, origin = old.origin
    FROM gatherings AS old
    WHERE fresh.town_id = ${townId}::uuid AND fresh.id = ${to}::uuid
      AND old.town_id = ${townId}::uuid AND old.id = ${from}::uuid`;
}
