import { CircleCheck, CircleHelp, OctagonX, TriangleAlert, Wrench } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";

import { stateWords } from "../model/state-words";
import { serviceState } from "../queries";

const LOOKS = {
  ok: { icon: CircleCheck, className: "text-good" },
  limited: { icon: TriangleAlert, className: "text-warn" },
  maintenance: { icon: Wrench, className: "text-action" },
  down: { icon: OctagonX, className: "text-danger" },
  unknown: { icon: CircleHelp, className: "text-ink-soft" },
} as const;

/** One honest line about how well meetings work right now. */
export async function StateLine() {
  const state = await serviceState();
  const { key, time } = stateWords(state, new Date(), await getLocale());
  const t = await getTranslations("state");
  const { icon: Icon, className } = LOOKS[state.level];
  return (
    <div className="grid gap-1">
      <p className="flex items-center gap-2">
        <Icon aria-hidden="true" className={`h-5 w-5 flex-none ${className}`} />
        <span>{t(key, { time: time ?? "" })}</span>
      </p>
      {state.notices.map((notice) => (
        <p key={notice} lang="de" className="ps-7 text-ink-soft">
          {notice}
        </p>
      ))}
    </div>
  );
}
