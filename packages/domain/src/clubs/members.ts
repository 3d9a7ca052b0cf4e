import { findOrMakeAccount } from "../accounts/find-or-make-account";
import { type ComposeLink, mailLink } from "../accounts/mail-link";
import type { AccountId, ClubId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { ClubError } from "./club-error";
import { cleanEmail, cleanName } from "./club-input";
import type { ClubRole } from "./club-role";
import { requireClubRight } from "./require-club-right";

/** Somebody of a club, as its owner and deputies see them. */
export interface ClubMember {
  readonly accountId: AccountId;
  readonly displayName: string;
  readonly email: string;
  readonly role: ClubRole;
}

/** Everybody of a club, the owner first. Throws `access.denied`. */
export async function listMembers(
  ctx: TownContext,
  clubId: ClubId,
): Promise<readonly ClubMember[]> {
  requireClubRight(ctx, "member.read", clubId);
  const rows = await ctx.transaction((tx) =>
    tx.membership.findMany({
      where: { townId: ctx.townId, clubId },
      include: { account: true },
      orderBy: [{ createdAt: "asc" }],
      take: 200,
    }),
  );
  const order = ["owner", "deputy", "organiser"];
  return rows
    .map(({ accountId, role, account }) => ({
      ...{ accountId: accountId as AccountId, role: role as ClubRole },
      ...{ displayName: account.displayName, email: account.email },
    }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** Who is to help, and as what. */
export interface NewMember {
  readonly clubId: ClubId;
  readonly email: string;
  readonly displayName: string;
  readonly role: "deputy" | "organiser";
  readonly compose: ComposeLink;
}

/**
 * Adds somebody to the club and mails them a link.
 *
 * Only the owner appoints deputies. Throws `club.member-already`, `club.invalid-email`,
 * `club.invalid-name`, `rate-limit.exceeded`, `access.denied`.
 */
export async function addMember(ctx: TownContext, wish: NewMember): Promise<void> {
  const { clubId, role, compose } = wish;
  const actor = requireClubRight(ctx, rightToChange(role), clubId);
  const email = cleanEmail(wish.email);
  const displayName = cleanName(wish.displayName);
  await consumeRateLimit(ctx, ctx.policy.clubs.askLimit, actor.id);
  await consumeRateLimit(ctx, ctx.policy.clubs.addressLimit, email);
  await ctx.transaction(async (tx) => {
    const account = await findOrMakeAccount(ctx, tx, { email, displayName });
    const key = { townId: ctx.townId, clubId, accountId: account.id };
    const { count } = await tx.membership.createMany({
      data: [{ ...key, role, createdAt: ctx.clock.now() }],
      skipDuplicates: true,
    });
    if (count === 0) throw ClubError.memberAlready();
    await mailLink(ctx, tx, { account, clubId: null, kind: "added", compose });
  });
}

/**
 * Takes somebody out of the club, or lets the actor leave it.
 *
 * Only the owner dismisses deputies; an owner hands over first. Throws `club.unknown`,
 * `club.owner-stays`, `access.denied`.
 */
export async function removeMember(
  ctx: TownContext,
  { clubId, accountId }: { readonly clubId: ClubId; readonly accountId: AccountId },
): Promise<void> {
  const actor = requireClubRight(ctx, "club.read", clubId);
  await ctx.transaction(async (tx) => {
    const found = await tx.membership.findUnique({
      where: { clubId_accountId: { clubId, accountId } },
    });
    if (found === null && actor.id !== accountId) {
      // Who may dismiss nobody learns nothing about who is there.
      requireClubRight(ctx, "organiser.change", clubId);
    }
    if (found === null) throw ClubError.unknown();
    const role = found.role as ClubRole;
    if (actor.id !== accountId) requireClubRight(ctx, rightToChange(role), clubId);
    if (role === "owner") throw ClubError.ownerStays();
    await tx.membership.deleteMany({ where: { townId: ctx.townId, clubId, accountId } });
  });
}

function rightToChange(role: ClubRole) {
  return role === "organiser" ? "organiser.change" : "deputy.change";
}
