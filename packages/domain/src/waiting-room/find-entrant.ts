import type { TownTransaction } from "@stadtstube/prisma";

import type { GuestKey } from "../ids";
import type { ParticipantRole } from "../ports";
import { isBoundName } from "../rooms/bound-name";
import { cleanDisplayName } from "../rooms/display-name";
import { roleOf } from "../rooms/role-of";

import { renewalSecretOf } from "./guest-key";

/** Who asks, and what they say their name is. */
export interface GuestAtDoor {
  readonly guestKey: GuestKey;
  readonly displayName: string | null | undefined;
}

/** What somebody is whose request led inside; null if they say another name than they entered under. */
export async function findEntrant(
  tx: TownTransaction,
  request: { readonly id: string },
  guest: GuestAtDoor,
): Promise<ParticipantRole | null> {
  const { id } = request;
  const admission = await tx.admission.findUnique({ where: { id } });
  if (admission === null) return null;
  const secret = renewalSecretOf(guest.guestKey, id);
  const keepsName = isBoundName(admission.nameHash, secret, cleanDisplayName(guest.displayName));
  return keepsName ? roleOf(admission) : null;
}
