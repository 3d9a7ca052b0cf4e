"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import type { PollChoice } from "@stadtstube/domain";
import { Send } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { CHOICES, type OwnAnswer, type PollSheet } from "../model/poll-sheet";
import { DateChoice } from "./date-choice";

/** What a member is asked: a name, and something about every date. */
export function AnswerForm(props: {
  readonly sheet: PollSheet;
  readonly own: OwnAnswer | null;
  readonly isBusy: boolean;
  readonly onSend: (answer: OwnAnswer) => void;
}) {
  const t = useTranslations("polls.answer");
  const { sheet, own, isBusy, onSend } = props;
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (form.current === null || isBusy) return;
    const answer = readAnswer(new FormData(form.current), sheet);
    const open = openQuestions(answer, sheet);
    setMissing(open);
    const [first] = open;
    if (first === undefined) onSend(answer);
    else form.current.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus();
  };
  return (
    <form
      ref={form}
      onSubmit={send}
      noValidate
      aria-labelledby={heading}
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
    >
      <h2 id={heading} className="text-2xl">
        {t(own === null ? "heading" : "ownHeading")}
      </h2>
      <PlainField
        name="name"
        label={t("name")}
        hint={t(sheet.namesPublic ? "nameSeen" : "nameUnseen")}
        autoComplete="name"
        maxLength={60}
        value={own?.name ?? ""}
        error={missing.includes("name") ? t("nameMissing") : undefined}
      />
      {sheet.dates.map((date) => (
        <DateChoice
          key={date.id}
          date={date}
          initial={own?.choices.find(({ dateId }) => dateId === date.id)?.choice}
          isMissing={missing.includes(date.id)}
        />
      ))}
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
      >
        <Send aria-hidden="true" />
        {isBusy ? t("sending") : t(own === null ? "send" : "change")}
      </button>
    </form>
  );
}

/** The fields that say nothing yet, in their order. */
function openQuestions({ name, choices }: OwnAnswer, sheet: PollSheet): readonly string[] {
  const answered = new Set(choices.map(({ dateId }) => dateId));
  const dates = sheet.dates.map(({ id }) => id).filter((id) => !answered.has(id));
  return name.trim() === "" ? ["name", ...dates] : dates;
}

function readAnswer(form: FormData, sheet: PollSheet): OwnAnswer {
  const name = form.get("name");
  const choices = sheet.dates.flatMap(({ id }) => {
    const choice = CHOICES.find((known): known is PollChoice => known === form.get(id));
    return choice === undefined ? [] : [{ dateId: id, choice }];
  });
  return { name: typeof name === "string" ? name : "", choices };
}
