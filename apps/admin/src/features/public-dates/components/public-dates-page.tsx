"use client";
import { useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { withdrawAction } from "../actions";
import type { PublicDateRow, PublicDatesView } from "../model/public-dates-view";

import { CategoriesForm } from "./categories-form";

/** What clubs show to everybody, to be withdrawn, and what they may call it. */
export function PublicDatesPage({ view }: { readonly view: PublicDatesView }) {
  const t = useTranslations("publicDates");
  return (
    <>
      {view.rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="ad-rows">
          {view.rows.map((row) => (
            <Row key={row.gatheringId} row={row} view={view} />
          ))}
        </ul>
      )}
      {view.mayChange ? <CategoriesForm townId={view.townId} categories={view.categories} /> : null}
    </>
  );
}

function Row({ row, view }: { readonly row: PublicDateRow; readonly view: PublicDatesView }) {
  const t = useTranslations("publicDates");
  const { gatheringId, title, isWithdrawn } = row;
  return (
    <li>
      <span>
        <span className={isWithdrawn ? "ad-badge ad-badge--yellow" : "ad-badge"}>
          {t(isWithdrawn ? "withdrawn" : "shown")}
        </span>{" "}
        <strong>{title}</strong>
        <br />
        {row.text === "" ? null : (
          <>
            {row.text}
            <br />
          </>
        )}
        <span className="ad-muted">
          {row.clubName} · {row.category}
        </span>
      </span>
      {view.mayChange ? (
        <DeedButton
          key={String(isWithdrawn)}
          text={t(isWithdrawn ? "restore" : "withdraw")}
          label={t(isWithdrawn ? "restoreLabel" : "withdrawLabel", { title })}
          question={t(isWithdrawn ? "restoreQuestion" : "withdrawQuestion")}
          confirmText={t(isWithdrawn ? "restore" : "withdraw")}
          input={{ townId: view.townId, gatheringId, isWithdrawn: !isWithdrawn }}
          action={withdrawAction}
        >
          <p>{t(isWithdrawn ? "restoreText" : "withdrawText", { title })}</p>
        </DeedButton>
      ) : null}
    </li>
  );
}
