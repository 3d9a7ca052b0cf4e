import type { StaffId, TownId } from "../ids";
import type { InstallationContext } from "../installation-context";
import { AccessError } from "../access/access-error";
import type { StaffRole } from "../rights/staff";
import { townsWithRight } from "../rights/towns-with-right";

/** One person of the administration. */
export interface StaffView {
  readonly id: StaffId;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly towns: "all" | readonly TownId[];
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** How this person can sign in. */
  readonly signsInBy: "passkey" | "oidc";
  /** The last time a session was used; null: none is left. */
  readonly lastSeenAt: Date | null;
}

/** An invitation nobody has used yet. */
export interface InvitationView {
  readonly id: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly towns: "all" | readonly TownId[];
  readonly expiresAt: Date;
}

/** Everybody whom the actor may see, and the open invitations. Throws `access.denied`. */
export async function listStaff(ctx: InstallationContext): Promise<{
  readonly people: readonly StaffView[];
  readonly invitations: readonly InvitationView[];
}> {
  const visible = townsWithRight(ctx.actor, "staff.read");
  if (visible !== "all" && visible.length === 0) throw AccessError.denied();
  const where = visible === "all" ? {} : { towns: { some: { townId: { in: [...visible] } } } };
  const open = { usedAt: null, expiresAt: { gt: ctx.clock.now() } };
  const hidden = visible === "all" ? {} : { allTowns: false, townIds: { hasSome: [...visible] } };
  const [people, invitations] = await ctx.transaction(async (tx) => [
    await tx.staff.findMany({
      where,
      include: { towns: true, sessions: { orderBy: { lastSeenAt: "desc" }, take: 1 } },
      orderBy: { displayName: "asc" },
      take: 500,
    }),
    await tx.staffLink.findMany({ where: { ...open, ...hidden }, orderBy: { createdAt: "asc" } }),
  ]);
  const shown = (towns: readonly string[]) =>
    towns.filter((id) => visible === "all" || visible.includes(id as TownId)) as TownId[];
  return {
    people: people.map((one) => ({
      id: one.id as StaffId,
      displayName: one.displayName,
      role: one.role as StaffRole,
      towns: one.allTowns ? "all" : shown(one.towns.map(({ townId }) => townId)),
      createdAt: one.createdAt,
      disabledAt: one.disabledAt,
      signsInBy: one.oidcSubject === null ? "passkey" : "oidc",
      lastSeenAt: one.sessions[0]?.lastSeenAt ?? null,
    })),
    invitations: invitations.map(({ id, displayName, role, allTowns, townIds, expiresAt }) => ({
      ...{ id, displayName, role: role as StaffRole, expiresAt },
      towns: allTowns ? "all" : shown(townIds),
    })),
  };
}
