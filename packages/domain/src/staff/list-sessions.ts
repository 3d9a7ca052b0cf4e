import { AccessError } from "../access/access-error";
import type { InstallationContext } from "../installation-context";

/** One device somebody is signed in on. */
export interface SessionView {
  readonly id: string;
  readonly method: "passkey" | "oidc";
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

/** The actor's own sessions that are not over, the last used first. */
export async function listSessions(ctx: InstallationContext): Promise<readonly SessionView[]> {
  const { actor } = ctx;
  if (actor.kind !== "staff") throw AccessError.denied();
  const now = ctx.clock.now();
  const rows = await ctx.transaction((tx) =>
    tx.staffSession.findMany({
      where: {
        staffId: actor.id,
        expiresAt: { gt: now },
        lastSeenAt: { gt: new Date(now.getTime() - ctx.policy.staff.sessionIdleMs) },
      },
      orderBy: { lastSeenAt: "desc" },
      take: 100,
    }),
  );
  return rows.map(({ id, method, device, createdAt, lastSeenAt, expiresAt }) => ({
    ...{ id, device, createdAt, lastSeenAt, expiresAt },
    method: method === "oidc" ? "oidc" : "passkey",
  }));
}
