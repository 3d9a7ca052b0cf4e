import type { ContactLanguage } from "../contacts/contact";

import type { LetterKind } from "./invitation";

/** What letters say, in one language. Dates, rules and names are put in. */
export interface LetterWords {
  /** What the letter is, by its kind; of one date by what became of it. */
  readonly subjects: Readonly<
    Record<Exclude<LetterKind, "date"> | "moved" | "off" | "planned", (title: string) => string>
  >;
  readonly greeting: (name: string) => string;
  readonly leads: Readonly<
    Record<Exclude<LetterKind, "date"> | "moved" | "off" | "planned", (club: string) => string>
  >;
  readonly when: string;
  readonly always: (rule: string) => string;
  readonly before: (when: string) => string;
  readonly andMore: string;
  readonly agenda: string;
  readonly where: string;
  readonly room: string;
  readonly roomText: string;
  readonly coming: string;
  readonly answer: string;
  readonly answerText: string;
  readonly said: Readonly<Record<"accepted" | "declined", string>>;
  readonly calendar: string;
  readonly calendarText: string;
  readonly twoFiles: string;
  readonly foot: (club: string, town: string) => string;
  readonly leave: (club: string) => string;
}

const GERMAN: LetterWords = {
  subjects: {
    invitation: (title) => `Einladung: ${title}`,
    changed: (title) => `Geändert: ${title}`,
    continued: (title) => `Geändert: ${title}`,
    cancelled: (title) => `Abgesagt: ${title}`,
    reminder: (title) => `Bald: ${title}`,
    moved: (title) => `Verlegt: ${title}`,
    off: (title) => `Fällt aus: ${title}`,
    planned: (title) => `Findet doch statt: ${title}`,
  },
  greeting: (name) => `Guten Tag ${name},`,
  leads: {
    invitation: (club) => `${club} lädt Sie zu einem Treffen per Video ein.`,
    changed: (club) => `${club} hat das Treffen geändert. So ist es jetzt:`,
    continued: (club) => `${club} hat das Treffen ab einem Termin geändert. So geht es weiter:`,
    cancelled: (club) => `${club} hat das Treffen abgesagt. Es findet nicht statt.`,
    reminder: (club) => `das nächste Treffen von ${club} beginnt bald.`,
    moved: (club) => `${club} hat einen Termin verlegt.`,
    off: (club) => `${club} hat einen Termin abgesagt. Er fällt aus.`,
    planned: (club) => `der Termin von ${club} findet doch statt, wie er geplant war.`,
  },
  when: "Wann?",
  always: (rule) => `Immer ${rule}. Die nächsten Termine:`,
  before: (when) => `Bisher: ${when}`,
  andMore: "und weitere Termine",
  agenda: "Worum geht es?",
  where: "Wo?",
  room: "Zum Raum",
  roomText:
    "Der Raum öffnet sich im Browser. Sie brauchen kein Konto und müssen nichts installieren.",
  coming: "Sind Sie dabei?",
  answer: "Zusagen oder absagen",
  answerText:
    "Sie müssen nicht antworten. Wenn Sie möchten, geht es nur über diesen Link: Antworten aus dem Kalender oder auf diese Mail liest niemand. Ändern können Sie Ihre Antwort bis zum Termin.",
  said: { accepted: "Sie haben zugesagt.", declined: "Sie haben abgesagt." },
  calendar: "Im Kalender",
  calendarText: "Die Termine liegen als Kalenderdatei bei.",
  twoFiles:
    "Zwei Kalenderdateien liegen bei: die neuen Termine, und die bisherigen mit ihrem Ende. Öffnen Sie bitte beide.",
  foot: (club, town) =>
    `Diese Mail schickt ${club} über die Treffen der Stadt ${town}. Ihre Adresse steht auf der Adressliste des Vereins.`,
  leave: (club) => `Keine Mails mehr von ${club}`,
};

const ENGLISH: LetterWords = {
  subjects: {
    invitation: (title) => `Invitation: ${title}`,
    changed: (title) => `Changed: ${title}`,
    continued: (title) => `Changed: ${title}`,
    cancelled: (title) => `Cancelled: ${title}`,
    reminder: (title) => `Soon: ${title}`,
    moved: (title) => `Moved: ${title}`,
    off: (title) => `Not taking place: ${title}`,
    planned: (title) => `Taking place after all: ${title}`,
  },
  greeting: (name) => `Hello ${name},`,
  leads: {
    invitation: (club) => `${club} invites you to a video meeting.`,
    changed: (club) => `${club} has changed the meeting. This is how it is now:`,
    continued: (club) => `${club} has changed the meeting from one date on. This is what follows:`,
    cancelled: (club) => `${club} has cancelled the meeting. It does not take place.`,
    reminder: (club) => `the next meeting of ${club} begins soon.`,
    moved: (club) => `${club} has moved a date.`,
    off: (club) => `${club} has cancelled a date. It does not take place.`,
    planned: (club) => `the date of ${club} takes place after all, as it was planned.`,
  },
  when: "When?",
  always: (rule) => `Always ${rule}. The next dates:`,
  before: (when) => `Before: ${when}`,
  andMore: "and more dates",
  agenda: "What is it about?",
  where: "Where?",
  room: "Go to the room",
  roomText: "The room opens in the browser. You need no account and install nothing.",
  coming: "Will you be there?",
  answer: "Accept or decline",
  answerText:
    "You need not answer. If you like to, it works by this link only: nobody reads answers from a calendar or to this mail. You can change your answer until the date.",
  said: { accepted: "You have accepted.", declined: "You have declined." },
  calendar: "In your calendar",
  calendarText: "The dates are attached as a calendar file.",
  twoFiles:
    "Two calendar files are attached: the new dates, and the previous ones with their end. Please open both.",
  foot: (club, town) =>
    `${club} sends this mail through the meetings of the town of ${town}. Your address is on the club's address list.`,
  leave: (club) => `No more mails from ${club}`,
};

/** The words of letters to members, who are written to in one of these languages. */
export const LETTER_WORDS: Readonly<Record<ContactLanguage, LetterWords>> = {
  de: GERMAN,
  en: ENGLISH,
};
