"use client";
import type { ReactNode, RefObject } from "react";
import { ControlButton } from "@stadtstube/ui";

/** A control that opens a panel beside the stage. */
export interface PanelControlProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly words: string;
  readonly expanded: boolean;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onPress: () => void;
}

/** Says whether its panel is open, and gets the focus back when it closes. */
export function PanelControl(props: PanelControlProps) {
  const { icon, label, words, expanded, button, onPress } = props;
  return (
    <ControlButton
      ref={button}
      icon={icon}
      label={label}
      stateText={words}
      expanded={expanded}
      tone={expanded ? "on" : "plain"}
      onPress={onPress}
    />
  );
}
