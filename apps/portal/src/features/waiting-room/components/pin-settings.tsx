"use client";
import { useState } from "react";
import { Button, TextField } from "@stadtstube/ui";
import { KeyRound, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";

import { useStore } from "@/components/use-store";

import type { DoorSettings } from "../model/desk-reply";
import type { HostDesk } from "../model/host-desk";

/** The PIN as far as it is known: that there is one. */
export interface PinSettingsProps {
  readonly desk: HostDesk;
  readonly door: DoorSettings;
}

/** Sets, changes or removes the PIN. Nobody can look it up afterwards: it is stored as a hash only. */
export function PinSettings({ desk, door }: PinSettingsProps) {
  const t = useTranslations("waitingRoom.security.pin");
  const { changing } = useStore(desk);
  const [pin, setPin] = useState("");
  const [said, setSaid] = useState("");
  const save = async () => {
    if (await desk.change({ pin })) {
      setSaid(t("saved", { pin: pin.trim() }));
      setPin("");
    }
  };
  const remove = async () => {
    if (await desk.change({ pin: null })) setSaid(t("removed"));
  };
  return (
    <form
      className="grid gap-3 border-y border-line py-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!changing && pin.trim() !== "") void save();
      }}
    >
      <TextField
        label={door.pinRequired ? t("change") : t("set")}
        hint={door.pinRequired ? t("changeHint") : t("setHint")}
        value={pin}
        onChange={setPin}
        maxLength={12}
        autoComplete="off"
        inputMode="numeric"
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="primary-soft"
          isDisabled={changing || pin.trim() === ""}
          icon={<KeyRound aria-hidden="true" />}
        >
          {t("save")}
        </Button>
        {door.pinRequired ? (
          <Button
            variant="quiet"
            isDisabled={changing}
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => void remove()}
          >
            {t("remove")}
          </Button>
        ) : null}
      </div>
      <p role="status" className="font-semibold empty:hidden">
        {said}
      </p>
    </form>
  );
}
