import { randomBytes, randomUUID } from "node:crypto";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hashPin, normalisePin, pinMatches, readPin } from "./pin";

const randomness = { bytes: (count: number) => randomBytes(count) };

describe("normalisePin", () => {
  it.each([
    ["1234", "1234"],
    [" 12 34 56 78 ", "12345678"],
    ["0000", "0000"],
  ])("takes %j", (input, pin) => {
    expect(normalisePin(input)).toBe(pin);
  });

  it.each(["", "123", "123456789", "12a4", "١٢٣٤", "-1234", "1234\u0000", " ".repeat(50) + "1234"])(
    "refuses %j",
    (input) => {
      expect(normalisePin(input)).toBeNull();
    },
  );

  it("never gives anything but 4 to 8 digits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const pin = normalisePin(text);
        expect(pin === null || /^[0-9]{4,8}$/.test(pin)).toBe(true);
      }),
    );
  });
});

describe("readPin", () => {
  it("takes null and nothing for no PIN, and refuses what is none: room.invalid-pin", () => {
    expect([readPin(null), readPin(undefined), readPin("12 34")]).toEqual([null, null, "1234"]);
    expect(() => readPin("12")).toThrow("room.invalid-pin");
  });
});

describe("hashPin", () => {
  it("is matched by the same PIN of the same room only", async () => {
    const [room, other] = [randomUUID(), randomUUID()];
    const stored = await hashPin(randomness, room, "1234");
    expect(stored).toHaveLength(48);
    expect(await pinMatches("1234", room, stored)).toBe(true);
    expect(await pinMatches("1235", room, stored)).toBe(false);
    expect(await pinMatches("01234", room, stored)).toBe(false);
    expect(await pinMatches("1234", other, stored)).toBe(false);
  });

  it("is another one every time", async () => {
    const room = randomUUID();
    const [one, other] = [
      await hashPin(randomness, room, "1234"),
      await hashPin(randomness, room, "1234"),
    ];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  it("matches nothing if what is stored is broken", async () => {
    expect(await pinMatches("1234", randomUUID(), new Uint8Array(0))).toBe(false);
  });
});
