import { findOrMakeAccount } from "../accounts/find-or-make-account";
import { recordChange } from "../audit/record-change";
import type { ClubId } from "../ids";
import type { MailText } from "../mail/mail";
import { queueMail } from "../mail/queue-mail";
import { requireRight } from "../rights/require-right";
import type { TownContext } from "../town-context";

import { ClubError } from "./club-error";
import { cleanEmail, cleanName } from "./club-input";
import { giveOwnership } from "./give-ownership";

/** Who is to answer for a club from now on. */
export interface ClubRecovery {
  readonly clubId: ClubId;
  readonly email: string;
  readonly displayName: string;
  /** Tells that person; they ask for a sign-in link themselves. */
  readonly compose: (club: { readonly name: string }) => MailText;
}

/**
 * Gives an orphaned club a new owner, by the town; the one before becomes a deputy. Written down.
 *
 * Throws `club.unknown`, `club.invalid-email`, `club.invalid-name`, `access.denied`.
 */
export async function recoverClub(ctx: TownContext, recovery: ClubRecovery): Promise<void> {
  requireRight(ctx.actor, "club.change", ctx.townId);
  const email = cleanEmail(recovery.email);
  const displayName = cleanName(recovery.displayName);
  const { clubId, compose } = recovery;
  await ctx.transaction(async (tx) => {
    const club = await tx.club.findFirst({
      where: { townId: ctx.townId, id: clubId, state: "approved" },
    });
    if (club === null) throw ClubError.unknown();
    const account = await findOrMakeAccount(ctx, tx, { email, displayName });
    await giveOwnership(ctx, tx, { clubId, to: account.id });
    await queueMail(ctx, tx, { kind: "added", to: email, ...compose({ name: club.name }) });
    const subject = clubId;
    await recordChange(ctx, tx, { action: "club.recover", place: ctx.townId, subject });
  });
}
