"use client";
import { useEffect, useState } from "react";
import { Button, buttonClass } from "@stadtstube/ui";
import { DoorClosed, House, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";

import type { DoorState } from "../model/door-state";
import { DoorFrame } from "./door-frame";

/** A guest whom a host did not let in. */
export interface RefusedDoorProps {
  readonly state: Extract<DoorState, { kind: "refused" }>;
  readonly homePath: string;
  readonly onAsk: () => void;
}

/** Says no kindly; where one may ask again, the button comes when the time has come. */
export function RefusedDoor({ state, homePath, onAsk }: RefusedDoorProps) {
  const t = useTranslations("door");
  const { askAgainAtMs, busy } = state;
  const mayAsk = useReached(askAgainAtMs);
  return (
    <DoorFrame
      icon={<DoorClosed aria-hidden="true" />}
      title={t("refused.title")}
      text={t("refused.text")}
    >
      <p role="status">
        {askAgainAtMs === null ? t("refused.never") : mayAsk ? t("refused.now") : t("refused.soon")}
      </p>
      <div className="flex flex-wrap gap-3">
        {mayAsk ? (
          <Button
            variant="primary"
            isDisabled={busy}
            icon={<RotateCw aria-hidden="true" />}
            onPress={onAsk}
          >
            {busy ? t("busy") : t("refused.button")}
          </Button>
        ) : null}
        <a href={homePath} className={buttonClass("secondary")}>
          <House aria-hidden="true" />
          {t("home")}
        </a>
      </div>
    </DoorFrame>
  );
}

/** Turns true at that moment; false for ever where there is none. */
function useReached(atMs: number | null): boolean {
  const [reachedMs, setReachedMs] = useState<number | null>(null);
  useEffect(() => {
    if (atMs === null) return;
    const timer = setTimeout(() => setReachedMs(atMs), Math.max(0, atMs - Date.now()) + 500);
    return () => clearTimeout(timer);
  }, [atMs]);
  return atMs !== null && reachedMs === atMs;
}
