import type { StaffId, TownId } from "../ids";
import type { InstallationContext } from "../installation-context";
import type { Staff, StaffRole } from "../rights/staff";
import { hashSecret } from "../rooms/secret";

const NOTICE_MS = 60_000;

/** Who is signed in, by which session. */
export interface SignedIn {
  readonly staff: Staff;
  readonly displayName: string;
  readonly sessionId: string;
}

/**
 * Who holds this token; null when nobody does, the session is over, or the person may no longer.
 *
 * Role and towns are read every time: what was taken away is gone with the next click. Remembers
 * about once a minute that the session is in use.
 */
export async function readSession(
  ctx: InstallationContext,
  token: string,
): Promise<SignedIn | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const now = ctx.clock.now();
  return ctx.transaction(async (tx) => {
    const session = await tx.staffSession.findUnique({
      where: { tokenHash: hashSecret(token) },
      include: { staff: { include: { towns: true } } },
    });
    if (session === null || session.staff.disabledAt !== null) return null;
    const idleEnd = session.lastSeenAt.getTime() + ctx.policy.staff.sessionIdleMs;
    if (session.expiresAt <= now || idleEnd <= now.getTime()) return null;
    if (now.getTime() - session.lastSeenAt.getTime() >= NOTICE_MS) {
      await tx.staffSession.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
    }
    const { id, role, allTowns, towns, displayName } = session.staff;
    const staff: Staff = {
      kind: "staff",
      id: id as StaffId,
      role: role as StaffRole,
      towns: allTowns ? "all" : towns.map(({ townId }) => townId as TownId),
    };
    return { staff, displayName, sessionId: session.id };
  });
}
