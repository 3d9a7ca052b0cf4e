import { describe, expect, it } from "vitest";

import { readTyped, toLimit } from "./limit-view";

describe("a typed limit", () => {
  it("is read with a comma and in the unit it was typed in", () => {
    const stress = { rule: "stress", unit: "load" } as const;
    const loss = { rule: "outgoing-loss", unit: "share" } as const;
    const usual = { atLeast: 1, forSeconds: 0 };
    expect(toLimit(stress, usual, { value: "0,65", time: "5" })).toEqual({
      ...{ atLeast: 0.65, forSeconds: 300 },
    });
    expect(toLimit(loss, usual, { value: "7", time: "0,5" })).toEqual({
      ...{ atLeast: 0.07, forSeconds: 30 },
    });
    expect(toLimit({ rule: "reachable", unit: "fixed" }, usual, { value: "", time: "12" })).toEqual(
      { atLeast: 1, forSeconds: 12 },
    );
  });

  it("is none where it is no figure", () => {
    for (const text of ["", "viel", "-1", "1e3", "0x10", "1.2.3"]) {
      expect(readTyped(text, 1)).toBeNaN();
    }
    const limit = toLimit(
      { rule: "stress", unit: "load" },
      { atLeast: 1, forSeconds: 0 },
      {
        ...{ value: "0,5", time: "bald" },
      },
    );
    expect(limit).toBeNull();
  });
});
