"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { addRoomAction } from "../room-deeds";
import { EMPTY_FORM } from "../model/form-state";
import { Refusal, useRefusalText } from "./refusal";

/** Asks for an address; a refusal names others that are free. */
export function AddRoomForm({ clubId }: { readonly clubId: string }) {
  const t = useTranslations("club.rooms");
  const [state, send, isBusy] = useActionState(addRoomAction, EMPTY_FORM);
  const failure = state.step === "writing" ? state.failure : null;
  const words = useRefusalText(failure);
  const others = failure?.suggestions ?? [];
  return (
    <form action={send} noValidate className="grid gap-4">
      <Refusal failure={failure} />
      {others.length === 0 ? null : <p>{t("others", { names: others.join(", ") })}</p>}
      <input type="hidden" name="clubId" value={clubId} />
      <PlainField
        key={state.step}
        name="address"
        label={t("address")}
        hint={t("addressHint")}
        maxLength={80}
        value={state.step === "done" ? "" : (state.values["address"] ?? "")}
        error={words?.title}
      />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("secondary")} sm:justify-self-start`}
      >
        <DoorOpen aria-hidden="true" />
        {isBusy ? t("adding") : t("add")}
      </button>
    </form>
  );
}
