import { describe, expect, it } from "vitest";

import { expiryAfterUse, roomState, type RoomTimes } from "./room-state";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
const room: RoomTimes = { opensAt: at(10), closesAt: at(14), expiresAt: at(20), closedAt: null };

describe("roomState", () => {
  it.each([
    ["not-yet-open before the opening time", room, at(9), "not-yet-open"],
    ["open at the opening time", room, at(10), "open"],
    ["expired at the closing time", room, at(14), "expired"],
    ["open without opening time", { ...room, opensAt: null }, at(9), "open"],
    ["open without closing time", { ...room, closesAt: null }, at(19), "open"],
    ["expired when its lifetime ends", { ...room, closesAt: null }, at(20), "expired"],
    ["closed for good once the host closed it", { ...room, closedAt: at(11) }, at(9), "closed"],
    ["closed rather than expired", { ...room, closedAt: at(11) }, at(21), "closed"],
  ])("is %s", (_case, times, now, state) => {
    expect(roomState(times, now)).toBe(state);
  });
});

describe("expiryAfterUse", () => {
  const HOUR_MS = 3_600_000;
  it.each([
    ["a lifetime after the use", { opensAt: null, closesAt: null }, at(12)],
    ["a lifetime after the opening", { opensAt: at(15), closesAt: null }, at(17)],
    ["no earlier than the closing", { opensAt: null, closesAt: at(22) }, at(22)],
  ])("is %s", (_case, times, expected) => {
    expect(expiryAfterUse(times, at(10), 2 * HOUR_MS)).toEqual(expected);
  });
});
