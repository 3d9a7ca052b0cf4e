import { describe, expect, it } from "vitest";

import type { Verdict } from "./bridge";
import {
  CHECK_NAMES,
  type CheckList,
  type CheckName,
  NOTHING_CHECKED,
  overallVerdict,
  shareDone,
} from "./check-list";

function withVerdicts(verdicts: Partial<Record<CheckName, Verdict>>): CheckList {
  const done = Object.entries(verdicts).map(([name, verdict]) => [
    name,
    { step: "done", result: { verdict, finding: "any", figures: {} } },
  ]);
  return { ...NOTHING_CHECKED, ...(Object.fromEntries(done) as Partial<CheckList>) };
}

describe("overallVerdict", () => {
  it.each<[Partial<Record<CheckName, Verdict>>, string]>([
    [{}, "good"],
    [{ browser: "good", udp: "good", relay: "not-offered", bandwidth: "not-measured" }, "good"],
    [{ browser: "good", bandwidth: "limited" }, "limited"],
    [{ camera: "bad" }, "limited"],
    [{ relay: "bad" }, "limited"],
    [{ loss: "bad" }, "limited"],
    [{ microphone: "bad" }, "bad"],
    [{ signalling: "bad", camera: "good" }, "bad"],
    [{ udp: "bad" }, "bad"],
    [{ browser: "bad" }, "bad"],
  ])("of %o is %s", (verdicts, overall) => {
    expect(overallVerdict(withVerdicts(verdicts))).toBe(overall);
  });
});

describe("shareDone", () => {
  it("goes from nothing to everything and counts what is being measured", () => {
    expect(shareDone(NOTHING_CHECKED, 0)).toBe(0);
    const all = Object.fromEntries(CHECK_NAMES.map((name) => [name, "good" as const]));
    expect(shareDone(withVerdicts(all), 0)).toBe(1);
    const { speaker: _speaker, ...rest } = all;
    expect(shareDone(withVerdicts(rest), 0)).toBe(1);
    const measuring: CheckList = { ...NOTHING_CHECKED, loss: { step: "running" } };
    expect(shareDone(measuring, 0.5)).toBeCloseTo(0.5 / 9);
  });
});
