"use client";
import { useEffect, useState } from "react";
import { Clock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

import { closingAt } from "../model/closing";

/** Tells that the meeting's time is nearly over, from five minutes before; then says so each minute. */
export function ClosingNotice({ closesAtMs }: { readonly closesAtMs: number | null }) {
  const t = useTranslations("meeting.closing");
  const format = useFormatter();
  const minutesLeft = useMinutesLeft(closesAtMs);
  const shown = closesAtMs !== null && minutesLeft !== null;
  return (
    <div role="status" className={shown ? "" : "st-visually-hidden"}>
      {!shown ? null : (
        <p className="mx-auto flex w-fit max-w-full items-center gap-3 rounded-xl bg-warn-soft px-4 py-2 font-semibold text-ink [&_svg]:text-warn">
          <Clock aria-hidden="true" className="h-6 w-6 flex-none" />
          {t("soon", {
            minutes: minutesLeft,
            time: format.dateTime(closesAtMs, { hour: "2-digit", minute: "2-digit" }),
          })}
        </p>
      )}
    </div>
  );
}

function useMinutesLeft(closesAtMs: number | null): number | null {
  const [minutesLeft, setMinutesLeft] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const closing = closingAt(Date.now(), closesAtMs);
      setMinutesLeft(closing.minutesLeft);
      if (closing.nextChangeMs !== null) timer = setTimeout(look, closing.nextChangeMs);
    };
    look();
    return () => clearTimeout(timer);
  }, [closesAtMs]);
  return minutesLeft;
}
