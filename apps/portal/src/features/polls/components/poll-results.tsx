"use client";
import { useId } from "react";
import { Check, CircleSlash, Minus } from "lucide-react";
import { useTranslations } from "next-intl";

import { CHOICES, type DateRow, type PollSheet } from "../model/poll-sheet";
import { useDateWords } from "./use-date-words";

/** The signs of the choices, beside their words. */
export const CHOICE_ICONS = { yes: Check, maybe: Minus, no: CircleSlash } as const;

/** What was said so far: in one sentence, as a table, and, where it is shown, by whom. */
export function PollResults({ sheet }: { readonly sheet: PollSheet }) {
  const t = useTranslations("polls.results");
  const id = useId();
  return (
    <section
      className="st-card grid grid-cols-[minmax(0,1fr)] gap-4 p-5 sm:p-7"
      aria-labelledby={id}
    >
      <h2 id={id} className="text-2xl">
        {t("heading")}
      </h2>
      <p>{t("answers", { count: sheet.answers })}</p>
      {sheet.answers === 0 ? null : (
        <>
          <BestSentence sheet={sheet} />
          <Counts sheet={sheet} labelledBy={id} />
          <Names sheet={sheet} />
        </>
      )}
    </section>
  );
}

function BestSentence({ sheet }: { readonly sheet: PollSheet }) {
  const t = useTranslations("polls.results");
  const words = useDateWords();
  const best = sheet.dates.filter(({ id }) => sheet.best.includes(id));
  if (best.length === 0) return <p className="text-lg font-semibold">{t("noneFits")}</p>;
  const dates = best.map((date) => words.date(date));
  return (
    <p className="text-lg font-semibold">
      {t("best", {
        count: best.length,
        dates: dates.length > 1 ? dates.join(" · ") : (dates[0] ?? ""),
      })}
    </p>
  );
}

function Counts(props: { readonly sheet: PollSheet; readonly labelledBy: string }) {
  const t = useTranslations("polls");
  const { sheet, labelledBy } = props;
  return (
    <table aria-labelledby={labelledBy} className="w-full border-collapse text-start">
      <thead>
        <tr className="border-b-2 border-line-strong align-bottom">
          <th scope="col" className="py-2 pe-2 text-start font-semibold">
            {t("results.date")}
          </th>
          {CHOICES.map((choice) => (
            <th key={choice} scope="col" className="w-[21%] px-1 py-2 text-center text-[0.9rem]">
              {t(`choices.${choice}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.dates.map((date) => (
          <CountRow key={date.id} date={date} isBest={sheet.best.includes(date.id)} />
        ))}
      </tbody>
    </table>
  );
}

function CountRow({ date, isBest }: { readonly date: DateRow; readonly isBest: boolean }) {
  const t = useTranslations("polls.results");
  const words = useDateWords();
  return (
    <tr className={`border-b border-line ${isBest ? "bg-good-soft" : ""}`}>
      <th scope="row" className="py-3 ps-2 pe-2 text-start font-normal">
        <span className="block font-semibold">{words.shortDay(date.startsAtMs)}</span>
        <span className="block text-[0.95rem] text-ink-soft">{words.time(date)}</span>
        {isBest ? <span className="block text-[0.9rem] font-semibold">{t("fitsBest")}</span> : null}
      </th>
      {CHOICES.map((choice) => (
        <td key={choice} className="px-1 py-3 text-center text-xl">
          {date.counts[choice]}
        </td>
      ))}
    </tr>
  );
}

function Names({ sheet }: { readonly sheet: PollSheet }) {
  const t = useTranslations("polls");
  const words = useDateWords();
  if (sheet.dates.every(({ names }) => names === null)) return <p>{t("results.numbersOnly")}</p>;
  return (
    <details>
      <summary className="min-h-12 cursor-pointer py-3 underline underline-offset-4">
        {t("results.who")}
      </summary>
      <ul className="grid gap-4 pt-2">
        {sheet.dates.map((date) => (
          <li key={date.id} className="grid gap-1">
            <p className="font-semibold">{words.date(date)}</p>
            {CHOICES.filter((choice) => (date.names?.[choice].length ?? 0) > 0).map((choice) => (
              <p key={choice} className="[overflow-wrap:anywhere]">
                {t(`choices.${choice}`)}: {date.names?.[choice].join(", ")}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
