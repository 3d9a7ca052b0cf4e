"use client";
import { useTranslations } from "next-intl";

import type { LimitRow } from "../model/limit-view";

import { LimitForm } from "./limit-form";
import { useWriteLimits } from "./use-write-limits";

/** One rule: what it says, from when on, and a form for other limits. */
export function LimitCard(props: { readonly row: LimitRow; readonly mayChange: boolean }) {
  const { row } = props;
  const t = useTranslations("limits");
  const sentence = useTranslations("alert");
  const write = useWriteLimits();
  const title = sentence(row.rule);
  return (
    <li>
      <div className="ad-incident">
        <p>
          <strong>{title}</strong>
          {row.isSet ? <span className="ad-tag">{t("isSet")}</span> : null}
        </p>
        <p className="ad-muted">{write(row, row.limits).join(" · ")}</p>
        {props.mayChange ? (
          <details>
            <summary aria-label={`${t("change")}: ${title}`}>{t("change")}</summary>
            {/* Another form when other limits hold: what was typed before is over. */}
            <LimitForm key={JSON.stringify(row.limits)} row={row} title={title} />
          </details>
        ) : null}
      </div>
    </li>
  );
}
