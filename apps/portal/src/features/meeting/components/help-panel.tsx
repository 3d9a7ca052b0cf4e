"use client";
import type { ReactNode } from "react";
import { useTranslations } from "next-intl";

import { SidePanel } from "./side-panel";

/** The short help and how to close it. */
export interface HelpPanelProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Help beside the meeting: nobody has to leave to find out why they are not heard. */
export function HelpPanel({ children, onClose }: HelpPanelProps) {
  const t = useTranslations("meeting.controls");
  return (
    <SidePanel title={t("help")} onClose={onClose}>
      <div className="overflow-y-auto p-5">{children}</div>
    </SidePanel>
  );
}
