"use client";
import { useEffect } from "react";

/** The part of the browser this needs; missing in some browsers, whatever the types say. */
type MayStayAwake = { readonly wakeLock?: WakeLock };

/**
 * Keeps the screen on while the meeting is seen (W3C Screen Wake Lock). The browser lets go whenever
 * the page is hidden, and a phone that saves its battery may refuse: then nothing happens.
 */
export function useWakeLock(): void {
  useEffect(() => {
    const { wakeLock } = navigator as MayStayAwake;
    if (!wakeLock) return;
    let held: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async () => {
      if (document.visibilityState !== "visible" || (held !== null && !held.released)) return;
      const got = await wakeLock.request("screen").catch(() => null);
      if (gone) void got?.release();
      else held = got;
    };
    const onVisibility = () => void hold();
    void hold();
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", onVisibility);
      void held?.release();
    };
  }, []);
}
