import { describe, expect, it } from "vitest";

import { readStartWishes, repeatStartWishes, type StartWishes } from "./start-wishes";

const read = (query: string) => readStartWishes(new URLSearchParams(query));

describe("readStartWishes", () => {
  it("finds no wishes in the plain button", () => {
    expect(read("")).toEqual({
      address: "",
      waitingRoom: undefined,
      pin: "",
      screenSharing: "everybody",
      opensAt: "",
      lengthMinutes: null,
    });
  });

  it("takes an empty box for a no only where the box was shown", () => {
    expect(read("optionen=1").waitingRoom).toBe(false);
    expect(read("optionen=1&warteraum=1").waitingRoom).toBe(true);
    expect(read("warteraum=1").waitingRoom).toBeUndefined();
  });

  it.each([
    ["dauer=60", 60],
    ["dauer=61", null],
    ["dauer=-30", null],
    ["dauer=1e9", null],
    ["dauer=NaN", null],
  ])("reads %s as %j minutes", (query, minutes) => {
    expect(read(query).lengthMinutes).toBe(minutes);
  });

  it("cuts what is endless and ignores what is no text", () => {
    expect(read(`adresse=${"x".repeat(5_000)}`).address).toHaveLength(100);
    expect(readStartWishes({ get: () => new Blob() }).address).toBe("");
  });
});

it("repeats every wish but the PIN", () => {
  const wishes: StartWishes = {
    address: "Anker & Platz",
    waitingRoom: false,
    pin: "4711",
    screenSharing: "hosts",
    opensAt: "2026-11-28T15:00",
    lengthMinutes: 90,
  };
  expect(repeatStartWishes(wishes)).not.toContain("4711");
  expect(read(repeatStartWishes(wishes))).toEqual({ ...wishes, pin: "" });
});
