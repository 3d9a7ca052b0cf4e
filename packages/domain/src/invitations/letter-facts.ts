import type { Occurrence } from "@stadtstube/calendar";

import type { ContactLanguage } from "../contacts/contact";

import type { InvitationAnswer, LetterKind } from "./invitation";

/** Everything a letter to somebody invited says; addresses are whole. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly language: ContactLanguage;
  /** How the club calls its reader. */
  readonly name: string;
  readonly clubName: string;
  readonly townName: string;
  readonly title: string;
  readonly agenda: string;
  /** How often, in words; null: once, or nothing that words would make clearer. */
  readonly rule: string | null;
  /** The next dates that take place. */
  readonly dates: readonly Occurrence[];
  readonly hasMore: boolean;
  /** The one date that the letter is about; null: about all. */
  readonly about: Occurrence | null;
  /** When the rule had put that date. */
  readonly planned: { readonly startsAt: Date; readonly endsAt: Date } | null;
  readonly answer: InvitationAnswer;
  readonly roomUrl: string;
  readonly answerUrl: string;
  readonly leaveUrl: string;
}
