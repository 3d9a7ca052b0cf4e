import type { AlertLimits } from "@stadtstube/domain";
import { useFormatter, useTranslations } from "next-intl";

import { type LimitRow, limitUnit } from "../model/limit-view";

/** Writes limits as people read them: "Gelb ab 60 %, wenn es 5 Minuten dauert". */
export function useWriteLimits() {
  const t = useTranslations("limits");
  const format = useFormatter();
  const span = (seconds: number) => {
    if (seconds >= 7_200 && seconds % 3_600 === 0) {
      return t("amount.hours", { value: seconds / 3_600 });
    }
    return seconds < 60
      ? t("amount.seconds", { value: seconds })
      : t("amount.minutes", { value: seconds / 60 });
  };
  return (row: Pick<LimitRow, "rule" | "unit" | "isFewerWorse">, limits: AlertLimits) =>
    (["yellow", "red"] as const).flatMap((level) => {
      const limit = limits[level];
      if (limit === undefined) return [];
      const { key, size } = limitUnit(row);
      const value = Number((limit.atLeast / size).toPrecision(12));
      const amount = key === "load" ? format.number(value) : t(`amount.${key}`, { value });
      const word = row.isFewerWorse ? "upTo" : "from";
      const what = row.unit === "fixed" ? t("simply") : t(word, { amount });
      const lasting = limit.forSeconds === 0 ? "" : t("lasting", { span: span(limit.forSeconds) });
      return [t(`in.${level}`, { what: `${what}${lasting}` })];
    });
}
