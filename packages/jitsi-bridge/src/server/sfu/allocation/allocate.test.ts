import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceName } from "../../../protocol/ids";
import { allocate } from "./allocate";
import type { AllocationInput, SourceDemand } from "./allocate";
import { layerOptions } from "./layer-options";
import type { ActiveLayer, LayerOption } from "./layer-options";

const CAMERA: readonly ActiveLayer[] = [
  { encodingId: "low", heightPx: 180, bitrateBps: 150_000 },
  { encodingId: "mid", heightPx: 360, bitrateBps: 500_000 },
  { encodingId: "high", heightPx: 720, bitrateBps: 1_500_000 },
];

const name = (index: number) => `0000000${index}-v0` as SourceName;

function demand(index: number, more: Partial<SourceDemand> & { maxPx?: number } = {}) {
  const { maxPx = 720, ...rest } = more;
  return {
    name: name(index),
    tier: "other" as const,
    options: layerOptions(CAMERA, maxPx, "camera"),
    ...rest,
  };
}

function choose(demands: readonly SourceDemand[], budgetBps: number, more = {}) {
  const input: AllocationInput = {
    demands,
    budgetBps,
    upgradeMargin: 0,
    mayUpgrade: true,
    ...more,
  };
  const { chosen } = allocate(input);
  return demands.map((d) => describeOption(chosen.get(d.name)));
}

function describeOption(option: LayerOption | undefined): string {
  if (!option) return "nothing";
  return option.temporalLayer === 255
    ? `${option.heightPx}`
    : `${option.heightPx}/t${option.temporalLayer}`;
}

describe("a pinned source", () => {
  const pinned = demand(0, {
    tier: "pinned",
    options: layerOptions(CAMERA, 720, "camera", true),
  });

  it.each([
    [Infinity, ["720", "720", "720"]],
    [1_100_000, ["360", "360", "180/t1"]],
    [600_000, ["360", "180/t1", "nothing"]],
    [300_000, ["180", "180", "nothing"]],
    // Nothing fits, and it comes all the same, in every frame; nobody else does.
    [100_000, ["180", "nothing", "nothing"]],
    [0, ["180", "nothing", "nothing"]],
  ])("at %i bit/s gives up lines, never frames, never itself", (budgetBps, expected) => {
    const others = [demand(1, { tier: "on-stage" }), demand(2)];
    expect(choose([pinned, ...others], budgetBps)).toEqual(expected);
  });
});

const currently = (encodingId: string) =>
  layerOptions(CAMERA, 720, "camera").find(
    (option) => option.encodingId === encodingId && option.temporalLayer === 255,
  );

describe("bandwidth is divided by importance", () => {
  it.each([
    ["enough for everybody", [demand(1), demand(2)], 10_000_000, ["720", "720"]],
    ["unknown bandwidth", [demand(1), demand(2)], Infinity, ["720", "720"]],
    ["respects what was asked", [demand(1, { maxPx: 360 })], Infinity, ["360"]],
    ["the smallest layer answers any wish", [demand(1, { maxPx: 90 })], Infinity, ["180"]],
    ["everybody small before anybody large", [demand(1), demand(2)], 450_000, ["180", "180"]],
    ["then the first improves first", [demand(1), demand(2)], 700_000, ["360", "180"]],
    ["fewer frames before nothing", [demand(1)], 100_000, ["180/t1"]],
    ["the least of all", [demand(1)], 70_000, ["180/t0"]],
    ["nothing when nothing fits", [demand(1), demand(2)], 60_000, ["nothing", "nothing"]],
    [
      "the stage gets a good picture before the others get any",
      [demand(1, { tier: "on-stage" }), demand(2), demand(3)],
      620_000,
      ["360", "180/t1", "nothing"],
    ],
    [
      "selected improve before others",
      [demand(1, { tier: "selected" }), demand(2)],
      700_000,
      ["360", "180"],
    ],
    [
      "the stage improves before selected",
      [demand(1, { tier: "on-stage" }), demand(2, { tier: "selected" })],
      1_700_000,
      ["720", "180"],
    ],
  ] as const)("%s", (_, demands, budgetBps, expected) => {
    expect(choose(demands, budgetBps)).toEqual(expected);
  });
});

describe("choices do not flap", () => {
  const margin = { upgradeMargin: 0.15 };

  it("keeps what just fits but does not climb into it", () => {
    expect(choose([demand(1, { current: currently("mid") })], 510_000, margin)).toEqual(["360"]);
    expect(choose([demand(1, { current: currently("low") })], 510_000, margin)).toEqual(["180"]);
    expect(choose([demand(1, { current: currently("low") })], 580_000, margin)).toEqual(["360"]);
  });

  it("climbs nowhere while a squeeze is recent, but shows new sources", () => {
    const paused = { mayUpgrade: false };
    expect(choose([demand(1, { current: currently("low") })], 9e6, paused)).toEqual(["180"]);
    expect(choose([demand(1, { suspended: true })], 9e6, paused)).toEqual(["nothing"]);
    expect(choose([demand(1)], 9e6, paused)).toEqual(["720"]);
  });

  it("falls to the nearest layer when the sender drops the one in use, even after a squeeze", () => {
    const options = layerOptions(CAMERA.slice(0, 2), 720, "camera");
    const demands = [demand(1, { options, current: currently("high") })];
    expect(choose(demands, 9e6, { mayUpgrade: false })).toEqual(["360"]);
  });
});

describe("a screen keeps its resolution", () => {
  const screen: readonly ActiveLayer[] = [
    { encodingId: "low", heightPx: 270, bitrateBps: 300_000 },
    { encodingId: "high", heightPx: 1080, bitrateBps: 1_000_000 },
  ];
  const options = layerOptions(screen, Infinity, "desktop");

  it.each([
    [2_000_000, "1080"],
    [700_000, "1080/t1"],
    [500_000, "1080/t0"],
    [310_000, "270"],
  ])("with %d bit/s", (budgetBps, expected) => {
    expect(choose([demand(1, { options })], budgetBps)).toEqual([expected]);
  });
});

describe("for any demands", () => {
  const anyDemand = fc
    .record({
      tier: fc.constantFrom("on-stage" as const, "selected" as const, "other" as const),
      bitrates: fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 3 }),
      maxPx: fc.constantFrom(90, 180, 360, 720, Infinity),
    })
    .map(({ tier, bitrates, maxPx }) => ({
      tier,
      options: layerOptions(
        bitrates.map((bitrateBps, i) => ({
          encodingId: String(i),
          heightPx: 180 * 2 ** i,
          bitrateBps,
        })),
        maxPx,
        "camera",
      ),
    }));

  it("never spends more than there is and never more than asked", () => {
    fc.assert(
      fc.property(
        fc.array(anyDemand, { maxLength: 9 }),
        fc.integer({ min: 0, max: 20_000_000 }),
        (raw, budgetBps) => {
          const demands = raw.map((d, index) => ({ ...d, name: name(index) }));
          const result = allocate({ demands, budgetBps, upgradeMargin: 0.15, mayUpgrade: true });
          expect(result.usedBps).toBeLessThanOrEqual(budgetBps);
          for (const d of demands) {
            const option = result.chosen.get(d.name);
            if (option) expect(d.options).toContain(option);
          }
        },
      ),
    );
  });
});
