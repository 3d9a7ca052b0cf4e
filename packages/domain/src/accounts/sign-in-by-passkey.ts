import type { AuthenticationResponseJSON } from "@simplewebauthn/server";

import { requireVisitor } from "../access/require-actor";
import { ClubError } from "../clubs/club-error";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { passkeyOptions, type SignInQuestion } from "../passkeys/passkey-options";
import type { RelyingParty } from "../passkeys/relying-party";
import { provePasskey } from "../passkeys/verify-passkey";
import type { TownContext } from "../town-context";

import { keepAccountChallenge, takeAccountChallenge } from "./account-challenge";
import { type OpenedAccountSession, openAccountSession } from "./open-account-session";

/** Begins to sign in; names nobody, so that nothing is learnt about who has an account. */
export async function beginPasskeySignIn(
  ctx: TownContext,
  party: RelyingParty,
): Promise<SignInQuestion> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.clubs.redeemLimit, origin);
  const options = await passkeyOptions(party);
  const terms = { purpose: "sign-in", challenge: options.challenge } as const;
  const challengeId = await ctx.transaction((tx) => keepAccountChallenge(ctx, tx, terms));
  return { challengeId, options };
}

/** A browser's answer to the question of `beginPasskeySignIn`. */
export interface PasskeyAnswer {
  readonly challengeId: string;
  readonly response: AuthenticationResponseJSON;
  /** Kind of browser, coarse. */
  readonly device: string;
}

/**
 * Signs in by passkey. Throws `club.refused` for everything that is not right, `rate-limit.exceeded`,
 * `access.denied`.
 */
export async function finishPasskeySignIn(
  ctx: TownContext,
  party: RelyingParty,
  { challengeId, response, device }: PasskeyAnswer,
): Promise<OpenedAccountSession> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.clubs.redeemLimit, origin);
  const { challenge } = await takeAccountChallenge(ctx, challengeId, "sign-in");
  const key = { townId: ctx.townId, id: response.id };
  return ctx.transaction(async (tx) => {
    const passkey = await tx.accountPasskey.findUnique({ where: { townId_id: key } });
    if (passkey === null) throw ClubError.refused();
    const counter = await provePasskey(party, response, { challenge, passkey });
    if (counter === null) throw ClubError.refused();
    const lastUsedAt = ctx.clock.now();
    await tx.accountPasskey.updateMany({ where: key, data: { counter, lastUsedAt } });
    return openAccountSession(ctx, tx, { accountId: passkey.accountId, device });
  });
}
