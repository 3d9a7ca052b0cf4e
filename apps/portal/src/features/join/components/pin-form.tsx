"use client";
import { useState } from "react";
import { Button, TextField } from "@stadtstube/ui";
import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText } from "@/components/error-text";

import type { Refusal } from "../model/refusal";

/** Asks for the PIN of a meeting. */
export interface PinFormProps {
  /** Why the last one was none. */
  readonly refusal: Refusal | null;
  readonly busy: boolean;
  readonly onPin: (pin: string) => void;
}

/** A wrong PIN stays in the field, to be mended. */
export function PinForm({ refusal, busy, onPin }: PinFormProps) {
  const t = useTranslations("door.pin");
  const errors = useTranslations("errors");
  const [pin, setPin] = useState("");
  const wrong = refusal === null ? null : errorText(errors, refusal);
  return (
    <form
      className="grid max-w-md gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && pin.trim() !== "") onPin(pin);
      }}
    >
      <TextField
        label={t("field")}
        hint={t("hint")}
        value={pin}
        onChange={setPin}
        maxLength={20}
        autoComplete="off"
        inputMode="numeric"
        {...(wrong === null ? {} : { error: `${wrong.title}. ${wrong.text}` })}
      />
      <Button
        type="submit"
        variant="primary"
        large
        isDisabled={busy}
        icon={<KeyRound aria-hidden="true" />}
      >
        {busy ? t("busy") : t("button")}
      </Button>
      <span className="st-visually-hidden" role="alert">
        {wrong === null || busy ? "" : wrong.title}
      </span>
    </form>
  );
}
