import type { InstallationTransaction } from "@stadtstube/prisma";

import { recordChange } from "../audit/record-change";
import type { StaffId } from "../ids";
import type { InstallationContext } from "../installation-context";
import { randomUuid } from "../random-uuid";

import { StaffError } from "./staff-error";
import { staffName } from "./staff-name";

/** Which link, and whom it makes staff. */
export interface Redemption {
  readonly linkId: string;
  /** Used where the link names nobody; an invitation's own name stands. */
  readonly displayName: string;
  readonly oidc?: { readonly issuer: string; readonly subject: string };
}

/** Uses a link up and makes its person, within the caller's transaction. Throws `staff.link-void`. */
export async function redeemLink(
  ctx: InstallationContext,
  tx: InstallationTransaction,
  { linkId, displayName, oidc }: Redemption,
): Promise<StaffId> {
  const now = ctx.clock.now();
  const { count } = await tx.staffLink.updateMany({
    where: { id: linkId, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count !== 1) throw StaffError.linkVoid();
  const link = await tx.staffLink.findUnique({ where: { id: linkId } });
  if (link === null) throw StaffError.linkVoid();
  const id = randomUuid(ctx.randomness) as StaffId;
  const name = staffName(link.displayName === "" ? displayName : link.displayName);
  const { role, allTowns, townIds } = link;
  await tx.staff.create({
    data: {
      ...{ id, displayName: name, role, allTowns, createdAt: now },
      oidcIssuer: oidc?.issuer ?? null,
      oidcSubject: oidc?.subject ?? null,
    },
  });
  await tx.staffTown.createMany({ data: townIds.map((townId) => ({ staffId: id, townId })) });
  const how = oidc === undefined ? "passkey" : "oidc";
  await recordChange(ctx, tx, {
    action: "staff.join",
    place: "installation",
    subject: id,
    details: { role, how, link: linkId },
  });
  return id;
}
