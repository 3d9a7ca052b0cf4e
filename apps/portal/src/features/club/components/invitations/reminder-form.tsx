"use client";
import { useActionState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";

import { setReminderAction } from "../../invitation-deeds";
import { EMPTY_FORM } from "../../model/form-state";
import type { GatheringView } from "../../model/gatherings-view";
import { Choice } from "../gatherings/plain-inputs";
import { Refusal } from "../refusal";

const REMINDERS = ["off", "day", "hour"] as const;

/** Whether and when the invited are reminded of each date. */
export function ReminderForm({ view }: { readonly view: GatheringView }) {
  const t = useTranslations("clubInvitations");
  const [state, send, isBusy] = useActionState(setReminderAction, EMPTY_FORM);
  const { clubId, id, reminder } = view;
  return (
    <form action={send} className="grid gap-3">
      <Refusal failure={state.step === "writing" ? state.failure : null} />
      <input type="hidden" name="clubId" value={clubId} />
      <input type="hidden" name="gatheringId" value={id} />
      <div key={reminder}>
        <Choice
          name="reminder"
          label={t("reminder")}
          value={reminder}
          options={REMINDERS.map((one) => [one, t(`reminders.${one}`)] as const)}
        />
      </div>
      <p className="text-ink-soft">{t("reminderText")}</p>
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" aria-disabled={isBusy} className={buttonClass("secondary")}>
          <BellRing aria-hidden="true" />
          {t("saveReminder")}
        </button>
        <p role="status">{state.step === "done" ? t("savedReminder") : ""}</p>
      </div>
    </form>
  );
}
