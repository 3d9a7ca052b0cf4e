import type { TownTransaction } from "@stadtstube/prisma";

import { requireVisitor } from "../access/require-actor";
import { ClubError } from "../clubs/club-error";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { type OpenedAccountSession, openAccountSession } from "./open-account-session";

/**
 * Exchanges a mailed link for a session, once; confirms the application that the link belongs to.
 *
 * Throws `club.link-void` for what was used, is too old or never existed, in the same words;
 * `rate-limit.exceeded`, `access.denied`.
 */
export async function signInByLink(
  ctx: TownContext,
  link: { readonly secret: string; readonly device: string },
): Promise<OpenedAccountSession> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.clubs.redeemLimit, origin);
  return ctx.transaction(async (tx) => {
    const { accountId, clubId } = await useUp(ctx, tx, link.secret);
    if (clubId !== null) await confirm(ctx, tx, { accountId, clubId });
    return openAccountSession(ctx, tx, { accountId, device: link.device });
  });
}

/** One of two who come at once finds it used: the update waits for the other. */
async function useUp(ctx: TownContext, tx: TownTransaction, secret: string) {
  const now = ctx.clock.now();
  const secretHash = hashSecret(secret);
  const { count } = await tx.accountLink.updateMany({
    where: { townId: ctx.townId, secretHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  const link = count === 1 ? await tx.accountLink.findUnique({ where: { secretHash } }) : null;
  if (link === null || link.accountId === null) throw ClubError.linkVoid();
  return { accountId: link.accountId, clubId: link.clubId };
}

async function confirm(
  ctx: TownContext,
  tx: TownTransaction,
  { accountId, clubId }: { readonly accountId: string; readonly clubId: string },
): Promise<void> {
  const { count } = await tx.club.updateMany({
    where: { townId: ctx.townId, id: clubId, state: "unconfirmed" },
    data: { state: "requested", expiresAt: null },
  });
  if (count === 0) return;
  const membership = { townId: ctx.townId, clubId, accountId, role: "owner" };
  await tx.membership.create({ data: { ...membership, createdAt: ctx.clock.now() } });
}
