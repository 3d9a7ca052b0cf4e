"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const INTERVAL_MS = 10_000;

/** Fetches the page's data anew as often as the worker looks, while somebody sees it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, INTERVAL_MS);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
