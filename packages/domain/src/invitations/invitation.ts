import type { ContactId } from "../ids";

/** What somebody invited can say. `none`: nothing, which is an answer as good as any. */
export const INVITATION_ANSWERS = ["none", "accepted", "declined"] as const;

/** One of {@link INVITATION_ANSWERS}. */
export type InvitationAnswer = (typeof INVITATION_ANSWERS)[number];

/** When the invited are reminded of each date. */
export const REMINDERS = ["off", "day", "hour"] as const;

/** One of {@link REMINDERS}. */
export type Reminder = (typeof REMINDERS)[number];

/**
 * Why a letter is written.
 *
 * - `invitation`: somebody is invited.
 * - `changed`: all dates have changed.
 * - `date`: one date was moved, called off, or takes place after all.
 * - `continued`: from some date on it is a gathering of its own.
 * - `cancelled`: all dates are called off.
 * - `reminder`: a date is near.
 */
export type LetterKind = "invitation" | "changed" | "date" | "continued" | "cancelled" | "reminder";

/**
 * Where a letter is.
 *
 * - `due`: to be written; `queued`: on its way; `sent`: the mail server has taken it.
 * - `failed`: given up; `refused`: the mail server says that the address takes nothing.
 * - `dropped`: of no use any more, or its reader wants no mail.
 */
export type LetterState = "due" | "queued" | "sent" | "failed" | "refused" | "dropped";

/** Somebody invited, as those who organise see them. */
export interface Invited {
  readonly contactId: ContactId;
  readonly name: string;
  readonly email: string;
  readonly answer: InvitationAnswer;
  /** Where the last letter is; null: none was written. */
  readonly letter: LetterState | null;
  readonly isUnsubscribed: boolean;
  readonly isBounced: boolean;
}
