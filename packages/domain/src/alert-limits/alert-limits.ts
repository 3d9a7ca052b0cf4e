/** From which value a rule speaks, and for how long it must last before. */
export interface AlertLimit {
  /** In the rule's own unit: a share of 1, milliseconds, seconds, days, or how many. */
  readonly atLeast: number;
  readonly forSeconds: number;
}

/** The levels that a rule has. */
export interface AlertLimits {
  readonly yellow?: AlertLimit;
  readonly red?: AlertLimit;
}

/** What a limit is counted in, for who writes it; `fixed`: only its time can be changed. */
export type LimitUnit = "load" | "share" | "ms" | "seconds" | "days" | "times" | "count" | "fixed";

/** What may be set for one rule. */
export interface LimitRange {
  readonly unit: LimitUnit;
  /** The smallest and the largest limit that still makes sense. */
  readonly least: number;
  readonly most: number;
  /** Few are bad, e.g. days until a certificate ends: then red lies below yellow. */
  readonly fewerIsWorse?: true;
  readonly defaults: AlertLimits;
}

/** Nothing has to last longer than a day before somebody is told. */
export const LONGEST_LIMIT_SECONDS = 86_400;

const minutes = (count: number) => count * 60;

/** `least` to `most`, yellow and red, both after the same time. */
function range(
  unit: LimitUnit,
  [least, most]: readonly [number, number],
  [yellow, red, forSeconds]: readonly [number, number, number],
): LimitRange {
  const limit = (atLeast: number) => ({ atLeast, forSeconds });
  return { unit, least, most, defaults: { yellow: limit(yellow), red: limit(red) } };
}

/** A limit that is in the nature of the thing: there is nothing to choose but the time. */
function fixed(defaults: AlertLimits): LimitRange {
  return { unit: "fixed", least: 0, most: 0, defaults };
}

const PERCENT = [0.01, 0.99] as const;
const WAITING = [60, 86_400] as const;

/** Every rule whose limits an installation may set, with its bounds and what holds until then. */
export const LIMIT_RANGES = {
  // Two failed looks in a row: one lost answer alone alarms nobody.
  reachable: fixed({ red: { atLeast: 1, forSeconds: 5 } }),
  "operational-bridges": fixed({
    yellow: { atLeast: 1, forSeconds: minutes(1) },
    // More than any shortage: no bridge at all.
    red: { atLeast: 1_000, forSeconds: 0 },
  }),
  "bridge-versions": fixed({ yellow: { atLeast: 2, forSeconds: minutes(120) } }),
  "xmpp-lost": fixed({
    yellow: { atLeast: 1, forSeconds: 0 },
    red: { atLeast: 1, forSeconds: minutes(2) },
  }),
  stress: range("load", [0.1, 2], [0.6, 0.8, minutes(5)]),
  "outgoing-loss": range("share", [0.001, 0.5], [0.02, 0.05, minutes(10)]),
  "round-trip-time": range("ms", [20, 5_000], [150, 300, minutes(2)]),
  "bad-lines": range("share", PERCENT, [0.1, 0.25, minutes(5)]),
  "ice-failures": range("share", [0.005, 0.99], [0.02, 0.1, 0]),
  "slow-portal": range("ms", [50, 30_000], [750, 1_500, minutes(2)]),
  certificate: { ...range("days", [1, 90], [21, 7, 0]), fewerIsWorse: true },
  "test-meeting": {
    ...{ unit: "count", least: 1, most: 10 },
    defaults: { red: { atLeast: 2, forSeconds: 0 } },
  },
  "test-meeting-slow": {
    ...{ unit: "times", least: 1.1, most: 20 },
    defaults: { yellow: { atLeast: 2, forSeconds: 0 } },
  },
  disk: range("share", PERCENT, [0.8, 0.9, minutes(1)]),
  memory: range("share", PERCENT, [0.8, 0.9, minutes(5)]),
  processor: range("share", PERCENT, [0.8, 0.95, minutes(10)]),
  steal: range("share", PERCENT, [0.15, 0.3, minutes(10)]),
  backup: range("seconds", [3_600, 40 * 86_400], [26 * 3_600, 50 * 3_600, 0]),
  "mail-queue": range("seconds", WAITING, [300, 3_600, 0]),
  "deletion-late": range("seconds", WAITING, [300, 3_600, 0]),
} as const satisfies Readonly<Record<string, LimitRange>>;

/** A rule with limits that can be set. */
export type LimitedRule = keyof typeof LIMIT_RANGES;

/** All of them. */
export const LIMITED_RULES = Object.keys(LIMIT_RANGES) as readonly LimitedRule[];

/** What holds for every rule. */
export type AlertLimitTable = Readonly<Record<LimitedRule, AlertLimits>>;

/** What holds where nobody has set anything. */
export const DEFAULT_ALERT_LIMITS = Object.fromEntries(
  LIMITED_RULES.map((rule) => [rule, LIMIT_RANGES[rule].defaults]),
) as unknown as AlertLimitTable;

/**
 * Whether these limits may hold for the rule: the same levels as by default, within the bounds, red no
 * milder than yellow. Pure.
 */
export function mayBeLimits(rule: LimitedRule, limits: AlertLimits): boolean {
  const bounds: LimitRange = LIMIT_RANGES[rule];
  const isSound = (level: "yellow" | "red") => {
    const [limit, usual] = [limits[level], bounds.defaults[level]];
    if (limit === undefined || usual === undefined) return limit === usual;
    const { atLeast, forSeconds } = limit;
    const isTime = Number.isInteger(forSeconds) && forSeconds >= 0;
    if (!isTime || forSeconds > LONGEST_LIMIT_SECONDS) return false;
    if (bounds.unit === "fixed") return atLeast === usual.atLeast;
    const isWhole = bounds.unit !== "count" || Number.isInteger(atLeast);
    return isWhole && atLeast >= bounds.least && atLeast <= bounds.most;
  };
  if (!isSound("yellow") || !isSound("red")) return false;
  const { yellow, red } = limits;
  if (yellow === undefined || red === undefined) return true;
  return bounds.fewerIsWorse === true
    ? red.atLeast <= yellow.atLeast
    : red.atLeast >= yellow.atLeast;
}
