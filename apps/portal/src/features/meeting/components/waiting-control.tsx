"use client";
import type { RefObject } from "react";
import { ControlButton } from "@stadtstube/ui";
import { DoorClosed, DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";

import type { HostTools } from "./host-tools";

/** The host's way to the waiting room. */
export interface WaitingControlProps {
  readonly tools: HostTools;
  readonly expanded: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onPress: () => void;
}

/** Says how many wait; where nobody can wait, how the door stands. */
export function WaitingControl({ tools, expanded, button, onPress }: WaitingControlProps) {
  const t = useTranslations("meeting.controls");
  const { waitingCount, waitingRoomOn, locked } = tools;
  const words =
    waitingCount > 0
      ? t("waitingCount", { count: waitingCount })
      : locked
        ? t("waitingLocked")
        : waitingRoomOn
          ? t("waitingNobody")
          : t("waitingOff");
  return (
    <ControlButton
      ref={button}
      icon={locked ? <DoorClosed aria-hidden="true" /> : <DoorOpen aria-hidden="true" />}
      label={t("waiting")}
      stateText={words}
      expanded={expanded}
      tone={expanded ? "on" : "plain"}
      badge={waitingCount}
      onPress={onPress}
    />
  );
}
