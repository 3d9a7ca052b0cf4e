import type { RegistrationResponseJSON } from "@simplewebauthn/server";

import { ClubError } from "../clubs/club-error";
import { cleanName } from "../clubs/club-input";
import type { MailText } from "../mail/mail";
import { queueMail } from "../mail/queue-mail";
import { newPasskeyOptions, type RegistrationQuestion } from "../passkeys/passkey-options";
import type { RelyingParty } from "../passkeys/relying-party";
import { passkeyColumns, readNewPasskey } from "../passkeys/verify-passkey";
import type { TownContext } from "../town-context";

import { keepAccountChallenge, takeAccountChallenge } from "./account-challenge";
import { requireOrganiser } from "./require-organiser";

/** So many keys anybody may have; more are a mistake. */
const MOST_PASSKEYS = 10;

/**
 * Begins to give the actor's account a key to sign in without a mail. Throws `access.denied`,
 * `club.unknown`, `club.too-many-passkeys`.
 */
export async function beginAccountPasskey(
  ctx: TownContext,
  party: RelyingParty,
): Promise<RegistrationQuestion> {
  const { id } = requireOrganiser(ctx);
  return ctx.transaction(async (tx) => {
    const account = await tx.account.findFirst({
      where: { townId: ctx.townId, id },
      include: { passkeys: { select: { id: true }, take: MOST_PASSKEYS } },
    });
    if (account === null) throw ClubError.unknown();
    if (account.passkeys.length >= MOST_PASSKEYS) throw ClubError.tooManyPasskeys();
    const holder = { name: account.email, known: account.passkeys };
    const options = await newPasskeyOptions(party, holder);
    const terms = { purpose: "register", challenge: options.challenge, accountId: id } as const;
    return { challengeId: await keepAccountChallenge(ctx, tx, terms), options };
  });
}

/** The browser's answer, what its owner calls the key, and the words of the mail that tells of it. */
export interface NewAccountPasskey {
  readonly challengeId: string;
  readonly response: RegistrationResponseJSON;
  readonly name: string;
  readonly notice: MailText;
}

/**
 * Adds the key that the browser made, and tells the account's address of it, in case it was not them.
 *
 * Throws `access.denied`, `club.invalid-name`, `club.too-many-passkeys`, and `club.refused` for whatever
 * is not the answer to the actor's own question.
 */
export async function finishAccountPasskey(
  ctx: TownContext,
  party: RelyingParty,
  wish: NewAccountPasskey,
): Promise<void> {
  const { id: accountId } = requireOrganiser(ctx);
  const { townId } = ctx;
  const name = cleanName(wish.name);
  const taken = await takeAccountChallenge(ctx, wish.challengeId, "register");
  if (taken.accountId !== accountId) throw ClubError.refused();
  const credential = await readNewPasskey(party, wish.response, taken.challenge);
  if (credential === null) throw ClubError.refused();
  await ctx.transaction(async (tx) => {
    // One at a time: two windows must not pass the limit together.
    await tx.$queryRaw`
      SELECT 1 FROM accounts WHERE town_id = ${townId}::uuid AND id = ${accountId}::uuid FOR UPDATE`;
    const account = await tx.account.findFirst({ where: { townId, id: accountId } });
    if (account === null) throw ClubError.unknown();
    const count = await tx.accountPasskey.count({ where: { townId, accountId } });
    if (count >= MOST_PASSKEYS) throw ClubError.tooManyPasskeys();
    const key = { ...passkeyColumns(credential), townId, accountId, name };
    const added = await tx.accountPasskey.createMany({
      data: [{ ...key, createdAt: ctx.clock.now() }],
      skipDuplicates: true,
    });
    if (added.count === 0) throw ClubError.refused();
    await queueMail(ctx, tx, { kind: "passkey-added", to: account.email, ...wish.notice });
  });
}
