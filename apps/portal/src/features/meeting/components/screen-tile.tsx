"use client";
import { MonitorUp } from "lucide-react";
import { useTranslations } from "next-intl";

import type { SceneTile } from "../model/scene";
import { TrackVideo } from "./track-video";

/** Somebody's shared screen, shown whole. */
export function ScreenTile({ participant, rect }: SceneTile) {
  const t = useTranslations("meeting.tile");
  if (participant.screen === null) return null;
  return (
    <figure
      className="absolute overflow-hidden rounded-2xl bg-screen"
      style={{ left: rect.x, top: rect.y, width: rect.width, height: rect.height }}
    >
      <TrackVideo track={participant.screen} fit="contain" />
      <figcaption className="absolute bottom-2 start-2 flex items-center gap-2 rounded-full bg-label px-3 py-1 text-[0.95rem] font-semibold text-white">
        <MonitorUp aria-hidden="true" className="h-4.5 w-4.5" />
        {t("screenOf", { name: participant.name })}
      </figcaption>
    </figure>
  );
}
