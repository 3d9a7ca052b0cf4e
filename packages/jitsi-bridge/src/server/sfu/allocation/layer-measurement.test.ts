import { describe, expect, it } from "vitest";
import { layerHeights } from "./layer-heights";
import { LayerMeter } from "./layer-meter";
import { PacketSilence } from "./packet-silence";

describe("heights of layers", () => {
  it.each([
    [
      [undefined, undefined, undefined],
      [180, 360, 720],
    ],
    [[undefined], [720]],
    [
      [180, undefined, undefined],
      [180, 360, 720],
    ],
    [
      [undefined, undefined, 1080],
      [270, 540, 1080],
    ],
    [
      [135, 270, 540],
      [135, 270, 540],
    ],
    [[], []],
  ])("%j becomes %j", (known, expected) => {
    expect(layerHeights(known)).toEqual(expected);
  });
});

describe("the meter of a layer", () => {
  it("measures bit rate and notices the end", () => {
    const meter = new LayerMeter();
    meter.read({ packets: 0, bytes: 0 }, 0);
    expect(meter.isActive(0)).toBe(false);
    meter.read({ packets: 50, bytes: 50_000 }, 500);
    expect(meter.isActive(500)).toBe(true);
    expect(meter.bitrateBps).toBe(800_000);
    meter.read({ packets: 50, bytes: 50_000 }, 1_000);
    expect(meter.bitrateBps).toBe(680_000);
    meter.read({ packets: 50, bytes: 50_000 }, 2_000);
    expect(meter.isActive(2_000)).toBe(false);
    expect(meter.bitrateBps).toBe(0);
  });

  it("survives a counter that goes back", () => {
    const meter = new LayerMeter();
    meter.read({ packets: 10, bytes: 10_000 }, 0);
    meter.read({ packets: 1, bytes: 100 }, 1_000);
    expect(meter.bitrateBps).toBe(0);
  });
});

describe("silence on the line", () => {
  it("is told once after four seconds and once at its end", () => {
    const silence = new PacketSilence(0);
    expect(silence.observe(5, 1_000)).toBeUndefined();
    expect(silence.observe(5, 4_900)).toBeUndefined();
    expect(silence.observe(5, 5_000)).toBe(false);
    expect(silence.observe(5, 9_000)).toBeUndefined();
    expect(silence.observe(6, 9_500)).toBe(true);
    expect(silence.observe(7, 9_600)).toBeUndefined();
  });
});
