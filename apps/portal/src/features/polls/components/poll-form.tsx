"use client";
import { useActionState, useId, useState } from "react";
import { buttonClass } from "@stadtstube/ui/button-class";
import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import { createPollAction } from "../actions";
import { EMPTY_POLL_FORM, fieldOfPollFailure } from "../model/poll-form-state";
import { DateFields } from "./date-fields";
import { PollRefusal, usePollRefusal } from "./refusal";

interface PollFormProps {
  readonly clubId: string;
  readonly rooms: readonly { readonly id: string; readonly code: string }[];
}

/** Asks what the poll shall ask. */
export function PollForm({ clubId, rooms }: PollFormProps) {
  const t = useTranslations("polls.form");
  const [{ typed, failure }, send, isBusy] = useActionState(createPollAction, EMPTY_POLL_FORM);
  const words = usePollRefusal(failure);
  const wrong = fieldOfPollFailure(failure?.code);
  const errorOf = (field: typeof wrong) => (wrong === field ? words?.title : undefined);
  return (
    <form action={send} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-7">
      <PollRefusal failure={failure} />
      <input type="hidden" name="clubId" value={clubId} />
      <PlainField
        name="title"
        label={t("title")}
        hint={t("titleHint")}
        maxLength={120}
        value={typed.title}
        error={errorOf("title")}
      />
      <PlainField
        name="description"
        label={t("description")}
        hint={t("descriptionHint")}
        lines={3}
        maxLength={1_000}
        value={typed.description}
      />
      <DateFields initial={typed.dates} error={errorOf("dates")} />
      <PlainField
        name="lastDay"
        type="date"
        label={t("lastDay")}
        hint={t("lastDayHint")}
        value={typed.lastDay}
        error={errorOf("lastDay")}
      />
      <NamesChoice />
      <RoomChoice rooms={rooms} />
      <button
        type="submit"
        aria-disabled={isBusy}
        className={`${buttonClass("primary")} sm:justify-self-start`}
      >
        <CalendarPlus aria-hidden="true" />
        {isBusy ? t("creating") : t("create")}
      </button>
    </form>
  );
}

const WHO_SEES = ["public", "counts"] as const;

function NamesChoice() {
  const t = useTranslations("polls.form");
  const [chosen, choose] = useState<(typeof WHO_SEES)[number]>("public");
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 text-xl font-semibold">{t("names.legend")}</legend>
      {WHO_SEES.map((who) => (
        <label key={who} className="st-check cursor-pointer">
          <input
            type="radio"
            name="names"
            value={who}
            checked={chosen === who}
            onChange={() => choose(who)}
            className="st-check__box"
          />
          <span className="st-check__label">{t(`names.${who}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function RoomChoice({ rooms }: Pick<PollFormProps, "rooms">) {
  const t = useTranslations("polls.form");
  const id = useId();
  const [room, setRoom] = useState(rooms[0]?.id ?? "");
  return (
    <div className="st-field">
      <label htmlFor={id} className="kern-label st-field__label">
        {t("room")}
      </label>
      <p id={`${id}-hint`} className="kern-hint st-field__hint">
        {t("roomHint")}
      </p>
      <select
        id={id}
        name="roomId"
        value={room}
        onChange={(event) => setRoom(event.target.value)}
        aria-describedby={`${id}-hint`}
        className="kern-form-input__input st-input"
      >
        {rooms.map(({ id: value, code }) => (
          <option key={value} value={value}>
            {code}
          </option>
        ))}
        <option value="">{t("noRoom")}</option>
      </select>
    </div>
  );
}
