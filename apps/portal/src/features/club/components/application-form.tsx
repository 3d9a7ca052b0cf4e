"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Send } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { applyForClubAction } from "../actions";
import { EMPTY_FORM, fieldOfFailure, type FormState } from "../model/form-state";
import { DoneNotice } from "./done-notice";
import { Refusal, useRefusalText } from "./refusal";

/** A club asks the town for meetings of its own. */
export function ApplicationForm() {
  const t = useTranslations("club.application");
  const [state, send, isBusy] = useActionState(applyForClubAction, EMPTY_FORM);
  const failure = state.step === "writing" ? state.failure : null;
  if (state.step === "done") {
    return (
      <DoneNotice title={t("sentTitle")}>
        <p>{t("sentText", { email: state.values["email"] ?? "" })}</p>
      </DoneNotice>
    );
  }
  return (
    <form action={send} noValidate className="grid gap-6">
      <Refusal failure={failure} />
      <Fields state={state} />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
      >
        <Send aria-hidden="true" />
        {isBusy ? t("sending") : t("send")}
      </button>
    </form>
  );
}

function Fields({ state }: { readonly state: Extract<FormState, { step: "writing" }> }) {
  const t = useTranslations("club.application");
  const { failure } = state;
  const words = useRefusalText(failure);
  const value = (name: string) => state.values[name] ?? "";
  const wrong = fieldOfFailure(failure?.code);
  const error = (name: string) => (wrong === name ? words?.title : undefined);
  return (
    <>
      <PlainField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={80}
        autoComplete="organization"
        value={value("name")}
        error={error("name")}
      />
      <PlainField
        name="purpose"
        label={t("purpose")}
        hint={t("purposeHint")}
        lines={4}
        maxLength={1_000}
        value={value("purpose")}
      />
      <PlainField
        name="displayName"
        label={t("displayName")}
        maxLength={80}
        autoComplete="name"
        value={value("displayName")}
      />
      <PlainField
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        maxLength={200}
        autoComplete="email"
        value={value("email")}
        error={error("email")}
      />
    </>
  );
}
