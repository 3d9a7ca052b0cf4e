"use client";
import { useTranslations } from "next-intl";

import { REACTIONS, type Reaction } from "../model/types";
import { ReactionPicture } from "./reaction-picture";

/** Signs for everybody, one press each; what was shown passes before all eyes, one's own included. */
export function ReactionRow({ onReact }: { readonly onReact: (reaction: Reaction) => void }) {
  const t = useTranslations("meeting.reactions");
  return (
    <div role="group" aria-label={t("label")} className="grid gap-1">
      <p aria-hidden="true" className="hidden text-[0.95rem] text-ink-soft sm:block">
        {t("label")}
      </p>
      <div className="grid grid-cols-5 gap-1.5">
        {REACTIONS.map((reaction) => (
          <button
            key={reaction}
            type="button"
            className="grid min-h-12 place-items-center rounded-xl border border-line-strong bg-surface px-1 text-action hover:bg-action-soft"
            title={t(`signs.${reaction}`)}
            onClick={() => onReact(reaction)}
          >
            <ReactionPicture reaction={reaction} />
            <span className="st-visually-hidden">{t(`signs.${reaction}`)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
