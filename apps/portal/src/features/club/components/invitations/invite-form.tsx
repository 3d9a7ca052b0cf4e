"use client";
import { useActionState, useState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Send } from "lucide-react";
import { useTranslations } from "next-intl";

import { inviteAction } from "../../invitation-deeds";
import { EMPTY_FORM } from "../../model/form-state";
import type { InviteView } from "../../model/invite-view";
import { Refusal } from "../refusal";
import { ChoosePeople } from "./choose-people";

/** Whom to invite, what they get, and one button. */
export function InviteForm({ view }: { readonly view: InviteView }) {
  const t = useTranslations("clubInvitations");
  const [state, send, isBusy] = useActionState(inviteAction, EMPTY_FORM);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const failure = state.step === "writing" ? state.failure : null;
  const { clubId, gatheringId, people } = view;
  return (
    <form action={send} className="grid gap-8">
      <input type="hidden" name="clubId" value={clubId} />
      <input type="hidden" name="gatheringId" value={gatheringId} />
      <Refusal failure={failure} />
      <ChoosePeople people={people} chosen={chosen} onChange={setChosen} />
      <LetterPreview letters={view.letters} />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary")} sm:justify-self-start`}
      >
        <Send aria-hidden="true" />
        {isBusy ? t("sending") : t("send", { count: chosen.size })}
      </button>
    </form>
  );
}

function LetterPreview({ letters }: Pick<InviteView, "letters">) {
  const t = useTranslations("clubInvitations");
  return (
    <section className="st-card grid gap-4 p-5 sm:p-7" aria-labelledby="vorschau">
      <h2 id="vorschau" className="text-2xl">
        {t("previewHeading")}
      </h2>
      <p>{t("previewText")}</p>
      {letters.map(({ language, subject, text }, index) => (
        <details key={language} open={index === 0}>
          <summary className="min-h-12 cursor-pointer py-3 underline underline-offset-4">
            {t(`previewOf.${language}`)}
          </summary>
          <div lang={language} className="grid gap-2 border-s-4 border-line ps-4">
            <strong className="[overflow-wrap:anywhere]">{subject}</strong>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
          </div>
        </details>
      ))}
    </section>
  );
}
