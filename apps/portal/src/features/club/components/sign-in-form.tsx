"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { askForLinkAction } from "../actions";
import { EMPTY_FORM, fieldOfFailure } from "../model/form-state";
import { DoneNotice } from "./done-notice";
import { Refusal, useRefusalText } from "./refusal";

/** Asks for a mail address and says the same whether or not somebody has it. */
export function SignInForm() {
  const t = useTranslations("club.signIn");
  const [state, send, isBusy] = useActionState(askForLinkAction, EMPTY_FORM);
  const failure = state.step === "writing" ? state.failure : null;
  const words = useRefusalText(failure);
  if (state.step === "done") {
    return (
      <DoneNotice title={t("sentTitle")}>
        <p>{t("sentText", { email: state.values["email"] ?? "" })}</p>
      </DoneNotice>
    );
  }
  return (
    <form action={send} noValidate className="grid gap-5">
      <Refusal failure={failure} />
      <PlainField
        name="email"
        type="email"
        autoComplete="email"
        label={t("email")}
        hint={t("emailHint")}
        maxLength={200}
        value={state.values["email"] ?? ""}
        error={fieldOfFailure(failure?.code) === "email" ? words?.title : undefined}
      />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
      >
        <Mail aria-hidden="true" />
        {isBusy ? t("sending") : t("send")}
      </button>
    </form>
  );
}
