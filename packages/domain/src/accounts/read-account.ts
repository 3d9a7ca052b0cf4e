import type { ClubMembership, Organiser } from "../clubs/organiser";
import type { ClubRole } from "../clubs/club-role";
import type { AccountId, ClubId } from "../ids";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

const NOTICE_MS = 60_000;

/** Who is signed in, by which session. */
export interface SignedInOrganiser {
  readonly organiser: Organiser;
  readonly displayName: string;
  readonly email: string;
  readonly sessionId: string;
}

/**
 * Who holds this token in this town; null when nobody does or the session is over.
 *
 * Clubs and roles are read every time: what was taken away is gone with the next click.
 */
export async function readAccount(
  ctx: TownContext,
  token: string,
): Promise<SignedInOrganiser | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const now = ctx.clock.now();
  return ctx.transaction(async (tx) => {
    const session = await tx.accountSession.findUnique({
      where: { tokenHash: hashSecret(token) },
      include: { account: { include: { memberships: { include: { club: true } } } } },
    });
    if (session === null) return null;
    const idleEnd = session.lastSeenAt.getTime() + ctx.policy.clubs.sessionIdleMs;
    if (session.expiresAt <= now || idleEnd <= now.getTime()) return null;
    if (now.getTime() - session.lastSeenAt.getTime() >= NOTICE_MS) {
      const [townId, id] = [ctx.townId, session.id];
      await tx.accountSession.updateMany({ where: { townId, id }, data: { lastSeenAt: now } });
      const account = { townId, id: session.accountId };
      await tx.account.updateMany({ where: account, data: { lastUsedAt: now } });
    }
    const { id, displayName, email, memberships } = session.account;
    const organiser: Organiser = {
      ...{ kind: "organiser", id: id as AccountId, townId: ctx.townId },
      memberships: memberships.map(({ clubId, role, club }): ClubMembership => {
        return { clubId: clubId as ClubId, role: role as ClubRole, state: club.state };
      }),
    };
    return { organiser, displayName, email, sessionId: session.id };
  });
}
