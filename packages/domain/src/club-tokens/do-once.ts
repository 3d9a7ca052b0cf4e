import { AccessError } from "../access/access-error";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import { ClubTokenError } from "./club-token-error";

/** Who died while doing it is not waited for any longer. */
const TAKE_OVER_MS = 60_000;

/** What is answered, and again when the same request comes again. */
export interface OnceReply {
  readonly status: number;
  readonly body: string;
}

/**
 * Does what a program asks once for every key it chose: the same key and request within a day get the
 * same answer again. What fails is forgotten, so that it can be tried again.
 *
 * Throws `club-token.invalid-key`, `club-token.key-reused`, `club-token.in-progress`, and what `work`
 * throws.
 */
export async function doOnce(
  ctx: TownContext,
  wish: { readonly key: string; readonly request: string },
  work: () => Promise<OnceReply>,
): Promise<OnceReply> {
  const { actor, townId } = ctx;
  if (actor.kind !== "club-token") throw AccessError.denied();
  if (!/^[\x21-\x7e]{1,200}$/.test(wish.key)) throw ClubTokenError.invalidKey();
  const keyHash = hashSecret(wish.key);
  const requestHash = hashSecret(wish.request);
  const where = { townId, tokenId: actor.id, keyHash };
  const known = await claim(ctx, { ...where, requestHash });
  if (known !== null) return known;
  try {
    const reply = await work();
    await ctx.transaction((tx) => tx.clubTokenReply.updateMany({ where, data: reply }));
    return reply;
  } catch (error) {
    await ctx.transaction((tx) => tx.clubTokenReply.deleteMany({ where }));
    throw error;
  }
}

interface Claim {
  readonly townId: string;
  readonly tokenId: string;
  readonly keyHash: Uint8Array<ArrayBuffer>;
  readonly requestHash: Uint8Array<ArrayBuffer>;
}

/** Null: it is ours to do. */
async function claim(ctx: TownContext, wanted: Claim): Promise<OnceReply | null> {
  const now = ctx.clock.now();
  const { requestHash, ...where } = wanted;
  return ctx.transaction(async (tx) => {
    const fresh = { ...wanted, status: null, body: "", createdAt: now };
    const { count } = await tx.clubTokenReply.createMany({ data: fresh, skipDuplicates: true });
    if (count === 1) return null;
    const found = await tx.clubTokenReply.findFirst({ where });
    // Its doer failed and forgot it in this very moment.
    if (found === null) throw ClubTokenError.inProgress();
    const isSame = Buffer.from(found.requestHash).equals(Buffer.from(requestHash));
    if (!isSame) throw ClubTokenError.keyReused();
    if (found.status !== null) return { status: found.status, body: found.body };
    const late = new Date(now.getTime() - TAKE_OVER_MS);
    const taken = await tx.clubTokenReply.updateMany({
      where: { ...where, status: null, createdAt: { lte: late } },
      data: { createdAt: now },
    });
    if (taken.count === 0) throw ClubTokenError.inProgress();
    return null;
  });
}
