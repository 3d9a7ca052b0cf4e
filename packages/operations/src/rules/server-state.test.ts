import { describe, expect, it } from "vitest";

import { BARE_ANSWER, type Observation } from "../probe/observation";
import { serverState } from "./server-state";

const good: Observation = { ...BARE_ANSWER, atMs: 0 };
const failed: Observation = { ok: false, failure: "probe.timeout", atMs: 0 };

describe("the one word for a server", () => {
  it("is the worst of its rules", () => {
    expect(serverState(good, ["ok", "ok"])).toBe("ok");
    expect(serverState(good, ["ok", "yellow"])).toBe("yellow");
    expect(serverState(good, ["yellow", "red", "ok"])).toBe("red");
  });

  it("is maintenance while it drains, unless something is red", () => {
    expect(serverState({ ...good, draining: true }, ["yellow"])).toBe("maintenance");
    expect(serverState({ ...good, draining: true }, ["red"])).toBe("red");
  });

  it("is not known after one lost answer, and red when a rule says so", () => {
    expect(serverState(failed, ["ok"])).toBe("unknown");
    expect(serverState(failed, ["red"])).toBe("red");
  });
});
