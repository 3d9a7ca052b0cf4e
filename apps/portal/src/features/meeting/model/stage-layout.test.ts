import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { stageLayout } from "./stage-layout";

describe("stageLayout", () => {
  it("puts the people at the right of a wide area", () => {
    const { stage, people } = stageLayout(3, { width: 1400, height: 740 });
    expect(stage.height).toBe(740);
    expect(stage.width).toBeGreaterThan(1000);
    for (const rect of people) expect(rect.x).toBeGreaterThan(stage.width);
  });

  it("puts the people below in a tall area", () => {
    const { stage, people } = stageLayout(3, { width: 374, height: 600 });
    expect(stage.width).toBe(374);
    for (const rect of people) expect(rect.y).toBeGreaterThan(stage.height);
  });

  it("shows fewer people rather than unreadable ones", () => {
    expect(stageLayout(20, { width: 374, height: 600 }).people).toHaveLength(3);
  });

  it("gives the screen everything when nobody else is shown", () => {
    const { stage } = stageLayout(0, { width: 800, height: 600 });
    expect(stage).toEqual({ x: 0, y: 0, width: 800, height: 600 });
  });

  it("keeps most of the area for the screen and everybody inside", () => {
    const area = fc.record({
      width: fc.integer({ min: 300, max: 3840 }),
      height: fc.integer({ min: 300, max: 2160 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), area, (count, size) => {
        const { stage, people } = stageLayout(count, size);
        expect(stage.width * stage.height).toBeGreaterThan(size.width * size.height * 0.5);
        expect(people.length).toBeGreaterThan(0);
        for (const rect of people) {
          expect(rect.x + rect.width).toBeLessThanOrEqual(size.width);
          expect(rect.y + rect.height).toBeLessThanOrEqual(size.height);
        }
      }),
    );
  });
});
