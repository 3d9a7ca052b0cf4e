"use client";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@stadtstube/ui";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";

import { LENGTHS_MINUTES, MOST_DATES, type TypedDate } from "../model/poll-form-state";

interface Row extends TypedDate {
  readonly key: number;
}

/** The proposed dates, each in a card; another one begins like the last, which saves typing. */
export function DateFields(props: {
  readonly initial: readonly TypedDate[];
  readonly error: string | undefined;
}) {
  const t = useTranslations("polls.form");
  const errorId = useId();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    props.initial.map((date, key) => ({ ...date, key })),
  );
  const [added, setAdded] = useState<number | null>(null);
  const change = (key: number, part: Partial<TypedDate>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    const last = rows.at(-1);
    const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
    setRows([...rows, { time: last?.time ?? "", minutes: last?.minutes ?? "90", day: "", key }]);
    setAdded(key);
  };
  return (
    <fieldset
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4"
      {...(props.error === undefined ? {} : { "aria-describedby": errorId })}
    >
      <legend className="mb-1 text-xl font-semibold">{t("dates")}</legend>
      <p className="kern-hint st-field__hint">{t("datesHint")}</p>
      {props.error === undefined ? null : (
        <p id={errorId} className="st-field__error">
          {props.error}
        </p>
      )}
      {rows.map((row, index) => (
        <DateCard
          key={row.key}
          row={row}
          number={index + 1}
          takesFocus={added === row.key}
          onChange={(part) => change(row.key, part)}
          onRemove={
            rows.length > 2 ? () => setRows(rows.filter(({ key }) => key !== row.key)) : null
          }
        />
      ))}
      {rows.length < MOST_DATES ? (
        <div>
          <Button icon={<Plus aria-hidden="true" />} onPress={add}>
            {t("addDate")}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

interface DateCardProps {
  readonly row: Row;
  readonly number: number;
  readonly takesFocus: boolean;
  readonly onChange: (part: Partial<TypedDate>) => void;
  readonly onRemove: (() => void) | null;
}

function DateCard(props: DateCardProps) {
  const t = useTranslations("polls.form");
  const { number, onRemove } = props;
  return (
    <fieldset className="st-card grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4 p-4 sm:grid-cols-3">
      <legend className="st-visually-hidden">{t("date", { number })}</legend>
      <DayAndTime {...props} />
      <LengthSelect {...props} />
      {onRemove === null ? null : (
        <div className="sm:col-span-3">
          <Button
            variant="quiet"
            icon={<X aria-hidden="true" />}
            aria-label={t("removeDateLabel", { number })}
            onPress={onRemove}
          >
            {t("removeDate")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const LABEL = "kern-label st-field__label";
const INPUT = "kern-form-input__input st-input min-w-0";

function DayAndTime({ row, takesFocus, onChange }: DateCardProps) {
  const t = useTranslations("polls.form");
  const day = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (takesFocus) day.current?.focus();
  }, [takesFocus]);
  return (
    <>
      <div className="st-field min-w-0">
        <label htmlFor={`${id}-day`} className={LABEL}>
          {t("day")}
        </label>
        <input
          ref={day}
          id={`${id}-day`}
          type="date"
          name="day"
          value={row.day}
          onChange={(event) => onChange({ day: event.target.value })}
          className={INPUT}
        />
      </div>
      <div className="st-field min-w-0">
        <label htmlFor={`${id}-time`} className={LABEL}>
          {t("time")}
        </label>
        <input
          id={`${id}-time`}
          type="time"
          name="time"
          value={row.time}
          onChange={(event) => onChange({ time: event.target.value })}
          className={INPUT}
        />
      </div>
    </>
  );
}

function LengthSelect({ row, onChange }: DateCardProps) {
  const t = useTranslations("polls.form");
  const id = useId();
  return (
    <div className="st-field min-w-0">
      <label htmlFor={id} className={LABEL}>
        {t("length")}
      </label>
      <select
        id={id}
        name="minutes"
        value={row.minutes}
        onChange={(event) => onChange({ minutes: event.target.value })}
        className={INPUT}
      >
        {LENGTHS_MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes < 60 ? t("minutes", { minutes }) : t("hours", { hours: minutes / 60 })}
          </option>
        ))}
      </select>
    </div>
  );
}
