"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { EMPTY_FORM, fieldOfFailure } from "../../model/form-state";
import { renamePasskeyAction } from "../../passkey-deeds";
import { Refusal, useRefusalText } from "../refusal";

/** What a key is called, to know the lost phone from the one in one's hand; folded away. */
export function RenamePasskey({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useTranslations("clubPasskeys");
  const [state, send, isBusy] = useActionState(renamePasskeyAction, EMPTY_FORM);
  const failure = state.step === "writing" ? state.failure : null;
  const words = useRefusalText(failure);
  return (
    <details open={failure !== null}>
      <summary
        className="min-h-12 cursor-pointer py-3 underline underline-offset-4"
        aria-label={t("renameLabel", { name })}
      >
        {t("rename")}
      </summary>
      <form key={name} action={send} noValidate className="grid gap-4 pt-2">
        <Refusal failure={failure} />
        <input type="hidden" name="id" value={id} />
        <PlainField
          name="name"
          label={t("newName")}
          maxLength={80}
          value={failure === null ? name : (state.values["name"] ?? "")}
          error={fieldOfFailure(failure?.code) === "name" ? words?.title : undefined}
        />
        <button
          type="submit"
          aria-disabled={isBusy}
          className={`${buttonClass("secondary")} sm:justify-self-start`}
        >
          {t("save")}
        </button>
      </form>
    </details>
  );
}
