import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DEFAULT_ALERT_LIMITS, LIMITED_RULES, mayBeLimits } from "./alert-limits";

const stress = (yellow: number, red: number, forSeconds = 300) =>
  mayBeLimits("stress", {
    yellow: { atLeast: yellow, forSeconds },
    red: { atLeast: red, forSeconds },
  });

describe("limits", () => {
  it.each(LIMITED_RULES)("%s: the defaults are within the bounds", (rule) => {
    expect(mayBeLimits(rule, DEFAULT_ALERT_LIMITS[rule])).toBe(true);
  });

  it("are within the bounds, red no milder than yellow, for at most a day", () => {
    expect(stress(0.5, 0.9)).toBe(true);
    expect(stress(0.5, 0.5)).toBe(true);
    expect(stress(0.9, 0.5)).toBe(false);
    expect(stress(0.05, 0.9)).toBe(false);
    expect(stress(0.5, 2.1)).toBe(false);
    expect(stress(0.5, NaN)).toBe(false);
    expect(stress(0.5, 0.9, 86_401)).toBe(false);
    expect(stress(0.5, 0.9, -1)).toBe(false);
    expect(stress(0.5, 0.9, 1.5)).toBe(false);
  });

  it("turn round where fewer are worse", () => {
    const days = (yellow: number, red: number) =>
      mayBeLimits("certificate", {
        yellow: { atLeast: yellow, forSeconds: 0 },
        red: { atLeast: red, forSeconds: 0 },
      });
    expect(days(30, 10)).toBe(true);
    expect(days(10, 30)).toBe(false);
  });

  it("have the levels that the rule has, and leave alone what is fixed", () => {
    const one = { atLeast: 3, forSeconds: 0 };
    expect(mayBeLimits("test-meeting", { red: one })).toBe(true);
    expect(mayBeLimits("test-meeting", { red: { ...one, atLeast: 2.5 } })).toBe(false);
    expect(mayBeLimits("test-meeting", { yellow: one, red: one })).toBe(false);
    expect(mayBeLimits("test-meeting", {})).toBe(false);
    expect(mayBeLimits("reachable", { red: { atLeast: 1, forSeconds: 60 } })).toBe(true);
    expect(mayBeLimits("reachable", { red: { atLeast: 0, forSeconds: 60 } })).toBe(false);
  });

  it("never let a rule be silenced: red has an upper bound everywhere", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIMITED_RULES), (rule) => {
        const endless = { atLeast: Number.POSITIVE_INFINITY, forSeconds: 0 };
        expect(mayBeLimits(rule, { yellow: endless, red: endless })).toBe(false);
      }),
    );
  });
});
