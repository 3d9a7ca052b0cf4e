"use client";
import { useState } from "react";
import { Button, ConfirmDialog } from "@stadtstube/ui";
import { ShieldAlert, ShieldCheck, ShieldOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

import { shieldView } from "../model/shield-view";
import type { MeetingClient, MeetingState } from "../model/types";

/** Whether this meeting is really encrypted from end to end, who is left out, and the host's choice. */
export function ShieldNotice(props: {
  readonly client: MeetingClient;
  readonly state: MeetingState;
}) {
  const t = useTranslations("meeting.shield");
  const format = useFormatter();
  const [asking, setAsking] = useState(false);
  const view = shieldView(props.state);
  const Sign =
    view?.kind === "all" ? ShieldCheck : view?.kind === "off-by-host" ? ShieldOff : ShieldAlert;
  return (
    <div
      role="status"
      className={view === null ? "st-visually-hidden" : "mx-auto w-full max-w-3xl"}
    >
      {view === null ? null : (
        <div
          className={`flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-2xl px-4 py-1 ${
            view.kind === "all" ? "" : "bg-action-soft"
          }`}
        >
          <p className={`flex items-center gap-3 ${view.kind === "all" ? "" : "font-semibold"}`}>
            <Sign aria-hidden="true" className="h-6 w-6 flex-none text-action" />
            {t(view.kind, { names: format.list([...view.leftOut]) })}
          </p>
          {view.mayEnd ? (
            <Button
              variant="quiet"
              icon={<ShieldOff aria-hidden="true" />}
              onPress={() => setAsking(true)}
            >
              {t("end")}
            </Button>
          ) : null}
        </div>
      )}
      <ConfirmDialog
        isOpen={asking}
        title={t("endTitle")}
        confirmText={t("endConfirm")}
        cancelText={t("endCancel")}
        danger
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          props.client.switchEncryptionOff();
        }}
      >
        <p>{t("endText")}</p>
      </ConfirmDialog>
    </div>
  );
}
