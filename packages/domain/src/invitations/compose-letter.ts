import { dateInWords } from "@stadtstube/calendar";

import type { MailText } from "../mail/mail";
import { type LetterSection, writeMail } from "../mail/write-mail";

import type { LetterFacts } from "./letter-facts";
import { LETTER_WORDS, type LetterWords } from "./letter-words";

/** A letter to somebody invited, as text and as HTML, in their language. Pure. */
export function composeLetter(facts: LetterFacts): MailText {
  const { language, name, clubName, townName, leaveUrl, title } = facts;
  const words = LETTER_WORDS[language];
  const what = whatOf(facts);
  return writeMail({
    ...{ language, subject: words.subjects[what](title) },
    paragraphs: [words.greeting(name), words.leads[what](clubName)],
    sections: sectionsOf(facts, words),
    foot: words.foot(clubName, townName),
    footLink: { href: leaveUrl, text: words.leave(clubName) },
  });
}

function whatOf({ kind, about }: LetterFacts): keyof LetterWords["subjects"] {
  if (kind !== "date") return kind;
  if (about?.state === "cancelled") return "off";
  return about?.state === "moved" ? "moved" : "planned";
}

function sectionsOf(facts: LetterFacts, words: LetterWords): readonly LetterSection[] {
  const { agenda, roomUrl, answerUrl, answer, kind } = facts;
  const when = { heading: words.when, lines: whenLines(facts, words) };
  const isOff = kind === "cancelled" || whatOf(facts) === "off";
  if (isOff) return [when];
  const said = answer === "none" ? [] : [words.said[answer]];
  const about = agenda === "" ? [] : [{ heading: words.agenda, lines: agenda.split("\n") }];
  const files = kind === "continued" ? words.twoFiles : words.calendarText;
  return [
    when,
    ...about,
    {
      ...{ heading: words.where, lines: [words.roomText] },
      link: { href: roomUrl, text: words.room },
    },
    {
      ...{ heading: words.coming, lines: [...said, words.answerText] },
      link: { href: answerUrl, text: words.answer },
    },
    ...(kind === "reminder" ? [] : [{ heading: words.calendar, lines: [files] }]),
  ];
}

function whenLines(facts: LetterFacts, words: LetterWords): readonly string[] {
  const { language, about, planned, rule, dates, hasMore } = facts;
  if (about !== null) {
    const before =
      about.state === "moved" && planned !== null
        ? [words.before(dateInWords(planned, language))]
        : [];
    return [dateInWords(about, language), ...before];
  }
  const listed = dates.map((date) => dateInWords(date, language));
  const always = rule === null ? [] : [words.always(rule)];
  return [...always, ...listed, ...(hasMore ? [words.andMore] : [])];
}
