"use client";
import type { RefObject } from "react";
import { ControlButton } from "@stadtstube/ui";
import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";

/** The control that opens the help. */
export interface HelpControlProps {
  readonly expanded: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onPress: () => void;
}

/** Opens the help beside the meeting. */
export function HelpControl({ expanded, button, onPress }: HelpControlProps) {
  const t = useTranslations("meeting.controls");
  return (
    <ControlButton
      ref={button}
      icon={<CircleHelp aria-hidden="true" />}
      label={t("help")}
      stateText={t("helpOpen")}
      expanded={expanded}
      tone={expanded ? "on" : "plain"}
      onPress={onPress}
    />
  );
}
