import { requireVisitor } from "../access/require-actor";
import type { ClubRole } from "../clubs/club-role";
import type { AccountId, ClubId, ClubTokenId } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import type { ClubToken } from "./club-token";
import { ClubTokenError } from "./club-token-error";
import { TOKEN_PREFIX } from "./manage-club-tokens";
import { TOKEN_SCOPES } from "./token-scope";

const SHAPE = new RegExp(`^${TOKEN_PREFIX}[\\w-]{43}$`);

/** Who a request is from that carries a token. */
export interface TokenBearer {
  readonly token: ClubToken;
  readonly clubName: string;
}

/**
 * Whose token this is, in this town, counted against the token's limit; role and state are read every
 * time, so what was taken away is gone with the next request.
 *
 * Throws `club-token.void`; wrong tokens count against the visitor's guesses (`rate-limit.exceeded`).
 */
export async function readClubToken(ctx: TownContext, secret: string): Promise<TokenBearer> {
  const { origin } = requireVisitor(ctx.actor);
  const found = SHAPE.test(secret) ? await find(ctx, secret) : null;
  if (found === null) {
    await consumeRateLimit(ctx, ctx.policy.guessLimit, origin);
    throw ClubTokenError.void();
  }
  await consumeRateLimit(ctx, ctx.policy.clubs.apiLimit, found.token.id);
  return found;
}

async function find(ctx: TownContext, secret: string): Promise<TokenBearer | null> {
  const now = ctx.clock.now();
  const today = new Date(now.getTime() - (now.getTime() % 86_400_000));
  const { townId } = ctx;
  return ctx.transaction(async (tx) => {
    const row = await tx.clubToken.findFirst({
      where: { townId, tokenHash: hashSecret(secret), expiresAt: { gt: now } },
      include: { membership: { include: { club: true } } },
    });
    if (row === null) return null;
    if (row.lastUsedOn === null || row.lastUsedOn < today) {
      await tx.clubToken.updateMany({ where: { townId, id: row.id }, data: { lastUsedOn: today } });
    }
    const { club, role } = row.membership;
    const token: ClubToken = {
      ...{ kind: "club-token", id: row.id as ClubTokenId, townId, clubId: club.id as ClubId },
      ...{ accountId: row.accountId as AccountId, role: role as ClubRole, state: club.state },
      scopes: TOKEN_SCOPES.filter((scope) => row.scopes.includes(scope)),
    };
    return { token, clubName: club.name };
  });
}
