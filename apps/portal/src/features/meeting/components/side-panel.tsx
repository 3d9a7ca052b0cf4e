"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@stadtstube/ui";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";

/** A panel beside the stage. */
export interface SidePanelProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/**
 * Stands beside the stage on a wide screen and covers it on a phone. Takes the focus when it opens;
 * Escape closes it, and whoever opened it gives the focus back to the button.
 */
export function SidePanel({ title, children, onClose }: SidePanelProps) {
  const t = useTranslations("meeting.panel");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <aside
      aria-label={title}
      className="z-20 col-span-2 col-start-1 row-start-1 flex min-h-0 flex-col overflow-hidden bg-surface lg:col-span-1 lg:col-start-2 lg:my-3 lg:me-3 lg:w-96 lg:rounded-2xl lg:border lg:border-line"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="flex items-center justify-between gap-2 border-b border-line py-2 pe-2 ps-5">
        <h2 ref={heading} tabIndex={-1} className="text-xl">
          {title}
        </h2>
        <Button variant="quiet" icon={<X aria-hidden="true" />} onPress={onClose}>
          {t("close")}
        </Button>
      </div>
      {children}
    </aside>
  );
}
