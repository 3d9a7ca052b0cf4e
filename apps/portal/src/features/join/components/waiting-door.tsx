"use client";
import { Button, Notice } from "@stadtstube/ui";
import { Armchair, ArrowLeft, CloudOff, LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";

import type { DoorState } from "../model/door-state";
import { DoorFrame } from "./door-frame";
import { PinForm } from "./pin-form";

/** A guest who waits. */
export interface WaitingDoorProps {
  readonly state: Extract<DoorState, { kind: "waiting" }>;
  readonly displayName: string;
  readonly onPin: (pin: string) => void;
  readonly onBack: () => void;
}

/** There is nothing to do but to wait, and the page says so; unless a PIN was set meanwhile. */
export function WaitingDoor({ state, displayName, onPin, onBack }: WaitingDoorProps) {
  const t = useTranslations("door.waiting");
  return (
    <DoorFrame
      icon={<Armchair aria-hidden="true" />}
      title={t("title")}
      text={displayName === "" ? t("text") : t("textNamed", { name: displayName })}
    >
      <div className="grid gap-4" role="status">
        <p className="flex items-center gap-3 font-semibold">
          <span aria-hidden="true" className="st-waiting-dots">
            <i />
            <i />
            <i />
          </span>
          {state.line === "lost" ? t("lostShort") : t("seen")}
        </p>
        {state.line === "lost" ? (
          <Notice tone="warning" icon={<CloudOff aria-hidden="true" />} title={t("lost.title")}>
            <p>{t("lost.text")}</p>
          </Notice>
        ) : null}
        {state.held === "room.locked" ? (
          <Notice
            tone="warning"
            icon={<LockKeyhole aria-hidden="true" />}
            title={t("locked.title")}
          >
            <p>{t("locked.text")}</p>
          </Notice>
        ) : null}
        {state.held === "room.pin-required" ? (
          <Notice tone="warning" icon={<LockKeyhole aria-hidden="true" />} title={t("pin.title")}>
            <p>{t("pin.text")}</p>
          </Notice>
        ) : null}
      </div>
      {state.held === "room.pin-required" ? (
        <PinForm refusal={state.refusal} busy={state.busy} onPin={onPin} />
      ) : null}
      <p className="text-ink-soft">{t("promise")}</p>
      <div>
        <Button icon={<ArrowLeft aria-hidden="true" />} onPress={onBack}>
          {t("leave")}
        </Button>
      </div>
    </DoorFrame>
  );
}
