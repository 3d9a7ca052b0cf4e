"use client";
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** True on phones that have an app store; false on the server, on tablets that pose as computers, and on computers. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    never,
    () => /Android|iPhone|iPod|iPad/i.test(navigator.userAgent),
    () => false,
  );
}
