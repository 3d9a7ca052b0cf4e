"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** True in a browser that runs the page's script; false in what the server wrote. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
