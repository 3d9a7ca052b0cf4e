"use client";
import { Button, Notice } from "@stadtstube/ui";
import { CircleHelp, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";

import type { DeviceErrorCode } from "../model/preview";

/** A device that could not be turned on. */
export interface DeviceHelpProps {
  readonly kind: "microphone" | "camera";
  readonly error: DeviceErrorCode;
  readonly onRetry: () => void;
}

/** Explains what blocks a device, how to unblock it, and tries again. */
export function DeviceHelp({ kind, error, onRetry }: DeviceHelpProps) {
  const t = useTranslations("devices");
  return (
    <Notice
      tone="warning"
      role="alert"
      icon={<CircleHelp aria-hidden="true" />}
      title={t(`trouble.${kind}`)}
    >
      <p>{t(`errors.${error}`)}</p>
      <div className="mt-3">
        <Button icon={<RotateCcw aria-hidden="true" />} onPress={onRetry}>
          {t("retry")}
        </Button>
      </div>
    </Notice>
  );
}
