"use client";
import { useTranslations } from "next-intl";

import { DeedButton } from "@/components/deed-button";

import { suspendTownAction } from "../actions";
import type { TownPageView } from "../model/town-form";

/** Switches the town off or on, after a question. */
export function SuspendTown({ view }: { readonly view: TownPageView }) {
  const t = useTranslations("towns");
  const { isSuspended } = view;
  return (
    <section className="ad-panel" aria-labelledby="abschalten">
      <h2 id="abschalten">{t("suspendTitle")}</h2>
      <p>{t("suspendText")}</p>
      <div>
        <DeedButton
          text={isSuspended ? t("resume") : t("suspend")}
          question={
            isSuspended
              ? t("resumeQuestion", { name: view.form.name })
              : t("suspendQuestion", { name: view.form.name })
          }
          confirmText={isSuspended ? t("resume") : t("suspend")}
          input={{ id: view.id, isSuspended: !isSuspended }}
          action={suspendTownAction}
        >
          <p>{isSuspended ? t("resumeText") : t("suspendText")}</p>
        </DeedButton>
      </div>
    </section>
  );
}
