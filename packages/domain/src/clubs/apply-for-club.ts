import { guardAddress } from "../accounts/ask-for-link";
import { findOrMakeAccount } from "../accounts/find-or-make-account";
import { type ComposeLink, mailLink } from "../accounts/mail-link";
import type { ClubId } from "../ids";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

import { cleanName, cleanPurpose } from "./club-input";

/** What a club tells the town. */
export interface ClubApplication {
  readonly name: string;
  readonly purpose: string;
  /** Who applies and will own the club. */
  readonly displayName: string;
  readonly email: string;
  readonly compose: ComposeLink;
}

/**
 * Applies for a club. Nothing is seen of it until the person behind the address has signed in by the
 * link that is mailed to it; the answer does not tell whether the address was known.
 *
 * Throws `club.invalid-name`, `club.invalid-email`, `rate-limit.exceeded`, `access.denied`.
 */
export async function applyForClub(ctx: TownContext, wish: ClubApplication): Promise<void> {
  const name = cleanName(wish.name);
  const displayName = cleanName(wish.displayName);
  const email = await guardAddress(ctx, wish.email);
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + ctx.policy.clubs.applicationMs);
  await ctx.transaction(async (tx) => {
    const account = await findOrMakeAccount(ctx, tx, { email, displayName });
    const id = randomUuid(ctx.randomness) as ClubId;
    await tx.club.create({
      data: {
        ...{ id, townId: ctx.townId, name, purpose: cleanPurpose(wish.purpose) },
        ...{ state: "unconfirmed", createdAt, expiresAt },
      },
    });
    await mailLink(ctx, tx, { account, clubId: id, kind: "application", compose: wish.compose });
  });
}
