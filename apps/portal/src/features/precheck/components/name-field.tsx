"use client";
import { useState } from "react";
import { CheckField, TextField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { rememberedName, rememberName } from "@/components/remembered-name";

/** Longest name anybody may type; the server cuts and cleans it once more. */
const LONGEST_NAME = 60;

/** A name to be. */
export interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** The name, optional; kept on the device only by a tick, and forgotten as soon as it is taken away. */
export function NameField({ value, onChange }: NameFieldProps) {
  const t = useTranslations("precheck");
  const [remember, setRemember] = useState(() => rememberedName() !== "");
  const change = (name: string) => {
    onChange(name);
    if (remember) rememberName(name.trim());
  };
  const tick = (wanted: boolean) => {
    setRemember(wanted);
    rememberName(wanted ? value.trim() : "");
  };
  return (
    <div className="grid gap-1">
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        value={value}
        onChange={change}
        maxLength={LONGEST_NAME}
        autoComplete="off"
      />
      <CheckField label={t("remember")} checked={remember} onChange={tick} />
    </div>
  );
}
