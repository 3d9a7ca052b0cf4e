"use client";
import { Button } from "@stadtstube/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { DeedButton } from "@/components/deed-button";
import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { closeRoomAction, lookAtRoomAction } from "../actions";

type Closed = Extract<Awaited<ReturnType<typeof closeRoomAction>>, { ok: true }>["value"];
type Look = Extract<Awaited<ReturnType<typeof lookAtRoomAction>>, { ok: true }>["value"];

/** A look at a reported room, figures and times only, and the way to close it. */
export function RoomLook(room: { readonly townId: string; readonly code: string }) {
  const t = useTranslations("reports");
  const [look, setLook] = useState<Look | null>(null);
  const [closed, setClosed] = useState<Closed | null>(null);
  const { run, isPending, error } = useDeed(lookAtRoomAction);
  const again = async () => setLook((await run(room)) ?? null);
  return (
    <div className="ad-stack">
      <div className="ad-deeds">
        <Button isDisabled={isPending} onPress={() => void again()}>
          {t("look")}
        </Button>
        <DeedButton
          text={t("close")}
          question={t("closeQuestion")}
          confirmText={t("close")}
          input={room}
          action={closeRoomAction}
          onDone={(done) => {
            setClosed(done);
            void again();
          }}
        >
          <p>{t("closeText")}</p>
        </DeedButton>
      </div>
      <ErrorText error={error} />
      <div role="status">
        {closed === null ? null : <p>{t(closed.isEnded ? "ended" : "notEnded")}</p>}
        {look === null ? null : <Facts look={look} />}
      </div>
    </div>
  );
}

function Facts({ look: { room } }: { readonly look: Look }) {
  const t = useTranslations("reports");
  const format = useFormatter();
  const when = (ms: number | null) =>
    ms === null ? t("never") : format.dateTime(ms, { dateStyle: "medium", timeStyle: "short" });
  if (room === null) return <p>{t("gone")}</p>;
  const rows = [
    [
      t("state"),
      room.closedAtMs === null ? t("open") : t("closed", { when: when(room.closedAtMs) }),
    ],
    [t("created"), when(room.createdAtMs)],
    [t("used"), when(room.lastUsedAtMs)],
    [t("expires"), when(room.expiresAtMs)],
    [t("admissions"), String(room.admissions)],
    [t("waitingRoom"), room.hasWaitingRoom ? t("yes") : t("no")],
  ];
  return (
    <dl className="ad-figures">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
