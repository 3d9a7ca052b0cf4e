"use client";
import { Button, Notice } from "@stadtstube/ui";
import { buttonClass } from "@stadtstube/ui/button-class";
import { Check, CircleStop, DoorOpen, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";

import { localizedPath } from "@/i18n/localized-path";

import type { InvitedSheet } from "../model/invited-sheet";

interface InvitationSheetProps {
  readonly sheet: InvitedSheet;
  readonly isBusy: boolean;
  /** Something was answered here, and taken. */
  readonly isSaved: boolean;
  readonly onAnswer: (answer: InvitedSheet["answer"]) => void;
}

/** An invitation: who, what, when, where, and two large buttons. */
export function InvitationSheet(props: InvitationSheetProps) {
  const t = useTranslations("invited");
  const { sheet } = props;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-2">
        <p>{t("hello", { name: sheet.name })}</p>
        <p className="text-ink-soft [overflow-wrap:anywhere]">
          {t("from", { club: sheet.clubName })}
        </p>
        <h2 className="text-2xl [overflow-wrap:anywhere] sm:text-3xl">{sheet.title}</h2>
        {sheet.agenda === "" ? null : (
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">{sheet.agenda}</p>
        )}
      </div>
      {sheet.state === "open" ? (
        <Answering {...props} />
      ) : (
        <Notice icon={<CircleStop aria-hidden="true" />} title={t(`${sheet.state}.title`)}>
          <p>{t(`${sheet.state}.text`)}</p>
        </Notice>
      )}
      {sheet.state === "open" ? <When sheet={sheet} /> : null}
    </div>
  );
}

function When({ sheet }: { readonly sheet: InvitedSheet }) {
  const t = useTranslations("invited");
  const locale = useLocale();
  return (
    <section className="st-card grid gap-4 p-5 sm:p-7" aria-labelledby="wann">
      <h2 id="wann" className="text-2xl">
        {t("when")}
      </h2>
      {sheet.rule === null ? null : <p>{t("rule", { rule: sheet.rule })}</p>}
      <ul className="grid gap-2">
        {sheet.dates.map(({ key, when, state }) => (
          <li key={key} className="text-lg">
            <span className={state === "cancelled" ? "line-through" : "font-semibold"}>{when}</span>
            {state === "cancelled" ? <strong className="block">{t("off")}</strong> : null}
            {state === "moved" ? <span className="block">{t("moved")}</span> : null}
          </li>
        ))}
      </ul>
      <p>
        <a
          href={localizedPath(locale, `/treffen/${sheet.roomCode}`)}
          className={buttonClass("secondary")}
        >
          <DoorOpen aria-hidden="true" />
          {t("room")}
        </a>
      </p>
    </section>
  );
}

function Answering({ sheet, isBusy, isSaved, onAnswer }: InvitationSheetProps) {
  const t = useTranslations("invited");
  const { answer } = sheet;
  const large = "min-h-20 w-full text-xl";
  return (
    <section className="st-card grid gap-4 p-5 sm:p-7" aria-labelledby="antwort">
      <h2 id="antwort" className="text-2xl">
        {t("question")}
      </h2>
      <p role="status" className="text-lg font-semibold">
        {isSaved ? `${t("saved")} ` : ""}
        {t(`said.${answer}`)}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <button
          type="button"
          aria-pressed={answer === "accepted"}
          aria-disabled={isBusy}
          className={`${buttonClass(answer === "declined" ? "secondary" : "primary")} ${large}`}
          onClick={() => onAnswer("accepted")}
        >
          <Check aria-hidden="true" />
          {t("accept")}
        </button>
        <button
          type="button"
          aria-pressed={answer === "declined"}
          aria-disabled={isBusy}
          className={`${buttonClass(answer === "declined" ? "primary" : "secondary")} ${large}`}
          onClick={() => onAnswer("declined")}
        >
          <X aria-hidden="true" />
          {t("decline")}
        </button>
      </div>
      <p className="text-ink-soft">{t("free")}</p>
      {answer === "none" ? null : (
        <div>
          <Button variant="quiet" isDisabled={isBusy} onPress={() => onAnswer("none")}>
            {t("takeBack")}
          </Button>
        </div>
      )}
    </section>
  );
}
