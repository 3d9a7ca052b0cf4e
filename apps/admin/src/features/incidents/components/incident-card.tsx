"use client";
import { useFormatter, useTranslations } from "next-intl";

import type { IncidentRow } from "../model/incident-view";

import { IncidentAnswers } from "./incident-answers";
import { useWriteLimits } from "./use-write-limits";

/** One incident: what it means, since when, what was done about it, and what can be done. */
export function IncidentCard(props: { readonly row: IncidentRow; readonly mayChange: boolean }) {
  const { row } = props;
  const t = useTranslations("incidents");
  const sentence = useTranslations("alert");
  const write = useWriteLimits();
  const format = useFormatter();
  const when = (ms: number) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" });
  const isOpen = row.closedAtMs === null;
  const known = row.rule as "stress";
  return (
    <li>
      <div className="ad-incident">
        <p>
          <span className={`ad-badge ad-badge--${isOpen ? row.level : "over"}`}>
            {isOpen ? t(`level.${row.level}`) : t("over")}
          </span>{" "}
          <strong>{row.serverName}</strong>
        </p>
        <p>{sentence.has(known) ? sentence(known) : row.rule}</p>
        {row.limit === null ? null : (
          <p className="ad-muted">
            {t("limits", { limits: write(row.limit, row.limit.limits).join(" · ") })}
          </p>
        )}
        <p className="ad-muted">
          {row.closedAtMs === null
            ? t("since", { time: when(row.openedAtMs) })
            : t("span", { from: when(row.openedAtMs), until: when(row.closedAtMs) })}
          {row.isAcknowledged ? ` · ${t("isAcknowledged")}` : ""}
          {row.mutedUntilMs === null
            ? ""
            : ` · ${t("mutedUntil", { time: when(row.mutedUntilMs) })}`}
        </p>
        {row.notice === null ? null : <p>{t("noticeIs", { text: row.notice })}</p>}
        <details>
          <summary>{t("timeline")}</summary>
          <ol>
            {row.timeline.map(({ atMs, kind }, index) => (
              <li key={`${atMs}-${kind}-${index}`}>
                {when(atMs)}: {t(`event.${kind}`)}
              </li>
            ))}
          </ol>
        </details>
        {isOpen && props.mayChange ? <IncidentAnswers row={row} /> : null}
      </div>
    </li>
  );
}
