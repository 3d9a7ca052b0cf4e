import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { contrast, parseHex } from "./contrast";
import { townPalettes, townStylesheet } from "./town-theme";

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc
  .tuple(channel, channel, channel)
  .map((rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, "0")).join("")}`);

describe("townPalettes", () => {
  it("keeps text readable whatever colours a town enters", () => {
    fc.assert(
      fc.property(colour, colour, (primaryColour, accentColour) => {
        const { light, dark } = townPalettes({ primaryColour, accentColour });
        for (const { action, onAction } of [light, dark]) {
          expect(contrast(parseHex(action), parseHex(onAction))).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(parseHex(light.action), [255, 255, 255])).toBeGreaterThanOrEqual(4.5);
        expect(contrast(parseHex(dark.action), [26, 32, 40])).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("leaves a colour alone that can be read already", () => {
    const { light } = townPalettes({ primaryColour: "#1f4e79", accentColour: "#c8622d" });
    expect(light.action).toBe("#1f4e79");
  });

  it("refuses what is no colour, so that nothing else can reach the stylesheet", () => {
    const evil = { primaryColour: "red;}body{display:none", accentColour: "#000000" };
    expect(() => townStylesheet(evil)).toThrow(TypeError);
  });
});

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
  ])("of %s on %s is %f", (first, second, expected) => {
    expect(contrast(parseHex(first), parseHex(second))).toBeCloseTo(expected, 2);
  });
});
