import { describe, expect, it } from "vitest";

import { type KnownState, stateWords } from "./state-words";

const NOW = new Date("2026-11-25T17:00:00+01:00");
const window = (from: string, until: string) => ({
  startsAtMs: Date.parse(from),
  endsAtMs: Date.parse(until),
});
const state = (change: Partial<KnownState>): KnownState => ({
  level: "ok",
  maintenance: null,
  notices: [],
  ...change,
});

describe("the honest sentence", () => {
  it("is the level's own", () => {
    for (const level of ["ok", "limited", "down", "unknown"] as const) {
      expect(stateWords(state({ level }), NOW, "de")).toEqual({ key: level, time: null });
    }
  });

  const tonight = window("2026-11-25T22:00:00+01:00", "2026-11-25T23:30:00+01:00");

  it("names the hour of a planned maintenance as people say it", () => {
    expect(stateWords(state({ maintenance: tonight }), NOW, "de")).toEqual({
      key: "plannedToday",
      time: "22",
    });
    expect(stateWords(state({ maintenance: tonight }), NOW, "en")).toMatchObject({ time: "22:00" });
  });

  it("says tomorrow after midnight in the town, whatever the machine's zone", () => {
    const early = window("2026-11-26T00:30:00+01:00", "2026-11-26T02:00:00+01:00");
    expect(stateWords(state({ maintenance: early }), NOW, "de")).toEqual({
      key: "plannedTomorrow",
      time: "0:30",
    });
  });

  it("says until when a running one lasts", () => {
    const later = new Date("2026-11-25T22:10:00+01:00");
    const running = state({ level: "maintenance", maintenance: tonight });
    expect(stateWords(running, later, "de")).toEqual({ key: "maintenanceUntil", time: "23:30" });
    expect(stateWords(state({ level: "maintenance" }), later, "de")).toEqual({
      key: "maintenance",
      time: null,
    });
  });

  it("does not hide a trouble behind a plan", () => {
    expect(stateWords(state({ level: "down", maintenance: tonight }), NOW, "de").key).toBe("down");
  });
});
