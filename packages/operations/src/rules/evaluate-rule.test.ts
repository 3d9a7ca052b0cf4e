import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BridgeSample } from "../probe/probe-bridge";
import { evaluateRule } from "./evaluate-rule";
import type { AlertLevel, BridgeRule } from "./rule";

const rule: BridgeRule = {
  id: "stress",
  value: (sample) => (sample.ok ? sample.figures.stress : null),
  yellow: { atLeast: 0.6, forMs: 30_000 },
  red: { atLeast: 0.8, forMs: 30_000 },
};

const NOTHING = {
  conferences: null,
  endpoints: null,
  largestConference: null,
  incomingKbps: null,
  outgoingKbps: null,
  incomingLoss: null,
  outgoingLoss: null,
  rttMs: null,
  endpointsWithHighLoss: null,
  iceFailed: null,
  iceSucceeded: null,
  draining: false,
  healthy: null,
  region: null,
  version: null,
};

/** One sample every ten seconds; `null` is a look that failed. */
function samplesOf(...stress: (number | null)[]): BridgeSample[] {
  return stress.map((value, index) =>
    value === null
      ? { atMs: index * 10_000, ok: false, failure: "probe.timeout" }
      : { atMs: index * 10_000, ok: true, healthy: true, figures: { ...NOTHING, stress: value } },
  );
}

describe("a rule over samples", () => {
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
    expect(evaluateRule(rule, samplesOf(...stress), before)).toBe(after);
  });

  it("never goes down because things got worse", () => {
    const order: AlertLevel[] = ["ok", "yellow", "red"];
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (run) => {
        const worse = run.map((value) => Math.min(1, value + 0.2));
        const level = evaluateRule(rule, samplesOf(...run), "ok");
        const levelWorse = evaluateRule(rule, samplesOf(...worse), "ok");
        expect(order.indexOf(levelWorse)).toBeGreaterThanOrEqual(order.indexOf(level));
      }),
    );
  });
});
