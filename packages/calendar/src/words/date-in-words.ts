import { ZONE } from "../time/wall-time";

import type { WordsLanguage } from "./language";

const FORMATS: Readonly<
  Record<WordsLanguage, { day: Intl.DateTimeFormat; time: Intl.DateTimeFormat }>
> = {
  de: formatsOf("de-DE"),
  en: formatsOf("en-GB"),
};

function formatsOf(locale: string) {
  return {
    day: new Intl.DateTimeFormat(locale, {
      ...{ weekday: "long", day: "numeric", month: "long", year: "numeric" },
      timeZone: ZONE,
    }),
    time: new Intl.DateTimeFormat(locale, {
      ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
      timeZone: ZONE,
    }),
  };
}

/** `Dienstag, 12. Januar 2027`. */
export function dayInWords(at: Date, language: WordsLanguage): string {
  return FORMATS[language].day.format(at);
}

/** `19:30 bis 21:00 Uhr`; where it ends on another day, that day is said. */
export function timeInWords(
  when: { readonly startsAt: Date; readonly endsAt: Date },
  language: WordsLanguage,
): string {
  const { day, time } = FORMATS[language];
  const [from, to] = [time.format(when.startsAt), time.format(when.endsAt)];
  const sameDay = day.format(when.startsAt) === day.format(when.endsAt);
  const end = sameDay ? to : `${day.format(when.endsAt)}, ${to}`;
  return language === "de" ? `${from} bis ${end} Uhr` : `${from} to ${end}`;
}

/** `Dienstag, 12. Januar 2027, 19:30 bis 21:00 Uhr`. */
export function dateInWords(
  when: { readonly startsAt: Date; readonly endsAt: Date },
  language: WordsLanguage,
): string {
  return `${dayInWords(when.startsAt, language)}, ${timeInWords(when, language)}`;
}
