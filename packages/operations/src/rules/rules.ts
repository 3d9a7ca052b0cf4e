import {
  type AlertLimit,
  type AlertLimits,
  type AlertLimitTable,
  DEFAULT_ALERT_LIMITS,
} from "@stadtstube/domain";

import { BRIDGE_SIGNALS } from "./bridge-signals";
import { INSTALLATION_SIGNALS, WORKER_STOPPED } from "./installation-signals";
import type { Limit, Rule, Signal } from "./rule";

const SIGNALS: readonly Signal[] = [...INSTALLATION_SIGNALS, ...BRIDGE_SIGNALS];

/** Standing still has no degrees, and nobody shall switch off that it is told. */
const ALWAYS: AlertLimits = { red: { atLeast: 1, forSeconds: 0 } };

/** Every rule with the limits that hold; pure. */
export function rulesWith(table: AlertLimitTable): readonly Rule[] {
  return SIGNALS.map((signal) => {
    const { yellow, red } = signal.id === WORKER_STOPPED ? ALWAYS : table[signal.id];
    return {
      ...signal,
      ...(yellow === undefined ? {} : { yellow: toLimit(signal, yellow) }),
      ...(red === undefined ? {} : { red: toLimit(signal, red) }),
    };
  });
}

/** Every rule with its default limits. */
export const RULES: readonly Rule[] = rulesWith(DEFAULT_ALERT_LIMITS);

/** What is watched under this name, whatever its limits. */
export function findSignal(id: string): Signal | undefined {
  return SIGNALS.find((signal) => signal.id === id);
}

function toLimit(signal: Signal, set: AlertLimit): Limit {
  const { countsDownFrom, clearBelow } = signal;
  const atLeast = countsDownFrom === undefined ? set.atLeast : countsDownFrom - set.atLeast;
  const forMs = set.forSeconds * 1_000;
  return clearBelow === undefined
    ? { atLeast, forMs }
    : { atLeast, forMs, clearBelow: clearBelow(atLeast) };
}
