import type { TownTransaction } from "@stadtstube/prisma";

import { randomUuid } from "../random-uuid";
import { drawSecret, hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

/** Somebody is signed in now. */
export interface OpenedAccountSession {
  /** For the cookie, 43 characters base64url; stored as a hash only. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs an account in on one device, within the caller's transaction. */
export async function openAccountSession(
  ctx: TownContext,
  tx: TownTransaction,
  who: { readonly accountId: string; readonly device: string },
): Promise<OpenedAccountSession> {
  const { townId } = ctx;
  const { accountId } = who;
  const now = ctx.clock.now();
  await tx.account.updateMany({ where: { townId, id: accountId }, data: { lastUsedAt: now } });
  const token = drawSecret(ctx.randomness);
  const expiresAt = new Date(now.getTime() + ctx.policy.clubs.sessionMaxMs);
  await tx.accountSession.create({
    data: {
      ...{ id: randomUuid(ctx.randomness), townId, accountId, expiresAt },
      ...{ tokenHash: hashSecret(token), device: who.device.slice(0, 60) },
      ...{ createdAt: now, lastSeenAt: now },
    },
  });
  return { token, expiresAt };
}
