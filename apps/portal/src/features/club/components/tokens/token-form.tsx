"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { CopyButton } from "@/components/copy-button";
import { PlainField } from "@/components/plain-field";

import { EMPTY_FORM, type FormState } from "../../model/form-state";
import type { TokensView } from "../../model/tokens-view";
import { createTokenAction } from "../../token-deeds";
import { DoneNotice } from "../done-notice";
import { TimeField } from "../gatherings/plain-inputs";
import { Refusal } from "../refusal";

const SCOPES = ["read", "write", "host"] as const;

/** Asks what a token is for and what it may; shows it once. */
export function TokenForm({ view }: { readonly view: TokensView }) {
  const t = useTranslations("clubTokens");
  const [state, send, isBusy] = useActionState(createTokenAction, EMPTY_FORM);
  const failure = state.step === "writing" ? state.failure : null;
  return (
    <form action={send} noValidate className="st-card grid gap-5 p-5 sm:p-7">
      <h2 className="text-2xl">{t("new")}</h2>
      {state.step === "done" ? <Made token={state.values["token"] ?? ""} /> : null}
      <Refusal failure={failure} />
      <input type="hidden" name="clubId" value={view.clubId} />
      <Fields key={JSON.stringify(state)} state={state} proposedDay={view.proposedDay} />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary")} sm:justify-self-start`}
      >
        <KeyRound aria-hidden="true" />
        {isBusy ? t("busy") : t("create")}
      </button>
    </form>
  );
}

function Made({ token }: { readonly token: string }) {
  const t = useTranslations("clubTokens");
  return (
    <DoneNotice title={t("made")}>
      <p>{t("madeText")}</p>
      <p className="my-3 font-mono [overflow-wrap:anywhere]">{token}</p>
      <CopyButton
        text={token}
        label={t("copy")}
        doneLabel={t("copied")}
        failedLabel={t("copyFailed")}
      />
    </DoneNotice>
  );
}

function Fields(props: { readonly state: FormState; readonly proposedDay: string }) {
  const t = useTranslations("clubTokens");
  const { state, proposedDay } = props;
  const isTyped = state.step === "writing" && state.failure !== null;
  const value = (name: string) => (isTyped ? (state.values[name] ?? "") : "");
  return (
    <>
      <PlainField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        maxLength={80}
        value={value("name")}
      />
      <fieldset className="grid gap-1">
        <legend className="mb-2 font-semibold">{t("may")}</legend>
        {SCOPES.map((scope) => (
          <label
            key={scope}
            className="grid min-h-12 cursor-pointer grid-cols-[auto_1fr] items-start gap-x-3 py-2"
          >
            <input
              type="checkbox"
              name={scope}
              className="mt-0.5 h-7 w-7 accent-action"
              defaultChecked={isTyped ? value(scope) !== "" : scope === "read"}
            />
            <span>
              <span className="block font-semibold">{t(`scopes.${scope}`)}</span>
              <span className="kern-hint st-field__hint block">{t(`scopeHints.${scope}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <TimeField
        name="lastDay"
        type="date"
        label={t("lastDay")}
        value={isTyped ? value("lastDay") : proposedDay}
      />
    </>
  );
}
