"use client";
import { useEffect, useState } from "react";
import type { LiveOverview } from "../model/live-server";
import { openLiveStream } from "../model/live-stream";
import type { LiveState } from "../model/live-stream";

const TICK_MS = 1_000;

/** The live overview and how long ago it came; ticks every second so that ages are true. */
export function useLiveOverview(first: LiveOverview): LiveState & { sinceReceivedMs: number } {
  const [live, setLive] = useState<LiveState & { sinceReceivedMs: number }>({
    overview: first,
    receivedAtMs: 0,
    connected: true,
    sinceReceivedMs: 0,
  });
  useEffect(() => {
    const stream = openLiveStream("/api/live", first);
    const show = () =>
      setLive({ ...stream.state, sinceReceivedMs: Date.now() - stream.state.receivedAtMs });
    const unsubscribe = stream.subscribe(show);
    const timer = setInterval(show, TICK_MS);
    return () => {
      clearInterval(timer);
      unsubscribe();
      stream.close();
    };
  }, [first]);
  return live;
}
