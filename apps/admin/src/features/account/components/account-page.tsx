"use client";
import { useFormatter, useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";
import { PageHead } from "@/components/page-head";

import { endOtherSessionsAction, endSessionAction } from "../actions";
import type { SessionRow } from "../model/session-row";

/** Where one is signed in, each to be ended. */
export function AccountPage({ sessions }: { readonly sessions: readonly SessionRow[] }) {
  const t = useTranslations("account");
  const format = useFormatter();
  const when = (ms: number) => format.dateTime(ms, { dateStyle: "short", timeStyle: "short" });
  return (
    <>
      <PageHead title={t("title")} lead={t("lead")}>
        {sessions.length < 2 ? null : (
          <DeedButton
            text={t("endOthers")}
            question={t("endOthersQuestion")}
            confirmText={t("end")}
            input={{}}
            action={endOtherSessionsAction}
          >
            <p>{t("endText")}</p>
          </DeedButton>
        )}
      </PageHead>
      <ul className="ad-rows">
        {sessions.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.device === "" ? t("unknownDevice") : one.device}</strong>
              {one.isThis ? <span className="ad-tag">{t("this")}</span> : null}
              <br />
              <span className="ad-muted">
                {t("since", { since: when(one.createdAtMs), seen: when(one.lastSeenAtMs) })}
              </span>
            </span>
            {one.isThis ? null : (
              <DeedButton
                text={t("end")}
                label={t("endLabel", { device: one.device })}
                question={t("endQuestion")}
                confirmText={t("end")}
                input={{ sessionId: one.id }}
                action={endSessionAction}
              >
                <p>{t("endText")}</p>
              </DeedButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
