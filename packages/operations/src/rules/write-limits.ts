import {
  type AlertLimit,
  type AlertLimits,
  LIMIT_RANGES,
  type LimitedRule,
  type LimitRange,
  type LimitUnit,
} from "@stadtstube/domain";

const number = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat("de-DE", { style: "percent", maximumFractionDigits: 1 });

const WRITERS: Readonly<Record<Exclude<LimitUnit, "fixed">, (value: number) => string>> = {
  load: (value) => number.format(value),
  share: (value) => percent.format(value),
  ms: (value) => `${number.format(value)} ms`,
  seconds: writeSpan,
  days: (value) => writeCount(value, "Tag", "Tagen"),
  times: (value) => `dem ${number.format(value)}-Fachen`,
  count: (value) => number.format(value),
};

/** The limits that hold for a rule, in German: "gelb ab 60 % für 5 Minuten, rot ab …". Pure. */
export function writeLimits(rule: LimitedRule, limits: AlertLimits): string {
  const range: LimitRange = LIMIT_RANGES[rule];
  const parts = [
    limits.yellow === undefined ? "" : `gelb ${writeLimit(range, limits.yellow)}`,
    limits.red === undefined ? "" : `rot ${writeLimit(range, limits.red)}`,
  ];
  return parts.filter((part) => part !== "").join(", ");
}

function writeLimit({ unit, fewerIsWorse }: LimitRange, limit: AlertLimit): string {
  const { atLeast, forSeconds } = limit;
  const lasting = forSeconds === 0 ? "" : writeSpan(forSeconds);
  if (unit === "fixed") return lasting === "" ? "sofort" : `nach ${lasting}`;
  const word = fewerIsWorse === true ? "bis zu" : "ab";
  return `${word} ${WRITERS[unit](atLeast)}${lasting === "" ? "" : ` für ${lasting}`}`;
}

/** After "nach", "ab" and "für" alike: German has one form for them here. */
function writeSpan(seconds: number): string {
  if (seconds >= 7_200 && seconds % 3_600 === 0) return `${number.format(seconds / 3_600)} Stunden`;
  if (seconds >= 60) return writeCount(seconds / 60, "Minute", "Minuten");
  return writeCount(seconds, "Sekunde", "Sekunden");
}

function writeCount(value: number, one: string, many: string): string {
  return `${number.format(value)} ${value === 1 ? one : many}`;
}
