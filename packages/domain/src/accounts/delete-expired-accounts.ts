import { requireSystemJob } from "../access/require-actor";
import type { TownContext } from "../town-context";

/** What one run deleted in one town. */
export interface DeletedAccounts {
  /** Accounts that belong to no club. */
  readonly accounts: number;
  /** Applications that nobody confirmed, and refused ones. */
  readonly clubs: number;
  /** Lines about mails that were sent. */
  readonly mails: number;
}

const DAY_MS = 86_400_000;

/** Deletes what is over of clubs and accounts, with links and sessions; says how much. */
export async function deleteExpiredAccounts(ctx: TownContext): Promise<DeletedAccounts> {
  requireSystemJob(ctx.actor);
  const { townId } = ctx;
  const policy = ctx.policy.clubs;
  const now = ctx.clock.now();
  const before = (ms: number) => new Date(now.getTime() - ms);
  return ctx.transaction(async (tx) => {
    await tx.accountLink.deleteMany({
      where: { townId, OR: [{ expiresAt: { lte: now } }, { usedAt: { lte: before(DAY_MS) } }] },
    });
    await tx.accountSession.deleteMany({
      where: {
        townId,
        OR: [{ expiresAt: { lte: now } }, { lastSeenAt: { lte: before(policy.sessionIdleMs) } }],
      },
    });
    await tx.accountChallenge.deleteMany({ where: { townId, expiresAt: { lte: now } } });
    await tx.roomHostKey.deleteMany({ where: { townId, expiresAt: { lte: now } } });
    const clubs = await tx.club.deleteMany({ where: { townId, expiresAt: { lte: now } } });
    const accounts = await tx.account.deleteMany({
      where: {
        ...{ townId, memberships: { none: {} } },
        lastUsedAt: { lte: before(policy.idleAccountMs) },
      },
    });
    const mails = await tx.outgoingMail.deleteMany({
      where: { townId, createdAt: { lte: before(policy.mailMemoryMs) } },
    });
    return { accounts: accounts.count, clubs: clubs.count, mails: mails.count };
  });
}
