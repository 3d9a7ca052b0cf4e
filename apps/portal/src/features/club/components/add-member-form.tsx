"use client";
import { useActionState, useId } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { addMemberAction } from "../actions";
import { EMPTY_FORM, fieldOfFailure, type FormState } from "../model/form-state";
import { DoneNotice } from "./done-notice";
import { Refusal, useRefusalText } from "./refusal";

interface AddMemberProps {
  readonly clubId: string;
  readonly mayAddDeputies: boolean;
}

/** Asks somebody to help, folded away until it is needed. */
export function AddMemberForm(props: AddMemberProps) {
  const t = useTranslations("club.add");
  const [state, send, isBusy] = useActionState(addMemberAction, EMPTY_FORM);
  return (
    <div className="grid gap-4">
      {state.step === "done" ? (
        <DoneNotice title={t("sentTitle")}>
          <p>{t("sentText", { email: state.values["email"] ?? "" })}</p>
        </DoneNotice>
      ) : null}
      <details open={state.step === "writing" && state.failure !== null}>
        <summary className="min-h-12 cursor-pointer py-3 underline underline-offset-4">
          {t("open")}
        </summary>
        {/* A new form after each person: nothing of the one before stays in its fields. */}
        <Fields key={state.step} {...props} state={state} send={send} isBusy={isBusy} />
      </details>
    </div>
  );
}

function Fields(
  props: AddMemberProps & {
    readonly state: FormState;
    readonly send: (form: FormData) => void;
    readonly isBusy: boolean;
  },
) {
  const t = useTranslations("club.add");
  const { state, send, isBusy } = props;
  const failure = state.step === "writing" ? state.failure : null;
  const words = useRefusalText(failure);
  const value = (name: string) => (state.step === "done" ? "" : (state.values[name] ?? ""));
  const wrong = fieldOfFailure(failure?.code);
  const error = (name: string) => (wrong === name ? words?.title : undefined);
  return (
    <form action={send} noValidate className="grid gap-5 pt-3">
      <Refusal failure={failure} />
      <input type="hidden" name="clubId" value={props.clubId} />
      <PlainField
        name="displayName"
        label={t("displayName")}
        maxLength={80}
        value={value("displayName")}
        error={error("name")}
      />
      <PlainField
        name="email"
        type="email"
        label={t("email")}
        maxLength={200}
        value={value("email")}
        error={error("email")}
      />
      {props.mayAddDeputies ? <RoleChoice value={value("role")} /> : null}
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary")} sm:justify-self-start`}
      >
        <UserPlus aria-hidden="true" />
        {isBusy ? t("sending") : t("send")}
      </button>
    </form>
  );
}

function RoleChoice({ value }: { readonly value: string }) {
  const t = useTranslations("club.add");
  const id = useId();
  return (
    <div className="st-field">
      <label htmlFor={id} className="kern-label st-field__label">
        {t("role")}
      </label>
      <select
        id={id}
        name="role"
        defaultValue={value === "deputy" ? "deputy" : "organiser"}
        className="kern-form-input__input st-input"
      >
        <option value="organiser">{t("organiser")}</option>
        <option value="deputy">{t("deputy")}</option>
      </select>
    </div>
  );
}
