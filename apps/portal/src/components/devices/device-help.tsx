"use client";
import { Button, Notice } from "@stadtstube/ui";
import { CircleHelp, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DeviceErrorCode, RememberedPermission } from "@stadtstube/jitsi-bridge/client";

import { CopyButton } from "../copy-button";
import { type DeviceTrouble, deviceTrouble, type TroubleGuide } from "./device-trouble";
import { HelpDrawing } from "./help-drawing";
import { allowedByPolicy, ownBrowserKind } from "./page-abilities";

/** A device that could not be turned on. */
export interface DeviceHelpProps {
  readonly device: "microphone" | "camera";
  readonly error: DeviceErrorCode;
  readonly permission: RememberedPermission;
  /** Asks for the device once more. */
  readonly onRetry: () => void;
}

/** How many steps the way through a browser's menus has, in words. */
const STEPS: Readonly<Record<TroubleGuide, readonly ("first" | "second" | "third")[]>> = {
  "allow-question": ["first", "second"],
  chrome: ["first", "second", "third"],
  edge: ["first", "second", "third"],
  firefox: ["first", "second", "third"],
  safari: ["first", "second", "third"],
  ios: ["first", "second", "third"],
  android: ["first", "second", "third"],
  "in-app": ["first", "second", "third"],
  system: ["first", "second", "third"],
};

/** Says what blocks a device, shows in words and a drawing where to press, and tries again. */
export function DeviceHelp({ device, error, permission, onRetry }: DeviceHelpProps) {
  const t = useTranslations("deviceHelp");
  const trouble = deviceTrouble({
    error,
    permission,
    kind: ownBrowserKind(),
    secureContext: window.isSecureContext,
    allowedByPolicy: allowedByPolicy(device),
  });
  return (
    <Notice
      tone="warning"
      role="alert"
      icon={<CircleHelp aria-hidden="true" />}
      title={t(`title.${device}`)}
    >
      <p>{t(`causes.${trouble.cause}`, { app: appName(t, trouble) })}</p>
      {trouble.guide === null ? null : <Guide guide={trouble.guide} />}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button icon={<RotateCcw aria-hidden="true" />} onPress={onRetry}>
          {t("retry")}
        </Button>
        {trouble.cause === "in-app-browser" ? (
          <CopyButton
            text={window.location.href}
            label={t("copyLink")}
            doneLabel={t("copied")}
            failedLabel={t("copyFailed")}
          />
        ) : null}
      </div>
      <p className="mt-3 text-[0.95rem] text-ink-soft">{t("without")}</p>
    </Notice>
  );
}

function Guide({ guide }: { readonly guide: TroubleGuide }) {
  const t = useTranslations("deviceHelp");
  return (
    <div className="mt-3 grid gap-4">
      <ol className="grid list-decimal gap-1 ps-6">
        {STEPS[guide].map((step) => (
          <li key={step}>{t(`guides.${guide}.${step}` as "guides.chrome.first")}</li>
        ))}
      </ol>
      <HelpDrawing guide={guide} label={t(`guides.${guide}.drawing`)} />
    </div>
  );
}

function appName(
  t: ReturnType<typeof useTranslations<"deviceHelp">>,
  { inApp }: DeviceTrouble,
): string {
  return t(`apps.${inApp ?? "other"}`);
}
