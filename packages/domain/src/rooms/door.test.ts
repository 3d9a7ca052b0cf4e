import { describe, expect, it } from "vitest";

import { barrier, type Door, doorOf, type Knock, requirePassage, viewDoor } from "./door";

const OPEN: Door = { waitingRoom: false, locked: false, pinVersion: null };
const GUEST: Knock = { role: "guest", provenPin: null, admitted: false };

describe("barrier", () => {
  it.each<[string, Door, Knock, ReturnType<typeof barrier>]>([
    ["nothing at an open door", OPEN, GUEST, null],
    ["the lock", { ...OPEN, locked: true }, GUEST, "room.locked"],
    [
      "the lock, also for who was admitted",
      { ...OPEN, locked: true },
      { ...GUEST, admitted: true },
      "room.locked",
    ],
    ["a PIN", { ...OPEN, pinVersion: 3 }, GUEST, "room.pin-required"],
    [
      "a PIN that was changed since",
      { ...OPEN, pinVersion: 3 },
      { ...GUEST, provenPin: 2 },
      "room.pin-required",
    ],
    ["no PIN that was proved", { ...OPEN, pinVersion: 3 }, { ...GUEST, provenPin: 3 }, null],
    [
      "a PIN, also for who was admitted",
      { ...OPEN, pinVersion: 3 },
      { ...GUEST, admitted: true },
      "room.pin-required",
    ],
    ["the waiting room", { ...OPEN, waitingRoom: true }, GUEST, "room.waiting-room"],
    [
      "the waiting room, also for who knows the PIN",
      { ...OPEN, waitingRoom: true, pinVersion: 0 },
      { ...GUEST, provenPin: 0 },
      "room.waiting-room",
    ],
    [
      "not the waiting room for who was admitted",
      { ...OPEN, waitingRoom: true },
      { ...GUEST, admitted: true },
      null,
    ],
  ])("is %s", (_case, door, knock, expected) => {
    expect(barrier(door, knock)).toBe(expected);
  });

  it("is nothing for a host, whatever the door, and everything for guests must hold at once", () => {
    for (const waitingRoom of [false, true]) {
      for (const locked of [false, true]) {
        for (const pinVersion of [null, 0, 1]) {
          for (const provenPin of [null, 0, 1]) {
            for (const admitted of [false, true]) {
              const door = { waitingRoom, locked, pinVersion };
              expect(barrier(door, { role: "host", provenPin, admitted })).toBeNull();
              const passes =
                !locked &&
                (pinVersion === null || pinVersion === provenPin) &&
                (!waitingRoom || admitted);
              expect(barrier(door, { role: "guest", provenPin, admitted }) === null).toBe(passes);
            }
          }
        }
      }
    }
  });
});

describe("requirePassage", () => {
  it.each([
    [{ locked: true }, "room.locked"],
    [{ pinVersion: 0 }, "room.pin-required"],
    [{ waitingRoom: true }, "room.waiting-room"],
  ])("throws for %j: %s", (change, code) => {
    expect(() => requirePassage({ ...OPEN, ...change }, GUEST)).toThrow(code);
  });

  it("lets pass", () => {
    expect(() => requirePassage(OPEN, GUEST)).not.toThrow();
  });
});

describe("doorOf", () => {
  it("takes a PIN for none once it is taken away, whatever its version", () => {
    const columns = { waitingRoom: true, locked: false, pinVersion: 4 };
    expect(doorOf({ ...columns, pinHash: null }).pinVersion).toBeNull();
    expect(viewDoor(doorOf({ ...columns, pinHash: new Uint8Array(48) }))).toEqual({
      waitingRoom: true,
      locked: false,
      pinRequired: true,
    });
  });
});
