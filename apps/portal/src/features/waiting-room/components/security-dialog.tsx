"use client";
import { CheckField, InfoDialog } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import type { HostDesk } from "../model/host-desk";
import { PinSettings } from "./pin-settings";
import { DeskTroubles } from "./waiting-list";

/** The door's settings. */
export interface SecurityDialogProps {
  readonly desk: HostDesk;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Who may come in: waiting room, lock, PIN. Every switch is true at once, for everybody. */
export function SecurityDialog({ desk, isOpen, onClose }: SecurityDialogProps) {
  const t = useTranslations("waitingRoom.security");
  const { door, changing, soundOn } = useStore(desk);
  return (
    <InfoDialog isOpen={isOpen} title={t("title")} closeText={t("close")} onClose={onClose}>
      <div className="grid gap-3">
        <DeskTroubles desk={desk} />
        {door === null ? null : (
          <>
            <CheckField
              role="switch"
              label={t("waitingRoom")}
              hint={t("waitingRoomHint")}
              checked={door.waitingRoom}
              isDisabled={changing}
              onChange={(waitingRoom) => void desk.change({ waitingRoom })}
            />
            <CheckField
              role="switch"
              label={t("locked")}
              hint={t("lockedHint")}
              checked={door.locked}
              isDisabled={changing}
              onChange={(locked) => void desk.change({ locked })}
            />
            <PinSettings desk={desk} door={door} />
          </>
        )}
        <CheckField
          role="switch"
          label={t("sound")}
          hint={t("soundHint")}
          checked={soundOn}
          onChange={(on) => desk.setSound(on)}
        />
      </div>
    </InfoDialog>
  );
}
