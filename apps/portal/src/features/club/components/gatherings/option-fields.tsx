"use client";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { Choice, type FieldTexts, TickField } from "./plain-inputs";

const BEFORE = ["", "0", "10", "15", "30", "60"];
const AFTER = ["", "0", "15", "30", "60"];

/** What holds in the room while the date is on; folded away, since what is proposed is good. */
export function OptionFields({ value, errorOf }: FieldTexts) {
  const t = useTranslations("gatherings.options");
  const minutes = (offered: readonly string[], chosen: string) =>
    // Who entered it elsewhere may have said another number.
    offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <details open={errorOf("pin") !== undefined} className="st-field">
      <summary className="min-h-12 cursor-pointer py-3 underline underline-offset-4">
        {t("heading")}
      </summary>
      <div className="grid gap-5 pt-2">
        <TickField name="waitingRoom" label={t("waitingRoom")} value={value("waitingRoom")} />
        <PlainField
          name="pin"
          label={t("pin")}
          hint={t("pinHint")}
          maxLength={20}
          value={value("pin")}
          error={errorOf("pin")}
        />
        <TickField name="screenForHosts" label={t("screen")} value={value("screenForHosts")} />
        <TickField name="startMuted" label={t("muted")} value={value("startMuted")} />
        <Choice
          name="opensBefore"
          label={t("opens")}
          value={value("opensBefore")}
          options={minutes(BEFORE, value("opensBefore")).map((one) => [
            one,
            one === "" ? t("opensAny") : t("opensBefore", { minutes: Number(one) }),
          ])}
        />
        <Choice
          name="closesAfter"
          label={t("closes")}
          value={value("closesAfter")}
          options={minutes(AFTER, value("closesAfter")).map((one) => [
            one,
            one === "" ? t("closesNever") : t("closesAfter", { minutes: Number(one) }),
          ])}
        />
      </div>
    </details>
  );
}
