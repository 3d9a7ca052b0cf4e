"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "next-intl";

const MINUTE_MS = 60_000;
/** Further ahead the day and the time say more than a number. */
const LONGEST_MINUTES = 180;

/**
 * In how many minutes guests are let in. Counts down in silence: whoever listens would hear a number
 * every minute; the page speaks when it goes on.
 */
export function MinutesLeft({ untilMs }: { readonly untilMs: number }) {
  const t = useTranslations("door.shut");
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  const minutes = Math.ceil((untilMs - nowMs) / MINUTE_MS);
  if (minutes < 1 || minutes > LONGEST_MINUTES) return null;
  return <p className="text-xl font-semibold">{t("minutes", { minutes })}</p>;
}
