"use client";
import { useEffect, useRef } from "react";
import { useTranslations } from "next-intl";

import type { MediaTrack } from "../model/bridge";

/** One's own picture on its way back from the server, not mirrored: this is what others see. */
export function ReturnedPicture({ picture }: { readonly picture: MediaTrack | null }) {
  const t = useTranslations("connectionTest.call");
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current === null || picture === null) return;
    return picture.attach(video.current);
  }, [picture]);
  if (picture === null) return null;
  return (
    <video
      ref={video}
      playsInline
      muted
      aria-label={t("picture")}
      className="aspect-video w-full max-w-xl rounded-2xl bg-tile object-cover"
    />
  );
}
