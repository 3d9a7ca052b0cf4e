"use client";
import { useFormatter, useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { settleReportAction } from "../actions";
import type { ReportRow, ReportsView } from "../model/reports-view";

import { RoomLook } from "./room-look";

/** What residents reported, each with what can be done about it. */
export function ReportsList({ view }: { readonly view: ReportsView }) {
  const t = useTranslations("reports");
  if (view.rows.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className="ad-stack ad-plain">
      {view.rows.map((row) => (
        <li key={row.id} className="ad-panel">
          <Report row={row} />
          {row.kind === "abuse" && row.subject !== null && view.mayClose ? (
            <RoomLook townId={view.townId} code={row.subject} />
          ) : null}
          {view.maySettle ? (
            <div>
              <DeedButton
                text={t("settle")}
                label={t("settleLabel", { reference: row.reference })}
                question={t("settleQuestion")}
                confirmText={t("settle")}
                input={{ townId: view.townId, id: row.id }}
                action={settleReportAction}
              >
                <p>{t("settleText")}</p>
              </DeedButton>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Report({ row }: { readonly row: ReportRow }) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const when = (ms: number) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" });
  return (
    <>
      <h2>
        {t(`kind.${row.kind}`)} · {row.reference}
      </h2>
      <p className="ad-muted">
        {t("times", { received: when(row.createdAtMs), deleted: when(row.deletedAtMs) })}
      </p>
      {row.subject === null ? null : (
        <p>
          {t(`subject.${row.kind}`)} <strong>{row.subject}</strong>
        </p>
      )}
      <p className="ad-said">{row.description}</p>
      {row.contact === null ? null : (
        <p>
          {t("contact")} <strong>{row.contact}</strong>
        </p>
      )}
    </>
  );
}
