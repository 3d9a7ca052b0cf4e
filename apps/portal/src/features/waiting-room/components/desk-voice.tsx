"use client";
import { LiveRegion } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import type { HostDesk } from "../model/host-desk";

/** Tells screen readers who has come to the door; the bell tells everybody else. */
export function DeskVoice({ desk }: { readonly desk: HostDesk }) {
  const t = useTranslations("waitingRoom");
  const { arrivals } = useStore(desk);
  return (
    <LiveRegion
      messages={arrivals.map(({ id, name }) => ({ id, text: t("oneWaits", { name }) }))}
    />
  );
}
