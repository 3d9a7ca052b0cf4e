import { requireVisitor } from "../access/require-actor";
import { cleanEmail } from "../clubs/club-input";
import type { AccountId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import type { TownContext } from "../town-context";

import { type ComposeLink, mailLink } from "./mail-link";

/**
 * Mails a link to sign in with, if somebody has that address; the answer is the same if nobody has.
 *
 * Throws `club.invalid-email`, `rate-limit.exceeded` (counted before anybody is looked up),
 * `access.denied`.
 */
export async function askForLink(
  ctx: TownContext,
  wish: { readonly email: string; readonly compose: ComposeLink },
): Promise<void> {
  const email = await guardAddress(ctx, wish.email);
  await ctx.transaction(async (tx) => {
    const row = await tx.account.findUnique({
      where: { townId_email: { townId: ctx.townId, email } },
    });
    const account = row === null ? null : { id: row.id as AccountId, email };
    await mailLink(ctx, tx, { account, clubId: null, kind: "sign-in", compose: wish.compose });
  });
}

/** The address as it is stored, counted for the visitor and for itself. */
export async function guardAddress(ctx: TownContext, text: string): Promise<string> {
  const { origin } = requireVisitor(ctx.actor);
  const email = cleanEmail(text);
  await consumeRateLimit(ctx, ctx.policy.clubs.askLimit, origin);
  await consumeRateLimit(ctx, ctx.policy.clubs.addressLimit, email);
  return email;
}
