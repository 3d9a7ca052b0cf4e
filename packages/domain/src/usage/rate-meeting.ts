import { requireVisitor } from "../access/require-actor";
import type { RenewalToken } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { findByRenewalToken } from "../rooms/find-by-renewal-token";
import { guardSecret } from "../rooms/guard-secret";
import { RoomError } from "../rooms/room-error";
import type { TownContext } from "../town-context";

import { countUsage } from "./count-usage";
import type { Rating } from "./usage-kind";

/** What somebody says of a meeting they were in. */
export interface MeetingRating {
  readonly renewalToken: RenewalToken | string;
  readonly rating: Rating;
}

/**
 * Counts what somebody who was let in says of the meeting, once per participation.
 *
 * Only the town's counter of the hour is raised: neither who said it nor of which meeting is kept. That
 * it was said is remembered as all limits are, as a hash under a salt that lives two days at most. A
 * meeting that is over may still be rated while its admissions exist. Throws
 * `room.grant-not-renewable` for who was removed or proves nothing, `rate-limit.exceeded` for a second
 * rating, `access.denied`.
 */
export async function rateMeeting(
  ctx: TownContext,
  { renewalToken, rating }: MeetingRating,
): Promise<void> {
  requireVisitor(ctx.actor);
  const participantId = await guardSecret(ctx, () => provenParticipant(ctx, renewalToken));
  await consumeRateLimit(ctx, ctx.policy.ratingLimit, participantId);
  await ctx.transaction((tx) => countUsage(ctx, tx, `meetings_rated_${rating}`));
}

async function provenParticipant(ctx: TownContext, renewalToken: string): Promise<string> {
  const admission = await ctx.transaction((tx) => findByRenewalToken(tx, renewalToken));
  if (admission === null) throw RoomError.grantNotRenewable();
  return admission.id;
}
