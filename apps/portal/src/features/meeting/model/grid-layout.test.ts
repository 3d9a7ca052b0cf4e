import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { gridLayout, TILE_GAP } from "./grid-layout";

const PHONE = { width: 374, height: 600 };
const PHONE_LANDSCAPE = { width: 800, height: 260 };
const TABLET = { width: 804, height: 980 };
const DESKTOP = { width: 1416, height: 740 };

function columns(count: number, area: typeof PHONE): number {
  const [first, ...others] = gridLayout(count, area);
  return 1 + others.filter((rect) => rect.y === first?.y).length;
}

describe("gridLayout", () => {
  it.each([
    ["phone", PHONE, 1, 1],
    ["phone", PHONE, 2, 1],
    ["phone", PHONE, 3, 1],
    ["phone", PHONE, 4, 2],
    ["phone", PHONE, 6, 2],
    ["phone lying", PHONE_LANDSCAPE, 2, 2],
    ["phone lying", PHONE_LANDSCAPE, 3, 3],
    ["tablet", TABLET, 2, 1],
    ["tablet", TABLET, 4, 2],
    ["desktop", DESKTOP, 1, 1],
    ["desktop", DESKTOP, 2, 2],
    ["desktop", DESKTOP, 3, 2],
    ["desktop", DESKTOP, 4, 2],
    ["desktop", DESKTOP, 6, 3],
    ["desktop", DESKTOP, 9, 3],
    ["desktop", DESKTOP, 12, 4],
  ])("%s: %o with %i tiles has %i columns", (_, area, count, expected) => {
    expect(columns(count, area)).toBe(expected);
  });

  it("centres a last row that is not full", () => {
    const [first, second, third] = gridLayout(3, { width: 1010, height: 760 });
    const middle = ((first?.x ?? 0) + (second?.x ?? 0)) / 2;
    expect(third?.x).toBeCloseTo(middle, -1);
  });

  it("gives nothing for nobody or no room", () => {
    expect(gridLayout(0, DESKTOP)).toEqual([]);
    expect(gridLayout(3, { width: 0, height: 500 })).toEqual([]);
  });

  it("never overlaps, never leaves the area, never distorts beyond the limits", () => {
    const area = fc.record({
      width: fc.integer({ min: 240, max: 3840 }),
      height: fc.integer({ min: 200, max: 2160 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), area, (count, size) => {
        const rects = gridLayout(count, size);
        expect(rects).toHaveLength(count);
        for (const [index, rect] of rects.entries()) {
          expect(rect.x).toBeGreaterThanOrEqual(0);
          expect(rect.y).toBeGreaterThanOrEqual(0);
          expect(rect.x + rect.width).toBeLessThanOrEqual(size.width);
          expect(rect.y + rect.height).toBeLessThanOrEqual(size.height);
          const next = rects[index + 1];
          if (next?.y === rect.y) expect(next.x - rect.x - rect.width).toBe(TILE_GAP);
        }
      }),
    );
  });
});
