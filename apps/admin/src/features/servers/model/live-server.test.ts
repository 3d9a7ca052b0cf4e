import { describe, expect, it } from "vitest";
import { ageMs, overallState, shownState } from "./live-server";
import type { LiveServer, LiveState } from "./live-server";

const server: LiveServer = {
  id: "server-1",
  name: "Server 1",
  region: "Musterstadt",
  countsPeople: true,
  state: "ok",
  lookedAtMs: 1_000,
  failure: null,
  figures: null,
  alerts: [],
  history: { stress: [], participants: [] },
};
const overview = { nowMs: 2_000, servers: [server] };

describe("the age of what is shown", () => {
  it("grows with the time since the last message, whatever the browser's clock says", () => {
    expect(ageMs(server, overview, 5_000)).toBe(6_000);
    expect(ageMs({ ...server, lookedAtMs: null }, overview, 5_000)).toBeNull();
  });

  it("turns green to unknown after thirty seconds", () => {
    expect(shownState(server, overview, 29_000)).toBe("ok");
    expect(shownState(server, overview, 29_001)).toBe("unknown");
    expect(shownState({ ...server, lookedAtMs: null }, overview, 0)).toBe("unknown");
  });
});

describe("the state of all servers", () => {
  const cases: [LiveState[], LiveState][] = [
    [[], "unknown"],
    [["ok", "ok"], "ok"],
    [["ok", "maintenance"], "maintenance"],
    [["maintenance", "yellow"], "yellow"],
    [["yellow", "unknown", "ok"], "unknown"],
    [["ok", "red", "unknown"], "red"],
  ];
  it.each(cases)("%j is %s", (states, expected) => {
    expect(overallState(states)).toBe(expected);
  });
});
