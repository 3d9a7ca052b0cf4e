"use client";
import { useTranslations } from "next-intl";

import type { DateRow } from "../../model/gatherings-view";

/** Dates in order; `path` is that of the club's dates, `withTitle` where they are of several gatherings. */
export function DateList(props: {
  readonly dates: readonly DateRow[];
  readonly path: string;
  readonly kind: "all" | "one" | "closed";
}) {
  const t = useTranslations("gatherings");
  const { dates, path, kind } = props;
  return (
    <ul className="grid gap-4">
      {dates.map((date) => {
        const own = `${path}/${date.gatheringId}`;
        return (
          <li
            key={`${date.gatheringId} ${date.key}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line pb-3"
          >
            <span className="grid gap-1">
              {kind === "all" ? (
                <a
                  href={own}
                  className="text-lg font-semibold underline underline-offset-4 [overflow-wrap:anywhere]"
                >
                  {date.title}
                </a>
              ) : null}
              <span className={kind === "all" ? "" : "text-lg font-semibold"}>{date.when}</span>
              <DateState state={date.state} conflicts={date.conflicts} />
            </span>
            {kind === "closed" ? null : (
              <a
                href={`${own}/termin?am=${date.key}`}
                aria-label={t("changeLabel", { when: date.when })}
                className="inline-flex min-h-12 items-center underline underline-offset-4"
              >
                {t("change")}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What is out of the ordinary with a date. */
export function DateState({ state, conflicts }: Pick<DateRow, "state" | "conflicts">) {
  const t = useTranslations("gatherings");
  return (
    <>
      {state === "planned" ? null : <strong>{t(`states.${state}`)}</strong>}
      {conflicts.length === 0 ? null : (
        <span className="[overflow-wrap:anywhere]">
          {t("conflict", { titles: conflicts.join(", ") })}
        </span>
      )}
    </>
  );
}
