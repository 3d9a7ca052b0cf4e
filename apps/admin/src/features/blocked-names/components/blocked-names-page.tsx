"use client";
import { useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { unblockNameAction } from "../actions";
import type { BlockedNamesView } from "../model/blocked-names-view";

import { BlockForm } from "./block-form";

/** The names that nobody in the town can choose as an address. */
export function BlockedNamesPage({ view }: { readonly view: BlockedNamesView }) {
  const t = useTranslations("blockedNames");
  return (
    <>
      {view.rows.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <ul className="ad-rows">
          {view.rows.map(({ id, name, anywhere }) => (
            <li key={id}>
              <span>
                <strong>{name}</strong>
                <br />
                <span className="ad-muted">{t(anywhere ? "everywhere" : "wholeWord")}</span>
              </span>
              {view.mayEdit ? (
                <DeedButton
                  text={t("unblock")}
                  label={t("unblockLabel", { name })}
                  question={t("unblockQuestion")}
                  confirmText={t("unblock")}
                  input={{ townId: view.townId, id }}
                  action={unblockNameAction}
                >
                  <p>{t("unblockText", { name })}</p>
                </DeedButton>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {view.mayEdit ? <BlockForm townId={view.townId} /> : null}
    </>
  );
}
