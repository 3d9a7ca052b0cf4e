"use client";
import { useEffect, useRef } from "react";
import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";

import type { DevicePreview, DevicePreviewState } from "../model/preview";

/** One's own picture before joining. */
export interface CameraPreviewProps {
  readonly preview: DevicePreview;
  readonly state: DevicePreviewState;
}

/** Shows oneself mirrored, or a calm place where the picture will be. */
export function CameraPreview({ preview, state }: CameraPreviewProps) {
  const t = useTranslations("precheck");
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current === null) return;
    return preview.attachVideo(video.current);
  }, [preview]);
  const on = state.camera.actual;
  return (
    <div className="relative aspect-video overflow-hidden rounded-2xl bg-tile">
      <video
        ref={video}
        autoPlay
        playsInline
        muted
        aria-label={t("ownPicture")}
        className={`absolute inset-0 h-full w-full max-w-none -scale-x-100 object-cover ${on ? "" : "invisible"}`}
      />
      {on ? null : (
        <div className="absolute inset-0 grid place-content-center justify-items-center gap-3 text-center">
          <span className="grid h-20 w-20 place-items-center rounded-full bg-avatar text-on-avatar">
            <UserRound aria-hidden="true" className="h-10 w-10" />
          </span>
          <p className="px-4 font-semibold text-on-tile">{t("cameraIsOff")}</p>
        </div>
      )}
    </div>
  );
}
