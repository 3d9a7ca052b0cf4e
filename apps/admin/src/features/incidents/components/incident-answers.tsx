"use client";
import { Button } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { TextArea } from "@/components/text-area";
import { useDeed } from "@/components/use-deed";

import { answerIncidentAction } from "../actions";
import type { IncidentRow } from "../model/incident-view";

const MUTE_HOURS = 24;

/** What can be done about a running incident. Everything can be taken back, so nothing asks twice. */
export function IncidentAnswers({ row }: { readonly row: IncidentRow }) {
  const t = useTranslations("incidents");
  const [notice, setNotice] = useState(row.notice ?? "");
  const { run, isPending, error } = useDeed(answerIncidentAction);
  const { id } = row;
  const about = (text: string) => `${text}: ${row.serverName}`;
  const deed = (text: string, answer: Parameters<typeof run>[0]["answer"]) => (
    <Button
      isDisabled={isPending}
      aria-label={about(text)}
      onPress={() => void run({ id, answer })}
    >
      {text}
    </Button>
  );
  return (
    <div className="ad-form">
      <div className="ad-deeds">
        {row.isAcknowledged ? null : deed(t("acknowledge"), { kind: "acknowledge" })}
        {row.mutedUntilMs === null
          ? deed(t("mute"), { kind: "mute", hours: MUTE_HOURS })
          : deed(t("unmute"), { kind: "unmute" })}
        {row.notice === null ? null : deed(t("withdraw"), { kind: "withdraw" })}
      </div>
      <TextArea
        label={about(t("notice"))}
        hint={t("noticeHint")}
        rows={2}
        maxLength={500}
        value={notice}
        onChange={setNotice}
      />
      <div>{deed(t("publish"), { kind: "publish", notice })}</div>
      <ErrorText error={error} />
    </div>
  );
}
