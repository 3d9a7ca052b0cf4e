"use client";
import { type Store, useStore } from "@/components/use-store";

/** `#treffen=…`: a meeting's code stays in the browser until somebody sends it. */
const fragment: Store<string> = {
  get state() {
    return new URLSearchParams(window.location.hash.replace(/^#/, "")).get("treffen") ?? "";
  },
  serverState: "",
  subscribe(listener) {
    window.addEventListener("hashchange", listener);
    return () => window.removeEventListener("hashchange", listener);
  },
};

/** The code of the meeting somebody comes from; empty when they come from elsewhere. */
export function useRoomFromFragment(): string {
  return useStore(fragment);
}
