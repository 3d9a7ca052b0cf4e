"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { EMPTY_FORM } from "../../model/form-state";
import type { PublicationView } from "../../model/publication-view";
import { publishGatheringAction } from "../../publication-deeds";
import { DoneNotice } from "../done-notice";
import { Refusal } from "../refusal";
import { Choice } from "./plain-inputs";

/** Asks whether everybody may see this gathering, and what they read about it. */
export function PublicationForm(props: {
  readonly view: PublicationView;
  /** Of the public calendar. */
  readonly calendarPath: string;
}) {
  const t = useTranslations("gatherings.public");
  const { view, calendarPath } = props;
  const [state, send, isBusy] = useActionState(publishGatheringAction, EMPTY_FORM);
  const failure = state.step === "writing" ? state.failure : null;
  const isTyped = failure !== null || state.step === "done";
  const value = (name: "category" | "text") => (isTyped ? state.values[name] : view[name]) ?? "";
  const category = value("category");
  const words = view.categories.includes(category) || category === "" ? [] : [category];
  const options = [...words, ...view.categories].map((word) => [word, word] as const);
  return (
    <form action={send} noValidate className="st-card grid gap-5 p-5 sm:p-7">
      {view.isWithdrawn ? <p className="text-lg">{t("withdrawn")}</p> : <p>{t("intro")}</p>}
      <Refusal failure={failure} />
      {state.step === "done" ? (
        <DoneNotice title={t(category === "" ? "hidden" : "shown")}>
          {category === "" ? null : (
            <p>
              <a href={calendarPath} className="underline underline-offset-4">
                {t("look")}
              </a>
            </p>
          )}
        </DoneNotice>
      ) : null}
      <input type="hidden" name="clubId" value={view.clubId} />
      <input type="hidden" name="gatheringId" value={view.gatheringId} />
      <div key={`${state.step} ${category} ${value("text")}`} className="grid gap-5">
        <Choice
          name="category"
          label={t("category")}
          value={category}
          options={[["", t("no")], ...options]}
        />
        <PlainField
          name="text"
          label={t("text")}
          hint={t("textHint")}
          value={value("text")}
          lines={5}
          maxLength={500}
        />
      </div>
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary")} sm:justify-self-start`}
      >
        <Check aria-hidden="true" />
        {isBusy ? t("busy") : t("save")}
      </button>
    </form>
  );
}
