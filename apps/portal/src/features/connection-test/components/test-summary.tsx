"use client";
import { Notice } from "@stadtstube/ui";
import { CircleCheck, CircleX, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

import { errorText } from "@/components/error-text";

import { overallVerdict } from "../model/check-list";
import type { ConnectionTestState } from "../model/connection-test";

/** Everything in one sentence, read aloud when the test is over. */
export function TestSummary({ state }: { readonly state: ConnectionTestState }) {
  const t = useTranslations("connectionTest");
  const errors = useTranslations("errors");
  if (state.phase === "stopped") {
    return (
      <Notice role="status" icon={<TriangleAlert aria-hidden="true" />}>
        <p>{t("stopped")}</p>
      </Notice>
    );
  }
  if (state.phase !== "finished") return null;
  if (state.refusal !== null) {
    return (
      <Notice
        tone="warning"
        role="alert"
        icon={<TriangleAlert aria-hidden="true" />}
        title={t("failed.title")}
      >
        <p>{errorText(errors, state.refusal).text}</p>
      </Notice>
    );
  }
  const verdict = overallVerdict(state.checks);
  const tone = ({ good: "good", limited: "warning", bad: "danger" } as const)[verdict];
  const Icon = { good: CircleCheck, limited: TriangleAlert, bad: CircleX }[verdict];
  return (
    <Notice
      tone={tone}
      role="status"
      icon={<Icon aria-hidden="true" />}
      title={t(`summaries.${verdict}.title`)}
    >
      <p>{t(`summaries.${verdict}.text`)}</p>
    </Notice>
  );
}
