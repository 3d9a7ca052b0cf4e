"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";

import type { PlotUnit } from "../model/history-view";

/** Writes a value of this unit as people read it. */
export function useWriteFigure(unit: PlotUnit): (value: number) => string {
  const t = useTranslations("history.unit");
  const format = useFormatter();
  return useCallback(
    (value: number) => {
      if (unit === "share") {
        return format.number(value, { style: "percent", maximumSignificantDigits: 2 });
      }
      const number = format.number(value, { maximumSignificantDigits: 3 });
      return unit === "count" ? number : t(unit, { value: number });
    },
    [unit, t, format],
  );
}
