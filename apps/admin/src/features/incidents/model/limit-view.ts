import type { AlertLimit, AlertLimits, LimitedRule, LimitUnit } from "@stadtstube/domain";

/** A rule with what holds for it, as the page shows it. */
export interface LimitRow {
  readonly rule: LimitedRule;
  readonly unit: LimitUnit;
  readonly isFewerWorse: boolean;
  readonly least: number;
  readonly most: number;
  readonly limits: AlertLimits;
  /** Somebody has set other limits than the usual ones. */
  readonly isSet: boolean;
}

/** What the page of limits shows. */
export interface LimitsView {
  readonly mayChange: boolean;
  readonly rows: readonly LimitRow[];
}

/** What people type a figure in, and how much of the rule's own unit one of it is. */
export interface TypedUnit {
  readonly key:
    "load" | "percent" | "ms" | "seconds" | "minutes" | "hours" | "days" | "times" | "count";
  readonly size: number;
}

/** In what a rule's limit is typed. */
export function limitUnit({ rule, unit }: Pick<LimitRow, "rule" | "unit">): TypedUnit {
  if (unit === "share") return { key: "percent", size: 0.01 };
  if (unit === "seconds") {
    return rule === "backup" ? { key: "hours", size: 3_600 } : { key: "minutes", size: 60 };
  }
  return { key: unit === "fixed" ? "count" : unit, size: 1 };
}

/** In what a rule's time is typed: whoever counts in looks thinks in seconds. */
export function timeUnit({ rule }: Pick<LimitRow, "rule">): TypedUnit {
  return rule === "reachable" ? { key: "seconds", size: 1 } : { key: "minutes", size: 60 };
}

/** What was typed for one level. */
export interface TypedLimit {
  readonly value: string;
  readonly time: string;
}

/** A figure as people type it, with a comma; NaN where it is none. Pure. */
export function readTyped(text: string, size: number): number {
  const trimmed = text.trim().replace(",", ".");
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(trimmed)) return Number.NaN;
  // Twelve digits: what a percentage leaves of the machine's arithmetic is no part of it.
  return Number((Number(trimmed) * size).toPrecision(12));
}

/** What was typed as a limit; null where it is none. Pure. */
export function toLimit(
  row: Pick<LimitRow, "rule" | "unit">,
  usual: AlertLimit,
  typed: TypedLimit,
): AlertLimit | null {
  const atLeast =
    row.unit === "fixed" ? usual.atLeast : readTyped(typed.value, limitUnit(row).size);
  const forSeconds = Math.round(readTyped(typed.time, timeUnit(row).size));
  return Number.isNaN(atLeast) || Number.isNaN(forSeconds) ? null : { atLeast, forSeconds };
}
