import type { TownTransaction } from "@stadtstube/prisma";

import type { AccountId, ClubId } from "../ids";
import type { MailKind, MailText } from "../mail/mail";
import { queueMail } from "../mail/queue-mail";
import { randomUuid } from "../random-uuid";
import { drawSecret, hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

/** Writes the mail around a link; `secret` belongs into its fragment. */
export type ComposeLink = (secret: string) => MailText;

/** To whom a link goes, and what it is for. */
export interface LinkMail {
  /** Null: nobody has that address. */
  readonly account: { readonly id: AccountId; readonly email: string } | null;
  readonly clubId: ClubId | null;
  readonly kind: MailKind;
  readonly compose: ComposeLink;
}

/**
 * Mails a link that signs in once, within the caller's transaction.
 *
 * Where nobody has the address the same rows are written, which lead nowhere: neither the answer nor
 * the time it takes tells who has an account.
 */
export async function mailLink(
  ctx: TownContext,
  tx: TownTransaction,
  { account, clubId, kind, compose }: LinkMail,
): Promise<void> {
  const secret = drawSecret(ctx.randomness);
  const createdAt = ctx.clock.now();
  const expiresAt = new Date(createdAt.getTime() + ctx.policy.clubs.linkMs);
  await tx.accountLink.create({
    data: {
      ...{ id: randomUuid(ctx.randomness), townId: ctx.townId, secretHash: hashSecret(secret) },
      ...{ accountId: account?.id ?? null, clubId, createdAt, expiresAt },
    },
  });
  const text = compose(secret);
  await queueMail(ctx, tx, account && { kind, to: account.email, expiresAt, ...text });
}
