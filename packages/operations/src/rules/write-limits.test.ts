import { DEFAULT_ALERT_LIMITS, LIMITED_RULES } from "@stadtstube/domain";
import { describe, expect, it } from "vitest";

import { writeLimits } from "./write-limits";

const usual = (rule: (typeof LIMITED_RULES)[number]) =>
  writeLimits(rule, DEFAULT_ALERT_LIMITS[rule]);

describe("limits in words", () => {
  it("say from what value and after which time", () => {
    expect(usual("stress")).toBe("gelb ab 0,6 für 5 Minuten, rot ab 0,8 für 5 Minuten");
    expect(usual("disk")).toBe("gelb ab 80\u00a0% für 1 Minute, rot ab 90\u00a0% für 1 Minute");
    expect(usual("certificate")).toBe("gelb bis zu 21 Tagen, rot bis zu 7 Tagen");
    expect(usual("backup")).toBe("gelb ab 26 Stunden, rot ab 50 Stunden");
    expect(usual("reachable")).toBe("rot nach 5 Sekunden");
    expect(usual("xmpp-lost")).toBe("gelb sofort, rot nach 2 Minuten");
    expect(usual("test-meeting-slow")).toBe("gelb ab dem 2-Fachen");
  });

  it.each(LIMITED_RULES)("say something of %s", (rule) => {
    expect(usual(rule)).toMatch(/^(gelb|rot) .*\p{L}/u);
  });
});
