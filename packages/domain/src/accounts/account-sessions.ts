import { ClubError } from "../clubs/club-error";
import type { TownContext } from "../town-context";

import { requireOrganiser } from "./require-organiser";

/** One device somebody is signed in on. */
export interface AccountSessionView {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** The actor's own sessions that are not over, the last used first. */
export async function listAccountSessions(
  ctx: TownContext,
): Promise<readonly AccountSessionView[]> {
  const { id: accountId } = requireOrganiser(ctx);
  const now = ctx.clock.now();
  const idle = new Date(now.getTime() - ctx.policy.clubs.sessionIdleMs);
  return ctx.transaction((tx) =>
    tx.accountSession.findMany({
      where: {
        ...{ townId: ctx.townId, accountId },
        ...{ expiresAt: { gt: now }, lastSeenAt: { gt: idle } },
      },
      select: { id: true, device: true, createdAt: true, lastSeenAt: true },
      orderBy: { lastSeenAt: "desc" },
      take: 100,
    }),
  );
}

/** Ends one of the actor's own sessions, or (`others`) all but the one named. Throws `club.unknown`. */
export async function endAccountSession(
  ctx: TownContext,
  which: { readonly sessionId: string; readonly others?: boolean },
): Promise<void> {
  const { id: accountId } = requireOrganiser(ctx);
  const id = which.others === true ? { not: which.sessionId } : which.sessionId;
  const { count } = await ctx.transaction((tx) =>
    tx.accountSession.deleteMany({ where: { townId: ctx.townId, accountId, id } }),
  );
  if (count === 0 && which.others !== true) throw ClubError.unknown();
}
