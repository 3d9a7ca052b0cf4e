import { describe, expect, it } from "vitest";

import { eventually } from "../../testing/eventually";
import type { RememberedPermission } from "./preview-types";
import { watchPermission, type WatchedPermission } from "./watch-permission";

class ScriptedPermission implements WatchedPermission {
  state = "prompt";
  readonly listeners = new Set<() => void>();

  addEventListener(_type: "change", listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: "change", listener: () => void): void {
    this.listeners.delete(listener);
  }

  become(state: string): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const heard = (said: readonly RememberedPermission[], count: number) =>
  eventually(() => (said.length >= count ? undefined : `said ${said.join(", ")}`), {
    intervalMs: 1,
  });

describe("watchPermission", () => {
  it("tells the present answer and every later one, until stopped", async () => {
    const permission = new ScriptedPermission();
    const said: RememberedPermission[] = [];
    const stop = watchPermission("camera", (one) => said.push(one), {
      query: () => Promise.resolve(permission),
    });
    await heard(said, 1);
    permission.become("denied");
    permission.become("granted");
    permission.become("something new");
    expect(said).toEqual(["prompt", "denied", "granted", "unknown"]);
    stop();
    expect(permission.listeners.size).toBe(0);
  });

  it.each([
    ["the name is not known", { query: () => Promise.reject(new TypeError("name")) }],
    ["there is no such interface", null],
  ])("says unknown when %s", async (_case, source) => {
    const said: RememberedPermission[] = [];
    watchPermission("microphone", (one) => said.push(one), source);
    await heard(said, 1);
    expect(said).toEqual(["unknown"]);
  });

  it("says nothing to somebody who is gone when the answer comes", async () => {
    const permission = new ScriptedPermission();
    const said: RememberedPermission[] = [];
    const answer = Promise.resolve(permission);
    watchPermission("camera", (one) => said.push(one), { query: () => answer })();
    await answer;
    await Promise.resolve();
    expect(said).toEqual([]);
    expect(permission.listeners.size).toBe(0);
  });
});
