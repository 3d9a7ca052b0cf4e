import type { TownTransaction } from "@stadtstube/prisma";
import { nextOccurrences, type Occurrence, type Series } from "@stadtstube/calendar";

import { requireVisitor } from "../access/require-actor";
import { readSeries } from "../gatherings/series-json";
import type { RoomCode } from "../ids";
import { consumeRateLimit } from "../limits/consume-rate-limit";
import { guardSecret } from "../rooms/guard-secret";
import { hashSecret } from "../rooms/secret";
import type { TownContext } from "../town-context";

import type { InvitationAnswer } from "./invitation";
import { InvitationError } from "./invitation-error";
import { hasDateAhead } from "./invite-contacts";

const SHOWN = 10;

/** An invitation as the person sees it who has its link. */
export interface MemberInvitation {
  readonly clubName: string;
  /** How the club calls the person. */
  readonly name: string;
  readonly title: string;
  readonly agenda: string;
  readonly roomCode: RoomCode;
  readonly series: Series;
  /** The next ones, those that were called off included. */
  readonly dates: readonly Occurrence[];
  readonly answer: InvitationAnswer;
  /** `over`: there is no date ahead; `cancelled`: all were called off. */
  readonly state: "open" | "over" | "cancelled";
}

/**
 * What the link in a letter leads to; changes nothing, however often something looks at it.
 *
 * Throws `invitation.unknown`, after too many of these `rate-limit.exceeded`; `access.denied`.
 */
export async function viewInvitation(
  ctx: TownContext,
  { secret }: { readonly secret: string },
): Promise<MemberInvitation> {
  requireVisitor(ctx.actor);
  return guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { answer, contact, gathering, club } = await findInvitation(ctx, tx, secret);
      const now = ctx.clock.now();
      const series = readSeries(gathering.series);
      const isOpen = hasDateAhead(series, now);
      return {
        ...{ clubName: club.name, name: contact.name, title: gathering.title, series },
        ...{ agenda: gathering.agenda, roomCode: gathering.room.code as RoomCode },
        dates: nextOccurrences(series, now, SHOWN),
        answer: answer as InvitationAnswer,
        state: gathering.cancelledAt !== null ? "cancelled" : isOpen ? "open" : "over",
      };
    }),
  );
}

/**
 * Accepts, declines, or takes either back, by the link in a letter.
 *
 * Throws `invitation.unknown`, `invitation.over`, `rate-limit.exceeded`, `access.denied`.
 */
export async function answerInvitation(
  ctx: TownContext,
  { secret, answer }: { readonly secret: string; readonly answer: InvitationAnswer },
): Promise<void> {
  const { origin } = requireVisitor(ctx.actor);
  await consumeRateLimit(ctx, ctx.policy.polls.answerLimit, origin);
  await guardSecret(ctx, () =>
    ctx.transaction(async (tx) => {
      const { id, gathering } = await findInvitation(ctx, tx, secret);
      const now = ctx.clock.now();
      const isOpen = gathering.cancelledAt === null;
      if (!isOpen || !hasDateAhead(readSeries(gathering.series), now)) throw InvitationError.over();
      await tx.invitation.updateMany({
        where: { townId: ctx.townId, id },
        data: { answer, answeredAt: answer === "none" ? null : now },
      });
    }),
  );
}

async function findInvitation(ctx: TownContext, tx: TownTransaction, secret: string) {
  const { townId } = ctx;
  const link = await tx.invitationLink.findFirst({
    where: { townId, secretHash: hashSecret(secret), invitation: { club: { state: "approved" } } },
    select: {
      invitation: {
        include: {
          contact: { select: { name: true } },
          club: { select: { name: true } },
          gathering: { include: { room: { select: { code: true } } } },
        },
      },
    },
  });
  if (link === null) throw InvitationError.unknown();
  return link.invitation;
}
