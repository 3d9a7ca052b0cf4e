"use client";
import { useId } from "react";
import type { PollChoice } from "@stadtstube/domain";
import { useTranslations } from "next-intl";

import { CHOICES, type DateRow } from "../model/poll-sheet";
import { CHOICE_ICONS } from "./poll-results";
import { useDateWords } from "./use-date-words";

/** One date as a card with three large buttons, of which one is pressed. */
export function DateChoice(props: {
  readonly date: DateRow;
  readonly initial: PollChoice | undefined;
  readonly isMissing: boolean;
}) {
  const t = useTranslations("polls");
  const words = useDateWords();
  const id = useId();
  const { date, initial, isMissing } = props;
  return (
    <fieldset
      className="st-card grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 p-4 sm:p-5"
      {...(isMissing ? { "aria-describedby": `${id}-error` } : {})}
    >
      <legend className="float-start mb-1 w-full">
        <span className="block text-xl font-semibold">{words.day(date.startsAtMs)}</span>
        <span className="block">{words.time(date)}</span>
      </legend>
      {isMissing ? (
        <p id={`${id}-error`} className="st-field__error">
          {t("answer.choiceMissing")}
        </p>
      ) : null}
      <div className="grid gap-2 sm:grid-cols-3">
        {CHOICES.map((choice) => (
          <ChoiceButton
            key={choice}
            name={date.id}
            choice={choice}
            isChecked={initial === choice}
            text={t(`choices.${choice}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function ChoiceButton(props: {
  readonly name: string;
  readonly choice: PollChoice;
  readonly isChecked: boolean;
  readonly text: string;
}) {
  const Icon = CHOICE_ICONS[props.choice];
  return (
    <label className="flex min-h-14 cursor-pointer items-center gap-3 rounded-2xl border-2 border-line-strong px-4 py-2 text-lg font-semibold hover:bg-action-soft has-checked:border-action has-checked:bg-action-soft">
      <input
        type="radio"
        name={props.name}
        value={props.choice}
        defaultChecked={props.isChecked}
        className="h-6 w-6 flex-none accent-action"
      />
      <Icon aria-hidden="true" className="h-5 w-5 flex-none" />
      {props.text}
    </label>
  );
}
