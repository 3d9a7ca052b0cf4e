"use client";
import type { AlertLimits } from "@stadtstube/domain";
import { Button, TextField } from "@stadtstube/ui";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";

import { ErrorText } from "@/components/error-text";
import { useDeed } from "@/components/use-deed";

import { changeLimitsAction } from "../actions";
import { type LimitRow, limitUnit, timeUnit, toLimit, type TypedLimit } from "../model/limit-view";

type Level = "yellow" | "red";
const LEVELS: readonly Level[] = ["yellow", "red"];

/** Other limits for one rule, or the usual ones again; what was typed stays when it does not work. */
export function LimitForm(props: { readonly row: LimitRow; readonly title: string }) {
  const { row, title } = props;
  const t = useTranslations("limits");
  const [typed, setTyped] = useTypedLimits(row);
  const { run, isPending, error } = useDeed(changeLimitsAction);
  const levels = LEVELS.filter((level) => row.limits[level] !== undefined);
  const send = () => {
    const limits: { yellow?: AlertLimits["yellow"]; red?: AlertLimits["red"] } = {};
    for (const level of levels) {
      const usual = row.limits[level];
      if (usual === undefined) continue;
      // What is no figure is sent as one that is refused, so that one place says what is wrong.
      limits[level] = toLimit(row, usual, typed[level]) ?? { atLeast: -1, forSeconds: 0 };
    }
    void run({ rule: row.rule, limits });
  };
  return (
    <form
      className="ad-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {levels.map((level) => (
        <LevelFields
          key={level}
          row={row}
          level={level}
          typed={typed[level]}
          onChange={(change) => setTyped({ ...typed, [level]: { ...typed[level], ...change } })}
        />
      ))}
      <ErrorText error={error} />
      <div className="ad-deeds">
        <Button type="submit" variant="primary" isDisabled={isPending}>
          {t("save")}
        </Button>
        {row.isSet ? (
          <Button
            variant="quiet"
            isDisabled={isPending}
            onPress={() => void run({ rule: row.rule, limits: null })}
          >
            {t("reset")}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function LevelFields(props: {
  readonly row: LimitRow;
  readonly level: Level;
  readonly typed: TypedLimit;
  readonly onChange: (change: Partial<TypedLimit>) => void;
}) {
  const { row, level, typed, onChange } = props;
  const t = useTranslations("limits");
  const write = useTypedFigure();
  const { key, size } = limitUnit(row);
  const bounds = { least: write(row.least / size), most: write(row.most / size) };
  return (
    <fieldset className="ad-fieldset">
      <legend>{t(`level.${level}`)}</legend>
      <div className="ad-columns">
        {row.unit === "fixed" ? null : (
          <TextField
            label={t(row.isFewerWorse ? "upToField" : "fromField", { unit: t(`unit.${key}`) })}
            hint={t("bounds", bounds)}
            value={typed.value}
            maxLength={16}
            onChange={(value) => onChange({ value })}
          />
        )}
        <TextField
          label={t("timeField", { unit: t(`unit.${timeUnit(row).key}`) })}
          hint={t("timeBounds")}
          value={typed.time}
          maxLength={16}
          onChange={(time) => onChange({ time })}
        />
      </div>
    </fieldset>
  );
}

/** A figure as it stands in a field: no thousands to be typed again. */
function useTypedFigure() {
  const format = useFormatter();
  return (value: number) =>
    format.number(value, { useGrouping: false, maximumSignificantDigits: 6 });
}

function useTypedLimits(row: LimitRow) {
  const write = useTypedFigure();
  const typedOf = (level: Level): TypedLimit => {
    const { atLeast = 0, forSeconds = 0 } = row.limits[level] ?? {};
    return {
      value: write(atLeast / limitUnit(row).size),
      time: write(forSeconds / timeUnit(row).size),
    };
  };
  return useState<Readonly<Record<Level, TypedLimit>>>(() => ({
    yellow: typedOf("yellow"),
    red: typedOf("red"),
  }));
}
