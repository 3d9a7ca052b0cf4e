import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Observation } from "../probe/observation";
import { BARE_ANSWER } from "../probe/observation";
import type { AlertLevel, Rule } from "./rule";
import { RULE_AT_REST, type RuleState, stepRule } from "./step-rule";

const rule: Rule = {
  id: "stress",
  value: (look) => (look.ok ? (look.figures.stress ?? null) : null),
  yellow: { atLeast: 0.6, forMs: 30_000 },
  red: { atLeast: 0.8, forMs: 30_000 },
  sentence: "",
};

/** One look every ten seconds; `null` is a look that failed. */
function looksOf(stress: readonly (number | null)[], startMs = 10_000): Observation[] {
  return stress.map((value, index) => {
    const atMs = startMs + index * 10_000;
    return value === null
      ? { atMs, ok: false, failure: "probe.timeout" }
      : { ...BARE_ANSWER, atMs, figures: { stress: value } };
  });
}

const run = (looks: readonly Observation[], before: RuleState = RULE_AT_REST) =>
  looks.reduce((state, look) => stepRule(rule, state, look), before);

describe("a rule over looks", () => {
  const cases: [string, (number | null)[], AlertLevel, AlertLevel][] = [
    ["nothing known yet", [], "ok", "ok"],
    ["low", [0.1, 0.2, 0.1, 0.1], "ok", "ok"],
    ["high, but not yet long enough", [0.1, 0.9, 0.9, 0.9], "ok", "ok"],
    ["high for exactly the time", [0.9, 0.9, 0.9, 0.9], "ok", "red"],
    ["high for the time, one dip between", [0.9, 0.9, 0.1, 0.9, 0.9], "ok", "ok"],
    ["a failed look neither proves nor breaks the run", [0.9, null, null, 0.9], "ok", "red"],
    ["between the limits", [0.7, 0.7, 0.7, 0.7], "ok", "yellow"],
    ["held just below the limit", [0.75], "red", "red"],
    ["cleared to yellow well below the red limit", [0.7], "red", "yellow"],
    ["cleared below both", [0.5], "red", "ok"],
    ["held while the server says nothing", [null], "red", "red"],
  ];
  it.each(cases)("%s", (_, stress, before, after) => {
    expect(run(looksOf(stress), { ...RULE_AT_REST, level: before }).level).toBe(after);
  });

  it("counts no time in which nobody looked", () => {
    const early = run(looksOf([0.9]));
    const late = run(looksOf([0.9], 3_600_000), early);
    expect(late.level).toBe("ok");
    expect(run(looksOf([0.9, 0.9, 0.9], 3_610_000), late).level).toBe("red");
  });

  it("never goes down because things got worse", () => {
    const order: AlertLevel[] = ["ok", "yellow", "red"];
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (stress) => {
        const worse = stress.map((value) => Math.min(1, value + 0.2));
        const level = (values: number[]) => order.indexOf(run(looksOf(values)).level);
        expect(level(worse)).toBeGreaterThanOrEqual(level(stress));
      }),
    );
  });
});
