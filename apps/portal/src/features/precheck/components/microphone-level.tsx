"use client";
import { useEffect, useState } from "react";
import { LevelMeter } from "@stadtstube/ui";
import { useTranslations } from "next-intl";

import type { DevicePreview } from "../model/preview";

/** Shows while somebody speaks that the microphone hears them. */
export function MicrophoneLevel({ preview }: { readonly preview: DevicePreview }) {
  const t = useTranslations("precheck.microphone");
  const [level, setLevel] = useState(0);
  useEffect(() => {
    return preview.onMicrophoneLevel(setLevel);
  }, [preview]);
  return (
    <div className="grid gap-2">
      <p className="text-[0.95rem] text-ink-soft">{t("speak")}</p>
      <LevelMeter label={t("level")} level={level} />
    </div>
  );
}
