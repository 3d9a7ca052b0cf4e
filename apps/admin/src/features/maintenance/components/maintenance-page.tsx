"use client";
import { useFormatter, useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { cancelMaintenanceAction } from "../actions";
import type { MaintenanceView, WindowRow } from "../model/maintenance-view";

import { PlanForm } from "./plan-form";

/** When which server may be silent, and a way to plan it. */
export function MaintenancePage({ view }: { readonly view: MaintenanceView }) {
  const t = useTranslations("maintenance");
  return (
    <>
      {view.rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="ad-rows">
          {view.rows.map((row) => (
            <Row key={row.id} row={row} view={view} />
          ))}
        </ul>
      )}
      {view.mayChange ? <PlanForm nowMs={view.nowMs} servers={view.servers} /> : null}
    </>
  );
}

function Row({ row, view }: { readonly row: WindowRow; readonly view: MaintenanceView }) {
  const t = useTranslations("maintenance");
  const format = useFormatter();
  const when = (ms: number) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" });
  const isRunning = row.startsAtMs <= view.nowMs;
  const name = row.serverName ?? t("everything");
  const text = isRunning ? t("end") : t("cancel");
  return (
    <li>
      <span>
        <span className={isRunning ? "ad-badge ad-badge--maintenance" : "ad-badge"}>
          {isRunning ? t("now") : t("later")}
        </span>{" "}
        <strong>{name}</strong>
        <br />
        <span className="ad-muted">
          {t("span", { from: when(row.startsAtMs), until: when(row.endsAtMs) })} ·{" "}
          {row.isPublic ? t("public") : t("internal")}
        </span>
      </span>
      {view.mayChange ? (
        <DeedButton
          text={text}
          label={`${text}: ${name}`}
          question={t("question", { name })}
          confirmText={text}
          input={{ id: row.id }}
          action={cancelMaintenanceAction}
        >
          <p>{t("meaning")}</p>
        </DeedButton>
      ) : null}
    </li>
  );
}
