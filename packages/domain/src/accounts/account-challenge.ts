import type { TownTransaction } from "@stadtstube/prisma";

import { ClubError } from "../clubs/club-error";
import type { AccountId } from "../ids";
import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

/** What a challenge is good for. */
export interface AccountChallengeTerms {
  readonly purpose: "register" | "sign-in" | "oidc";
  readonly challenge: string;
  /** Who is to get another key; absent: nobody is known yet. */
  readonly accountId?: AccountId;
}

/** Keeps a challenge for some minutes; returns its id. */
export async function keepAccountChallenge(
  ctx: TownContext,
  tx: TownTransaction,
  terms: AccountChallengeTerms,
): Promise<string> {
  const id = randomUuid(ctx.randomness);
  const expiresAt = new Date(ctx.clock.now().getTime() + ctx.policy.clubs.challengeMs);
  await tx.accountChallenge.create({ data: { id, townId: ctx.townId, expiresAt, ...terms } });
  return id;
}

/**
 * Takes a challenge away, so that it answers once, whatever comes of it. Throws `club.refused`.
 *
 * In a transaction of its own: a failed answer must not give the challenge back.
 */
export async function takeAccountChallenge(
  ctx: TownContext,
  id: string,
  purpose: AccountChallengeTerms["purpose"],
): Promise<{ readonly challenge: string; readonly accountId: string | null }> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw ClubError.refused();
  const taken = await ctx.transaction(
    (tx) =>
      tx.$queryRaw<{ challenge: string; account_id: string | null }[]>`
      DELETE FROM account_challenges
      WHERE town_id = ${ctx.townId}::uuid AND id = ${id}::uuid AND purpose = ${purpose}
        AND expires_at > ${ctx.clock.now()}
      RETURNING challenge, account_id`,
  );
  const [found] = taken;
  if (found === undefined) throw ClubError.refused();
  return { challenge: found.challenge, accountId: found.account_id };
}
