"use client";
import { useEffect, useRef } from "react";

import type { MediaTrack } from "../model/types";

/** A moving picture. */
export interface TrackVideoProps {
  readonly track: MediaTrack;
  /** One's own camera is mirrored, as people know themselves. */
  readonly mirrored?: boolean;
  /** `cover` fills the tile and may crop; `contain` shows everything. */
  readonly fit: "cover" | "contain";
}

/** Plays a track's picture without sound; sound has its own place. */
export function TrackVideo({ track, mirrored = false, fit }: TrackVideoProps) {
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (ref.current === null) return;
    return track.attach(ref.current);
  }, [track]);
  const fitting = fit === "cover" ? "object-cover" : "object-contain";
  return (
    <video
      ref={ref}
      autoPlay
      playsInline
      muted
      aria-hidden="true"
      className={`absolute inset-0 h-full w-full max-w-none ${fitting} ${mirrored ? "-scale-x-100" : ""}`}
    />
  );
}
