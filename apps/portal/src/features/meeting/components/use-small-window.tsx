"use client";
import { type ReactNode, useEffect, useRef } from "react";

import { speakerOf } from "../model/order-people";
import type { MediaTrack, MeetingState } from "../model/types";

/** A window of its own that stays before other programs. */
export interface SmallWindow {
  readonly isSupported: boolean;
  /** Somebody shows a picture that could be in it. */
  readonly hasPicture: boolean;
  readonly open: () => void;
  /** Must be on the page as long as the window is to stay. */
  readonly element: ReactNode;
}

/** The window keeps showing who speaks, or who is pinned: it stays while its picture changes. */
export function useSmallWindow(state: MeetingState, pinnedId: string | null): SmallWindow {
  const video = useRef<HTMLVideoElement>(null);
  const track = pictureFor(state, pinnedId);
  useEffect(() => {
    if (video.current === null || track === null) return;
    return track.attach(video.current);
  }, [track]);
  return {
    isSupported: document.pictureInPictureEnabled,
    hasPicture: track !== null,
    open: () => void video.current?.requestPictureInPicture().catch(() => undefined),
    element: (
      <video ref={video} autoPlay playsInline muted aria-hidden="true" className="sr-only" />
    ),
  };
}

function pictureFor(state: MeetingState, pinnedId: string | null): MediaTrack | null {
  const others = state.participants.filter(({ isSelf }) => !isSelf);
  const pinned = state.participants.find(({ id }) => id === pinnedId);
  const wanted = [pinned, speakerOf(state), ...others];
  return wanted.find((one) => one?.camera && !one.videoMuted)?.camera ?? null;
}
