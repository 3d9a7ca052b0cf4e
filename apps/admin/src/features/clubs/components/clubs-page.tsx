"use client";
import { useFormatter, useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { approveClubAction, refuseClubAction } from "../actions";
import type { ClubRow, ClubsView } from "../model/clubs-view";

import { RecoverForm } from "./recover-form";

/** The town's clubs: applications to decide about, and those that are there. */
export function ClubsPage({ view }: { readonly view: ClubsView }) {
  const t = useTranslations("clubs");
  if (view.rows.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className="ad-rows">
      {view.rows.map((row) => (
        <Row key={row.id} row={row} view={view} />
      ))}
    </ul>
  );
}

function Row({ row, view }: { readonly row: ClubRow; readonly view: ClubsView }) {
  const t = useTranslations("clubs");
  const format = useFormatter();
  const when = format.dateTime(row.createdAtMs, { dateStyle: "medium" });
  const isOpen = row.state === "requested";
  return (
    <li>
      <span>
        <span className={isOpen ? "ad-badge ad-badge--yellow" : "ad-badge"}>
          {t(`states.${row.state}`)}
        </span>{" "}
        <strong>{row.name}</strong>
        <br />
        {row.purpose === "" ? null : (
          <>
            {row.purpose}
            <br />
          </>
        )}
        <span className="ad-muted">
          {row.owner === null
            ? t("nobody")
            : t("owner", { name: row.owner.displayName, email: row.owner.email })}
          {" · "}
          {t("since", { when, members: row.members })}
        </span>
      </span>
      {view.mayChange && isOpen ? <Decision row={row} townId={view.townId} /> : null}
      {view.mayChange && row.state === "approved" ? (
        <RecoverForm townId={view.townId} id={row.id} name={row.name} />
      ) : null}
    </li>
  );
}

function Decision({ row, townId }: { readonly row: ClubRow; readonly townId: string }) {
  const t = useTranslations("clubs");
  const input = { townId, id: row.id };
  return (
    <span>
      <DeedButton
        text={t("approve")}
        label={t("approveLabel", { name: row.name })}
        question={t("approveQuestion")}
        confirmText={t("approve")}
        input={input}
        action={approveClubAction}
      >
        <p>{t("approveText", { name: row.name })}</p>
      </DeedButton>
      <DeedButton
        text={t("refuse")}
        label={t("refuseLabel", { name: row.name })}
        question={t("refuseQuestion")}
        confirmText={t("refuse")}
        input={input}
        action={refuseClubAction}
      >
        <p>{t("refuseText", { name: row.name })}</p>
      </DeedButton>
    </span>
  );
}
