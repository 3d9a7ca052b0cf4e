"use client";
import { useState } from "react";
import { useTranslations } from "next-intl";

import { PlainField } from "@/components/plain-field";

import type { RoomChoice } from "../../model/gatherings-view";
import { OptionFields } from "./option-fields";
import { Choice, type FieldTexts, TimeField } from "./plain-inputs";
import { SeriesFields } from "./series-fields";

const RHYTHMS = [
  ...(["once", "weekly", "every-two-weeks", "monthly-by-weekday"] as const),
  ...(["monthly-by-last-weekday", "monthly-by-date", "yearly", "daily"] as const),
] as const;

/** The questions about a gathering, the simple ones first. */
export function GatheringFields(props: FieldTexts & { readonly rooms: readonly RoomChoice[] }) {
  const t = useTranslations("gatherings.form");
  const { value, errorOf, rooms } = props;
  const [rhythm, setRhythm] = useState(value("rhythm") === "" ? "once" : value("rhythm"));
  const isSeries = rhythm !== "once";
  return (
    <>
      <PlainField
        name="title"
        label={t("title")}
        hint={t("titleHint")}
        maxLength={80}
        value={value("title")}
        error={errorOf("title")}
      />
      <Choice
        name="rhythm"
        label={t("rhythm")}
        value={rhythm}
        onChange={setRhythm}
        options={RHYTHMS.map((one) => [one, t(`rhythms.${one}`)] as const)}
      />
      <TimeField
        name="date"
        type="date"
        label={t(isSeries ? "firstDate" : "date")}
        value={value("date")}
        error={errorOf("date")}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TimeField name="time" type="time" label={t("time")} value={value("time")} />
        <TimeField name="minutes" type="number" label={t("minutes")} value={value("minutes")} />
      </div>
      <SeriesFields value={value} errorOf={errorOf} isSeries={isSeries} />
      {rooms.length === 1 ? (
        <input type="hidden" name="roomId" value={rooms[0]?.id ?? ""} />
      ) : (
        <Choice
          name="roomId"
          label={t("room")}
          value={value("roomId")}
          options={rooms.map(({ id, code }) => [id, code] as const)}
        />
      )}
      <WhatAndHowMany value={value} errorOf={errorOf} />
      <OptionFields value={value} errorOf={errorOf} />
    </>
  );
}

/** What it is about, and how many come: both may stay open. */
function WhatAndHowMany({ value, errorOf }: FieldTexts) {
  const t = useTranslations("gatherings.form");
  return (
    <>
      <PlainField
        name="agenda"
        label={t("agenda")}
        hint={t("agendaHint")}
        lines={4}
        maxLength={2_000}
        value={value("agenda")}
      />
      <TimeField
        name="people"
        type="number"
        label={t("people")}
        value={value("people")}
        error={errorOf("people")}
      />
    </>
  );
}
