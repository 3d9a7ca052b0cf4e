"use client";
import { useTranslations } from "next-intl";

import { ByFragment } from "@/components/by-fragment";

import { recallAnswer } from "../model/answer-memory";
import { type PageKey, readPollFragment } from "../model/poll-fragment";
import { PollPage } from "./poll-page";
import { PollRefusal } from "./refusal";

const UNKNOWN = { code: "poll.unknown" };

/** A member's page: finds its poll by what stands behind the `#` of its address. */
export function MemberPoll() {
  const t = useTranslations("polls.member");
  return (
    <ByFragment loading={t("loading")} script={t("script")}>
      {(hash) => {
        const key = keyOf(hash);
        if (key === null) return <PollRefusal failure={UNKNOWN} />;
        return <PollPage key={hash} linkKey={key} />;
      }}
    </ByFragment>
  );
}

/** Who has answered on this very page comes back to that answer after a reload. */
function keyOf(hash: string): PageKey | null {
  const key = readPollFragment(hash);
  const answerSecret = recallAnswer();
  return key !== null && "pollSecret" in key && answerSecret !== "" ? { answerSecret } : key;
}
