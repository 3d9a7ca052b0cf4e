"use client";
import { useEffect, useRef } from "react";
import { Button, buttonClass } from "@stadtstube/ui";
import { DoorOpen, House } from "lucide-react";
import { useTranslations } from "next-intl";

import type { JoinState } from "../model/join-state";

import { MeetingRating } from "./meeting-rating";

/** How a meeting ended for somebody. */
export interface EndedPageProps {
  readonly end: Extract<JoinState, { readonly step: "ended" }>;
  readonly homePath: string;
  readonly onReturn: () => void;
}

/** Says that and why it is over, and offers the way back where there is one. */
export function EndedPage({ end, homePath, onReturn }: EndedPageProps) {
  const { reason, renewalToken } = end;
  const t = useTranslations("join.ended");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <div className="mx-auto grid w-full max-w-6xl flex-1 content-center gap-5 px-4 py-10 sm:px-6 [&>*]:max-w-2xl">
      <h1 ref={heading} tabIndex={-1} className="text-4xl">
        {t(`${reason}.title`)}
      </h1>
      <p className="text-xl text-ink-soft">{t(`${reason}.text`)}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {reason === "left" ? (
          <Button variant="primary" large icon={<DoorOpen aria-hidden="true" />} onPress={onReturn}>
            {t("return")}
          </Button>
        ) : null}
        <a
          href={homePath}
          className={buttonClass(reason === "left" ? "secondary" : "primary", { large: true })}
        >
          <House aria-hidden="true" />
          {t("home")}
        </a>
      </div>
      {reason === "removed" ? null : (
        <MeetingRating
          renewalToken={renewalToken}
          testPath={`${homePath.replace(/\/$/, "")}/test`}
        />
      )}
    </div>
  );
}
