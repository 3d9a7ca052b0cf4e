import { describe, expect, it } from "vitest";

import { participantFixture, trackFixture } from "./participant.fixture";
import type { Scene } from "./scene";
import { viewReport } from "./view-report";

const rect = { x: 0, y: 0, width: 320, height: 180 };
const camera = trackFixture({ sourceName: "p1-v0" });
const shown = (over: Partial<Scene>): Scene => ({
  screen: null,
  largeId: null,
  tiles: [],
  page: 0,
  pageCount: 1,
  hiddenCount: 0,
  ...over,
});

describe("viewReport", () => {
  it("counts in device pixels", () => {
    const tiles = [{ participant: participantFixture({ id: "p1", camera }), rect }];
    expect(viewReport(shown({ tiles }), 2)).toEqual([
      { sourceName: "p1-v0", participantId: "p1", heightPx: 360, onStage: false },
    ]);
  });

  it("asks for the lines that are cropped away at the sides of a wide tile", () => {
    const wide = { ...rect, width: 640, height: 180 };
    const tiles = [{ participant: participantFixture({ camera }), rect: wide }];
    expect(viewReport(shown({ tiles }), 1)[0]?.heightPx).toBe(360);
  });

  it("puts a shared screen on stage, first", () => {
    const screen = trackFixture({ sourceName: "p1-v1", videoType: "desktop" });
    const participant = participantFixture({ id: "p1", camera, screen, sharingScreen: true });
    const report = viewReport(
      shown({ screen: { participant, rect }, tiles: [{ participant, rect }] }),
      1,
    );
    expect(report.map(({ sourceName, onStage }) => [sourceName, onStage])).toEqual([
      ["p1-v1", true],
      ["p1-v0", false],
    ]);
  });

  it("puts on stage who is shown large", () => {
    const tiles = [{ participant: participantFixture({ id: "p1", camera }), rect }];
    expect(viewReport(shown({ tiles, largeId: "p1" }), 1)[0]?.onStage).toBe(true);
  });

  it.each([
    ["oneself", participantFixture({ isSelf: true, camera })],
    ["who has no camera", participantFixture()],
    ["who switched it off", participantFixture({ camera: { ...camera, muted: true } })],
  ])("leaves out %s", (_, participant) => {
    expect(viewReport(shown({ tiles: [{ participant, rect }] }), 1)).toEqual([]);
  });
});
