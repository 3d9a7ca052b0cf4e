"use client";
import { Notice } from "@stadtstube/ui";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarCheck, DoorOpen } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { localizedPath } from "@/i18n/localized-path";

import type { PollSheet } from "../model/poll-sheet";
import { useDateWords } from "./use-date-words";

/** The date that a poll ended in, and where they meet; nothing while there is none. */
export function DecidedNotice({ sheet }: { readonly sheet: PollSheet }) {
  const t = useTranslations("polls.decided");
  const words = useDateWords();
  const locale = useLocale();
  const chosen = sheet.dates.find(({ isChosen }) => isChosen);
  if (chosen === undefined) return null;
  const { roomCode } = sheet;
  return (
    <div className="grid gap-4">
      <Notice tone="good" icon={<CalendarCheck aria-hidden="true" />} title={t("title")}>
        <p className="text-lg">{words.date(chosen)}</p>
        <p>{t(roomCode === null ? "elsewhere" : "inRoom")}</p>
      </Notice>
      {roomCode === null ? null : (
        <p>
          <a
            href={localizedPath(locale, `/treffen/${roomCode}`)}
            className={buttonClass("primary")}
          >
            <DoorOpen aria-hidden="true" />
            {t("toRoom")}
          </a>
        </p>
      )}
    </div>
  );
}
