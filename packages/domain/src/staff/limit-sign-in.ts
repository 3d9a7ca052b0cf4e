import { requireVisitor } from "../access/require-actor";
import type { InstallationContext } from "../installation-context";
import { RateLimitError } from "../limits/rate-limit-error";

const DAY_MS = 86_400_000;
const SALT_BYTES = 32;

/**
 * Counts an attempt to sign in against the visitor's address; throws `rate-limit.exceeded`.
 *
 * In a transaction of its own, so that an attempt that fails afterwards has still been counted. The
 * address is stored as a hash under a salt that lives two days at most.
 */
export async function limitSignIn(ctx: InstallationContext): Promise<void> {
  const { origin } = requireVisitor(ctx.actor);
  const { scope, limit, windowMs } = ctx.policy.staff.signInLimit;
  const nowMs = ctx.clock.now().getTime();
  const start = new Date(nowMs - (nowMs % windowMs));
  const end = new Date(start.getTime() + windowMs);
  const day = new Date(nowMs - (nowMs % DAY_MS));
  const key = new TextEncoder().encode(origin);
  const rows = await ctx.transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO rate_limit_salts (day, salt)
      VALUES (${day}::date, ${ctx.randomness.bytes(SALT_BYTES)}) ON CONFLICT (day) DO NOTHING`;
    return tx.$queryRaw<{ used: number }[]>`
      INSERT INTO staff_rate_limits AS counted (scope, key_hash, window_start, window_end, used)
      SELECT ${scope}, sha256(salt || ${key}::bytea), ${start}, ${end}, 1
      FROM rate_limit_salts WHERE day = ${day}::date
      ON CONFLICT (scope, key_hash, window_start) DO UPDATE SET used = counted.used + 1
      RETURNING used`;
  });
  if ((rows[0]?.used ?? Infinity) > limit) throw RateLimitError.exceeded(end.getTime() - nowMs);
}
