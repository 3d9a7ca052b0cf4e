"use client";
import { useState, useSyncExternalStore } from "react";

import { toLocalField } from "./local-time";

const never = () => () => undefined;

/** A field that begins with a moment; in the browser only, which alone knows its time zone. */
export function useProposedTime(ms: number): [string, (text: string) => void] {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [typed, setTyped] = useState<string | null>(null);
  return [typed ?? (isInBrowser ? toLocalField(ms) : ""), setTyped];
}
