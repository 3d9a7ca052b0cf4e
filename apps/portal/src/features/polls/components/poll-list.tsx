"use client";
import { useLocale, useTranslations } from "next-intl";

import { localizedPath } from "@/i18n/localized-path";

import { useDateWords } from "./use-date-words";

/** A poll in the list. */
interface PollLineRow {
  readonly id: string;
  readonly title: string;
  readonly state: "open" | "closed" | "over";
  readonly answers: number;
  readonly answersEndMs: number;
  readonly chosen: { readonly startsAtMs: number; readonly lengthMinutes: number } | null;
}

/** A club's polls, the newest first, each with where it stands. */
export function PollList(props: {
  readonly clubId: string;
  readonly polls: readonly PollLineRow[];
}) {
  const t = useTranslations("polls.list");
  const results = useTranslations("polls.results");
  const words = useDateWords();
  const locale = useLocale();
  const standing = ({ chosen, state, answersEndMs }: PollLineRow) => {
    if (chosen !== null) return t("decided", { date: words.date(chosen) });
    return state === "open" ? t("open", { day: words.lastDay(answersEndMs) }) : t(state);
  };
  if (props.polls.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className="grid gap-4">
      {props.polls.map((poll) => (
        <li key={poll.id} className="st-card grid gap-1 p-5">
          <h2 className="text-xl [overflow-wrap:anywhere]">
            <a
              href={localizedPath(locale, `/verein/umfragen/${props.clubId}/${poll.id}`)}
              className="inline-flex min-h-12 items-center"
            >
              {poll.title}
            </a>
          </h2>
          <p>{standing(poll)}</p>
          <p className="text-ink-soft">{results("answers", { count: poll.answers })}</p>
        </li>
      ))}
    </ul>
  );
}
