"use client";
import { Button } from "@stadtstube/ui";
import { MonitorUp, MonitorX } from "lucide-react";
import { useTranslations } from "next-intl";

import type { DeviceState, MeetingClient } from "../model/types";

/** Keeps in mind that others see one's screen, with the way to end it beside. */
export function SharingNotice(props: {
  readonly client: MeetingClient;
  readonly screen: DeviceState;
}) {
  const t = useTranslations("meeting.sharing");
  if (!props.screen.actual) return null;
  return (
    <div
      role="status"
      className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-2xl bg-action-soft px-4 py-1"
    >
      <p className="flex items-center gap-3 font-semibold">
        <MonitorUp aria-hidden="true" className="h-6 w-6 flex-none text-action" />
        {t("active")}
      </p>
      <Button
        variant="quiet"
        icon={<MonitorX aria-hidden="true" />}
        onPress={() => props.client.setScreenShare(false)}
      >
        {t("stop")}
      </Button>
    </div>
  );
}
