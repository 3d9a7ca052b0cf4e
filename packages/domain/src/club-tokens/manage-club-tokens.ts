import { toInstant, parseWallTime } from "@stadtstube/calendar";

import { cleanName } from "../clubs/club-input";
import type { Organiser } from "../clubs/organiser";
import { requireClubRight } from "../clubs/require-club-right";
import type { ClubId, ClubTokenId } from "../ids";
import { randomUuid } from "../random-uuid";
import { drawSecret, hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";
import { AccessError } from "../access/access-error";

import { ClubTokenError } from "./club-token-error";
import { TOKEN_SCOPES, type TokenScope } from "./token-scope";

/** In front of every token, so that one that got into the open is recognised. */
export const TOKEN_PREFIX = "stadtstube_club_";

const MOST_TOKENS = 10;
/** Longest life of a token, in milliseconds. */
export const TOKEN_LIFETIME_MS = 366 * 86_400_000;

/** A token as owner and deputies see it. */
export interface ClubTokenLine {
  readonly id: ClubTokenId;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** The day, at midnight UTC; null: not yet. */
  readonly lastUsedOn: Date | null;
}

/** What a new token is to be. */
export interface NewClubToken {
  readonly clubId: ClubId;
  readonly name: string;
  readonly scopes: readonly string[];
  /** The last day on which it works, `2027-05-31`. */
  readonly lastDay: string;
}

/**
 * Makes a token and returns it, this once: only its hash is kept.
 *
 * It ends with its last day, when it is revoked, when who made it leaves the club, and with the club.
 * Throws `club.invalid-name`, `club-token.invalid`, `club-token.used-up`, `access.denied`.
 */
export async function createClubToken(ctx: TownContext, wish: NewClubToken): Promise<string> {
  const { id: accountId } = requirePerson(ctx, wish.clubId);
  const { clubId } = wish;
  const { townId } = ctx;
  const createdAt = ctx.clock.now();
  const name = cleanName(wish.name);
  const scopes = TOKEN_SCOPES.filter((scope) => wish.scopes.includes(scope));
  const expiresAt = endOf(wish.lastDay);
  const isSound = expiresAt !== null && expiresAt > createdAt && scopes.length > 0;
  if (!isSound || expiresAt.getTime() - createdAt.getTime() > TOKEN_LIFETIME_MS) {
    throw ClubTokenError.invalid();
  }
  const token = `${TOKEN_PREFIX}${drawSecret(ctx.randomness)}`;
  await ctx.transaction(async (tx) => {
    // One at a time: two who add one at once must not pass the limit together.
    await tx.$queryRaw`
      SELECT 1 FROM clubs WHERE town_id = ${townId}::uuid AND id = ${clubId}::uuid FOR UPDATE`;
    const count = await tx.clubToken.count({ where: { townId, clubId } });
    if (count >= MOST_TOKENS) throw ClubTokenError.usedUp();
    await tx.clubToken.create({
      data: {
        ...{ id: randomUuid(ctx.randomness), townId, clubId, accountId, name, scopes },
        ...{ tokenHash: hashSecret(token), createdAt, expiresAt },
      },
    });
  });
  return token;
}

/** A club's tokens, the newest first, without their secrets. Throws `access.denied`. */
export async function listClubTokens(
  ctx: TownContext,
  clubId: ClubId,
): Promise<readonly ClubTokenLine[]> {
  requireClubRight(ctx, "token.change", clubId);
  const rows = await ctx.transaction((tx) =>
    tx.clubToken.findMany({
      where: { townId: ctx.townId, clubId },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ id, name, scopes, createdAt, expiresAt, lastUsedOn }) => ({
    ...{ id: id as ClubTokenId, name, createdAt, expiresAt, lastUsedOn },
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
  }));
}

/** Ends a token at once. Throws `club-token.unknown`, `access.denied`. */
export async function revokeClubToken(
  ctx: TownContext,
  { clubId, tokenId: id }: { readonly clubId: ClubId; readonly tokenId: ClubTokenId },
): Promise<void> {
  requireClubRight(ctx, "token.change", clubId);
  const { count } = await ctx.transaction((tx) =>
    tx.clubToken.deleteMany({ where: { townId: ctx.townId, clubId, id } }),
  );
  if (count === 0) throw ClubTokenError.unknown();
}

/** A token makes no tokens, whatever the table says. */
function requirePerson(ctx: TownContext, clubId: ClubId): Organiser {
  const actor = requireClubRight(ctx, "token.change", clubId);
  if (actor.kind !== "organiser") throw AccessError.denied();
  return actor;
}

function endOf(lastDay: string): Date | null {
  const evening = parseWallTime(`${lastDay.trim()}T23:59`);
  return evening === null ? null : toInstant(evening);
}
