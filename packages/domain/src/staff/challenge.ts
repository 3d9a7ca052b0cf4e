import type { InstallationTransaction } from "@stadtstube/prisma";

import type { InstallationContext } from "../installation-context";
import { randomUuid } from "../random-uuid";

import { StaffError } from "./staff-error";

/** What a challenge is good for. */
export interface ChallengeTerms {
  readonly purpose: "register" | "sign-in" | "oidc";
  readonly challenge: string;
  readonly linkId?: string;
  readonly staffId?: string;
}

/** Keeps a challenge for some minutes; returns its id. */
export async function keepChallenge(
  ctx: InstallationContext,
  tx: InstallationTransaction,
  terms: ChallengeTerms,
): Promise<string> {
  const id = randomUuid(ctx.randomness);
  const expiresAt = new Date(ctx.clock.now().getTime() + ctx.policy.staff.challengeMs);
  await tx.staffChallenge.create({ data: { id, expiresAt, ...terms } });
  return id;
}

/**
 * Takes a challenge away, so that it answers once, whatever comes of it. Throws `staff.refused`.
 *
 * In a transaction of its own: a failed answer must not give the challenge back.
 */
export async function takeChallenge(
  ctx: InstallationContext,
  id: string,
  purpose: ChallengeTerms["purpose"],
) {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw StaffError.refused();
  const taken = await ctx.transaction(
    (tx) =>
      tx.$queryRaw<{ challenge: string; link_id: string | null; staff_id: string | null }[]>`
      DELETE FROM staff_challenges
      WHERE id = ${id}::uuid AND purpose = ${purpose} AND expires_at > ${ctx.clock.now()}
      RETURNING challenge, link_id, staff_id`,
  );
  const [found] = taken;
  if (found === undefined) throw StaffError.refused();
  return { challenge: found.challenge, linkId: found.link_id, staffId: found.staff_id };
}
