"use client";
import type { ReactNode } from "react";
import { Button } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import type { DeviceState } from "../model/preview";

/** A device with a large switch. */
export interface DeviceSwitchProps {
  readonly kind: "microphone" | "camera";
  readonly device: DeviceState;
  readonly iconOn: ReactNode;
  readonly iconOff: ReactNode;
  readonly onSwitch: (on: boolean) => void;
}

/** Says what is true and offers the opposite. */
export function DeviceSwitch({ kind, device, iconOn, iconOff, onSwitch }: DeviceSwitchProps) {
  const t = useTranslations(`precheck.${kind}`);
  const words = device.pending ? t("asking") : device.actual ? t("turnOff") : t("turnOn");
  return (
    <Button
      block
      variant={device.actual ? "secondary" : "primary-soft"}
      icon={device.actual ? iconOn : iconOff}
      onPress={() => onSwitch(!device.desired)}
    >
      {words}
    </Button>
  );
}
