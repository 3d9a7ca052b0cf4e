"use client";
import { useEffect, useState } from "react";

const TICK_MS = 1_000;

/** Milliseconds since `moment` changed last, by the browser's clock; ticks every second. */
export function useSince(moment: number): number {
  const [since, setSince] = useState({ moment, ms: 0 });
  useEffect(() => {
    const begin = Date.now();
    const timer = setInterval(() => setSince({ moment, ms: Date.now() - begin }), TICK_MS);
    return () => clearInterval(timer);
  }, [moment]);
  return since.moment === moment ? since.ms : 0;
}
