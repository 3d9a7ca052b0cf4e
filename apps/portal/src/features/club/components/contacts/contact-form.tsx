"use client";
import { useActionState, useId } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Check, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { saveContactAction } from "../../contact-deeds";
import type { ContactRow } from "../../model/contacts-view";
import { EMPTY_FORM, fieldOfFailure, type FormState } from "../../model/form-state";
import { DoneNotice } from "../done-notice";
import { Refusal, useRefusalText } from "../refusal";

interface ContactFormProps {
  readonly clubId: string;
  /** Null: somebody new. */
  readonly contact: ContactRow | null;
}

/** Asks for one contact. */
export function ContactForm({ clubId, contact }: ContactFormProps) {
  const t = useTranslations("contacts.form");
  const [state, send, isBusy] = useActionState(saveContactAction, EMPTY_FORM);
  const email = state.values["email"] ?? "";
  return (
    <div className="grid gap-4">
      {state.step === "done" ? (
        <DoneNotice title={t(contact === null ? "added" : "saved")}>
          <p>{t("addedText", { email })}</p>
        </DoneNotice>
      ) : null}
      <form action={send} noValidate className="grid gap-5">
        <input type="hidden" name="clubId" value={clubId} />
        <input type="hidden" name="contactId" value={contact?.id ?? ""} />
        {/* A new form after each person: nothing of the one before stays in its fields. */}
        <Fields key={`${state.step} ${email}`} state={state} contact={contact} />
        <button
          type="submit"
          aria-disabled={isBusy}
          className={`${buttonClass("primary")} sm:justify-self-start`}
        >
          {contact === null ? <UserPlus aria-hidden="true" /> : <Check aria-hidden="true" />}
          {isBusy ? t("busy") : t(contact === null ? "add" : "save")}
        </button>
      </form>
    </div>
  );
}

function Fields(props: { readonly state: FormState; readonly contact: ContactRow | null }) {
  const t = useTranslations("contacts.form");
  const { state, contact } = props;
  const failure = state.step === "writing" ? state.failure : null;
  const words = useRefusalText(failure);
  const wrong = fieldOfFailure(failure?.code);
  const isTyped = failure !== null || (contact !== null && state.step === "done");
  const value = (name: "name" | "email" | "language") =>
    (isTyped ? state.values[name] : contact?.[name]) ?? "";
  return (
    <>
      <Refusal failure={failure} />
      <PlainField name="name" label={t("name")} maxLength={80} value={value("name")} />
      <PlainField
        name="email"
        type="email"
        label={t("email")}
        maxLength={200}
        value={value("email")}
        error={wrong === "email" ? words?.title : undefined}
      />
      <LanguageChoice value={value("language")} />
    </>
  );
}

function LanguageChoice({ value }: { readonly value: string }) {
  const t = useTranslations("contacts");
  const id = useId();
  return (
    <div className="st-field">
      <label htmlFor={id} className="kern-label st-field__label">
        {t("form.language")}
      </label>
      <select
        id={id}
        name="language"
        defaultValue={value === "en" ? "en" : "de"}
        className="kern-form-input__input st-input"
      >
        <option value="de">{t("languages.de")}</option>
        <option value="en">{t("languages.en")}</option>
      </select>
    </div>
  );
}
