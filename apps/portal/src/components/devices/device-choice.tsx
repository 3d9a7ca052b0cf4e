"use client";
import { SelectField } from "@stadtstube/ui";
import { useTranslations } from "next-intl";
import type { MediaDevice } from "@stadtstube/jitsi-bridge/client";

/** The devices there are, and which one is used. */
export interface DeviceChoiceProps {
  readonly kind: "microphone" | "camera";
  readonly devices: readonly MediaDevice[];
  readonly deviceId: string | null;
  readonly onSelect: (deviceId: string) => void;
}

/** A choice, but only where there is something to choose from. */
export function DeviceChoice({ kind, devices, deviceId, onSelect }: DeviceChoiceProps) {
  const t = useTranslations(`precheck.${kind}`);
  const named = devices.filter((device) => device.deviceId !== "");
  if (named.length < 2) return null;
  return (
    <SelectField
      label={t("choose")}
      value={deviceId ?? named[0]?.deviceId ?? ""}
      onChange={onSelect}
      options={named.map((device, index) => ({
        value: device.deviceId,
        text: device.label === "" ? t("unnamed", { number: index + 1 }) : device.label,
      }))}
    />
  );
}
