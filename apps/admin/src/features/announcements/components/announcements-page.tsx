"use client";
import { useFormatter, useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { deleteAnnouncementAction } from "../actions";
import type { AnnouncementRow, AnnouncementsView } from "../model/announcement-view";

import { AnnounceForm } from "./announce-form";

/** What the town says on its home page: now, later, and before. */
export function AnnouncementsPage({ view }: { readonly view: AnnouncementsView }) {
  const t = useTranslations("announcements");
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
      {view.mayEdit ? <AnnounceForm townId={view.townId} nowMs={view.nowMs} /> : null}
    </>
  );
}

function Row({ row, view }: { readonly row: AnnouncementRow; readonly view: AnnouncementsView }) {
  const t = useTranslations("announcements");
  const format = useFormatter();
  const when = (ms: number) => format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" });
  const { startsAtMs, endsAtMs } = row;
  const isOver = endsAtMs <= view.nowMs;
  const state = isOver ? "over" : startsAtMs > view.nowMs ? "later" : "now";
  return (
    <li>
      <span>
        <span className={state === "now" ? "ad-badge ad-badge--ok" : "ad-badge"}>{t(state)}</span>{" "}
        <strong>{t(`severity.${row.severity}`)}</strong>
        <br />
        {row.text}
        <br />
        <span className="ad-muted">
          {t("span", { from: when(startsAtMs), until: when(endsAtMs) })}
        </span>
      </span>
      {view.mayEdit ? (
        <DeedButton
          text={t("delete")}
          label={t("deleteLabel", { text: row.text.slice(0, 60) })}
          question={t("deleteQuestion")}
          confirmText={t("delete")}
          input={{ townId: view.townId, id: row.id }}
          action={deleteAnnouncementAction}
        >
          <p>{row.text}</p>
        </DeedButton>
      ) : null}
    </li>
  );
}
