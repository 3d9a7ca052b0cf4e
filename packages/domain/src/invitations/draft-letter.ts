import {
  listOccurrences,
  nextOccurrences,
  type Occurrence,
  occurrenceOf,
  parseWallTime,
  ruleInWords,
  type Series,
  toInstant,
} from "@stadtstube/calendar";

import type { ContactLanguage } from "../contacts/contact";
import { readSeries } from "../gatherings/series-json";
import type { MailCalendar, MailText } from "../mail/mail";

import { composeLetter } from "./compose-letter";
import type { InvitationAnswer, LetterKind } from "./invitation";
import { type CalendarReader, writeLetterCalendar } from "./letter-calendars";
import type { LetterFacts } from "./letter-facts";
import type { LoadedLetter } from "./load-letter";

const SHOWN = 5;
const MINUTE_MS = 60_000;

/** A mail that is written but for its way. */
export interface Draft extends MailText {
  readonly calendars: readonly MailCalendar[];
  readonly leaveUrl: string;
  readonly expiresAt?: Date;
}

/** What is new in every letter. */
export interface DraftParts {
  readonly sender: string;
  readonly secrets: { readonly answer: string; readonly leave: string };
  readonly now: Date;
}

/** The letter with its calendar files; null: of no use any more. Pure. */
export function draftLetter(letter: LoadedLetter, parts: DraftParts): Draft | null {
  const { invitation } = letter;
  const { gathering } = invitation;
  const series = readSeries(gathering.series);
  const about = aboutOf(letter, series, parts.now);
  if (about === undefined) return null;
  const facts = factsOf(letter, series, about, parts);
  return {
    ...composeLetter(facts),
    calendars: calendarsOf(letter, series, about, parts),
    // In the address that mail programs press by themselves: it can do nothing but leave.
    leaveUrl: `${gathering.origin}/api/abmelden/${parts.secrets.leave}`,
    ...(letter.kind === "reminder" && about !== null ? { expiresAt: about.startsAt } : {}),
  };
}

/** The date a letter is about; null: all; undefined: there is no such date any more. */
function aboutOf(letter: LoadedLetter, series: Series, now: Date): Occurrence | null | undefined {
  if (letter.kind === "date") {
    const key = parseWallTime(letter.about);
    return key === null ? undefined : occurrenceOf(series, key);
  }
  if (letter.kind !== "reminder") return null;
  const at = new Date(letter.about);
  if (at <= now || letter.invitation.answer === "declined") return undefined;
  const dates = listOccurrences(series, { from: at, to: new Date(at.getTime() + MINUTE_MS) });
  return dates.find(
    ({ startsAt, state }) => state !== "cancelled" && startsAt.getTime() === at.getTime(),
  );
}

function factsOf(
  letter: LoadedLetter,
  series: Series,
  about: Occurrence | null,
  { secrets, now }: DraftParts,
): LetterFacts {
  const { invitation, town } = letter;
  const { contact, club, gathering } = invitation;
  const language = contact.language as ContactLanguage;
  const page = `${gathering.origin}${language === "en" ? "/en" : ""}`;
  const ahead = nextOccurrences(series, now, 60).filter(({ state }) => state !== "cancelled");
  return {
    ...{ kind: letter.kind as LetterKind, language, name: contact.name, clubName: club.name },
    ...{ townName: town.name, title: gathering.title, agenda: gathering.agenda },
    rule: series.rule === null ? null : ruleInWords(series.rule, series.start, language),
    ...{ dates: ahead.slice(0, SHOWN), hasMore: ahead.length > SHOWN, about },
    planned: about === null ? null : plannedOf(series, about),
    answer: invitation.answer as InvitationAnswer,
    roomUrl: `${page}/treffen/${gathering.room.code}`,
    answerUrl: `${page}/einladung#${secrets.answer}`,
    leaveUrl: `${page}/abmelden#${secrets.leave}`,
  };
}

function plannedOf({ durationMinutes }: Series, { key }: Occurrence) {
  const startsAt = toInstant(key);
  return { startsAt, endsAt: new Date(startsAt.getTime() + durationMinutes * MINUTE_MS) };
}

function calendarsOf(
  letter: LoadedLetter,
  series: Series,
  about: Occurrence | null,
  { sender, now }: DraftParts,
): readonly MailCalendar[] {
  if (letter.kind === "reminder") return [];
  const { contact, club, gathering, answer } = letter.invitation;
  const reader: CalendarReader = {
    ...{ stamp: now, clubName: club.name, sender },
    attendee: { name: contact.name, email: contact.email, answer: answer as InvitationAnswer },
  };
  const roomUrl = `${gathering.origin}/treffen/${gathering.room.code}`;
  const own = {
    ...{ gatheringId: gathering.id, sequence: gathering.sequence, title: gathering.title },
    ...{ agenda: gathering.agenda, series, roomUrl },
  };
  if (letter.kind === "cancelled") return [writeLetterCalendar(own, reader, { method: "CANCEL" })];
  if (about?.state === "cancelled") {
    return [writeLetterCalendar(own, reader, { method: "CANCEL", key: about.key })];
  }
  const file = writeLetterCalendar(own, reader, { method: "REQUEST" });
  if (letter.ended === null) return [file];
  const { id, sequence, title, agenda } = letter.ended;
  const ended = {
    ...{ gatheringId: id, sequence, title, agenda, roomUrl },
    series: readSeries(letter.ended.series),
  };
  const before = writeLetterCalendar(ended, reader, { method: "REQUEST" }, "bisher.ics");
  return [file, before];
}
