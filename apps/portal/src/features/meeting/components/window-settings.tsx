"use client";
import { useEffect, useState } from "react";
import { Button } from "@stadtstube/ui";
import { Maximize, Minimize, PictureInPicture2 } from "lucide-react";
import { useTranslations } from "next-intl";

import type { SmallWindow } from "./use-small-window";

/** The whole screen for the meeting, or a small window that stays before other programs. */
export function WindowSettings({ smallWindow }: { readonly smallWindow: SmallWindow }) {
  const t = useTranslations("meeting.settings");
  return (
    <div className="grid gap-3">
      <FullScreen />
      {smallWindow.isSupported ? (
        <Button
          block
          isDisabled={!smallWindow.hasPicture}
          icon={<PictureInPicture2 aria-hidden="true" />}
          onPress={smallWindow.open}
        >
          {t("smallWindow")}
        </Button>
      ) : null}
    </div>
  );
}

function FullScreen() {
  const t = useTranslations("meeting.settings");
  const [isFull, setIsFull] = useState(false);
  useEffect(() => {
    const look = () => setIsFull(document.fullscreenElement !== null);
    look();
    document.addEventListener("fullscreenchange", look);
    return () => document.removeEventListener("fullscreenchange", look);
  }, []);
  // Phones of one maker have it for films only.
  if (!document.fullscreenEnabled) return null;
  const toggle = () =>
    isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  return (
    <Button
      block
      icon={isFull ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
      onPress={() => void toggle().catch(() => undefined)}
    >
      {isFull ? t("fullScreenOff") : t("fullScreenOn")}
    </Button>
  );
}
