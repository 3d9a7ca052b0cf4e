import { describe, expect, it } from "vitest";

import { bindName, isBoundName } from "./bound-name";

describe("a bound name", () => {
  it("is that name and no other, and that guest's alone", () => {
    const bound = bindName("secret", "Erika");
    expect(isBoundName(bound, "secret", "Erika")).toBe(true);
    expect(isBoundName(bound, "secret", "erika")).toBe(false);
    expect(isBoundName(bound, "secret", "")).toBe(false);
    expect(isBoundName(bound, "other", "Erika")).toBe(false);
    expect(isBoundName(bound.slice(1), "secret", "Erika")).toBe(false);
  });

  it("does not bind who entered before there were any", () => {
    expect(isBoundName(null, "secret", "Erika")).toBe(true);
  });
});
