import type { TownTransaction } from "@stadtstube/prisma";

import { randomUuid } from "../random-uuid";
import type { TownContext } from "../town-context";

import type { MailCalendar, MailKind, MailText } from "./mail";

/** A mail that is to be sent. */
export interface Letter extends MailText {
  readonly kind: MailKind;
  readonly to: string;
  /** After that it is of no use; default: the policy's `mailLifetimeMs`. */
  readonly expiresAt?: Date;
  /** Default: drawn. */
  readonly id?: string;
  /** The first one is for the reader's calendar; default: none. */
  readonly calendars?: readonly MailCalendar[];
  /** Where one press leaves all mails like this one (RFC 8058); default: nowhere. */
  readonly leaveUrl?: string;
}

/**
 * Puts a mail on its way within the caller's transaction: it goes if and only if that commits.
 *
 * Null writes a line of the same shape that nobody is sent: so that an answer takes as long whether or
 * not there is somebody to write to.
 */
export async function queueMail(
  ctx: TownContext,
  tx: TownTransaction,
  letter: Letter | null,
): Promise<void> {
  const now = ctx.clock.now();
  const lifetime = new Date(now.getTime() + ctx.policy.clubs.mailLifetimeMs);
  await tx.outgoingMail.create({
    data: {
      ...{ id: letter?.id ?? randomUuid(ctx.randomness), townId: ctx.townId },
      ...{ createdAt: now, nextAttemptAt: now, leaveUrl: letter?.leaveUrl ?? "" },
      ...(letter?.calendars?.length
        ? { calendars: letter.calendars.map((one) => ({ ...one })) }
        : {}),
      kind: letter?.kind ?? "nobody",
      recipient: letter?.to ?? "",
      subject: letter?.subject.replace(/[\p{C}\s]+/gu, " ").slice(0, 200) ?? "",
      text: letter?.text.slice(0, 20_000) ?? "",
      html: letter?.html.slice(0, 60_000) ?? "",
      expiresAt: letter?.expiresAt ?? lifetime,
      failedAt: letter === null ? now : null,
    },
  });
}
