"use client";
import { useTranslations } from "next-intl";

import type { MeetingStepProps } from "./meeting-step-props";

/** What a club meets for, and its agenda to be opened, beside the list of who is here. */
export function MeetingAbout({ about }: Pick<MeetingStepProps, "about">) {
  const t = useTranslations("meeting.people");
  if (about === null) return null;
  return (
    <div className="border-b border-line px-5 py-3">
      <p className="font-semibold [overflow-wrap:anywhere]">{about.title}</p>
      {about.agenda === "" ? null : (
        <details>
          <summary className="min-h-12 cursor-pointer py-3 underline underline-offset-4">
            {t("agenda")}
          </summary>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{about.agenda}</p>
        </details>
      )}
    </div>
  );
}
