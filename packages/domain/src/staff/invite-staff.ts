import { AccessError } from "../access/access-error";
import { recordChange } from "../audit/record-change";
import type { InstallationContext } from "../installation-context";
import type { TownId } from "../ids";
import { mayGiveRole } from "../rights/may-give-role";
import { requireRight } from "../rights/require-right";
import { STAFF_ROLES, type StaffRole } from "../rights/staff";

import { offerLink, type OfferedLink } from "./one-time-link";
import { StaffError } from "./staff-error";
import { staffName } from "./staff-name";

/** Who is to join, and for what. */
export interface StaffInvitation {
  readonly displayName: string;
  readonly role: StaffRole;
  /** `all` needs the right over the installation; operators always get it. */
  readonly towns: "all" | readonly TownId[];
}

/**
 * Makes a link by which one person joins the staff, within a week.
 *
 * Whoever invites needs the right in every town named; nobody but an operator gives away a right they lack. Throws
 * `access.denied`, `staff.invalid`.
 */
export async function inviteStaff(
  ctx: InstallationContext,
  invitation: StaffInvitation,
): Promise<OfferedLink> {
  const { role } = invitation;
  if (!STAFF_ROLES.includes(role)) throw StaffError.invalid();
  const towns = role === "operator" ? "all" : invitation.towns;
  if (towns !== "all" && towns.length === 0) throw StaffError.invalid();
  const places = towns === "all" ? (["installation"] as const) : [...new Set(towns)];
  const [inviter] = places.map((place) => requireRight(ctx.actor, "staff.change", place));
  if (inviter === undefined) throw StaffError.invalid();
  if (!places.every((place) => mayGiveRole(inviter, role, place))) throw AccessError.denied();
  const displayName = staffName(invitation.displayName);
  return ctx.transaction(async (tx) => {
    const link = await offerLink(ctx, tx, {
      isBootstrap: false,
      displayName,
      role,
      towns: towns === "all" ? "all" : (places as readonly TownId[]),
      createdBy: inviter.id,
      lifetimeMs: ctx.policy.staff.invitationMs,
    });
    for (const place of places) {
      const details = { role };
      await recordChange(ctx, tx, { action: "staff.invite", place, subject: link.id, details });
    }
    return link;
  });
}
