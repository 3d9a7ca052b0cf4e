"use client";
import { useSyncExternalStore } from "react";
import { useTranslations } from "next-intl";

import { recallAnswer } from "../model/answer-memory";
import { type PageKey, readPollFragment } from "../model/poll-fragment";
import { PollPage } from "./poll-page";
import { PollRefusal } from "./refusal";

const UNKNOWN = { code: "poll.unknown" };

function watchFragment(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/**
 * A member's page: finds its poll by what stands behind the `#` of its address, which no server sees
 * on the way.
 */
export function MemberPoll() {
  const t = useTranslations("polls.member");
  const hash = useSyncExternalStore<string | null>(
    watchFragment,
    () => window.location.hash,
    () => null,
  );
  if (hash === null) {
    return (
      <>
        <p role="status">{t("loading")}</p>
        <noscript>
          <p>{t("script")}</p>
        </noscript>
      </>
    );
  }
  const key = keyOf(hash);
  return key === null ? <PollRefusal failure={UNKNOWN} /> : <PollPage key={hash} linkKey={key} />;
}

/** Who has answered on this very page comes back to that answer after a reload. */
function keyOf(hash: string): PageKey | null {
  const key = readPollFragment(hash);
  const answerSecret = recallAnswer();
  return key !== null && "pollSecret" in key && answerSecret !== "" ? { answerSecret } : key;
}
