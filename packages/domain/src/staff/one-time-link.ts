import type { InstallationTransaction } from "@stadtstube/prisma";

import type { InstallationContext } from "../installation-context";
import { randomUuid } from "../random-uuid";
import type { TownId } from "../ids";
import type { StaffRole } from "../rights/staff";
import { drawSecret, hashSecret } from "../rooms/secret";

import { StaffError } from "./staff-error";

/** Whom a link makes what. */
export interface LinkTerms {
  readonly isBootstrap: boolean;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly towns: "all" | readonly TownId[];
  readonly createdBy: string | null;
  readonly lifetimeMs: number;
}

/** A link as whoever made it gets it, once. */
export interface OfferedLink {
  readonly id: string;
  /** 43 characters base64url; stored nowhere. */
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Makes a link within the caller's transaction. */
export async function offerLink(
  ctx: Pick<InstallationContext, "clock" | "randomness">,
  tx: InstallationTransaction,
  terms: LinkTerms,
): Promise<OfferedLink> {
  const { isBootstrap, displayName, role, towns, createdBy, lifetimeMs } = terms;
  const secret = drawSecret(ctx.randomness);
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + lifetimeMs);
  const id = randomUuid(ctx.randomness);
  const townIds = towns === "all" ? [] : [...towns];
  await tx.staffLink.create({
    data: {
      ...{ id, secretHash: hashSecret(secret), isBootstrap, displayName, role },
      ...{ allTowns: towns === "all", townIds, createdBy, createdAt, expiresAt },
    },
  });
  return { id, secret, expiresAt };
}

/** A link that can still be used. Throws `staff.link-void`. */
export async function findLink(
  ctx: Pick<InstallationContext, "clock">,
  tx: InstallationTransaction,
  by: { readonly secret: string } | { readonly id: string },
) {
  const where = "id" in by ? { id: by.id } : { secretHash: hashSecret(by.secret) };
  const link = await tx.staffLink.findUnique({ where });
  const now = ctx.clock.now();
  if (link === null || link.usedAt !== null || link.expiresAt <= now) throw StaffError.linkVoid();
  return link;
}
