import type { TownTransaction } from "@stadtstube/prisma";

import type { GuestKey } from "../ids";
import { isBoundName } from "../rooms/bound-name";
import { cleanDisplayName } from "../rooms/display-name";

import { renewalSecretOf } from "./guest-key";

/** Who asks, and what they say their name is. */
export interface GuestAtDoor {
  readonly guestKey: GuestKey;
  readonly displayName: string | null | undefined;
}

/** Whether somebody whose request led inside says the name they entered under. */
export async function keepsName(
  tx: TownTransaction,
  request: { readonly id: string },
  guest: GuestAtDoor,
): Promise<boolean> {
  const { id } = request;
  const admission = await tx.admission.findUnique({ where: { id }, select: { nameHash: true } });
  const secret = renewalSecretOf(guest.guestKey, id);
  return isBoundName(admission?.nameHash ?? null, secret, cleanDisplayName(guest.displayName));
}
