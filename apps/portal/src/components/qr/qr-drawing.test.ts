import fc from "fast-check";
import jsQR from "jsqr";
import { expect, it } from "vitest";

import { qrDrawing } from "./qr-drawing";

const SCALE = 4;

/** Paints the path as a printer would, and reads the picture as a phone would. */
function readByCamera(text: string): string | undefined {
  const { size, path } = qrDrawing(text);
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = "", y = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const start = (row * width + Number(x) * SCALE) * 4;
      for (let at = 0; at < Number(length) * SCALE; at += 1) {
        pixels.fill(0, start + at * 4, start + at * 4 + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}

it.each([
  "https://treffen.musterstadt.example/treffen/apfel-wolke-tiger-lampe",
  "https://treffen.musterstadt.example/treffen/ankerplatz#n=Oma%20Erna&p=0042",
])("draws %s so that it can be read", (link) => {
  expect(readByCamera(link)).toBe(link);
});

it("draws whatever a personal link may hold", () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true }), (link) => {
      expect(readByCamera(link)).toBe(link);
    }),
    { numRuns: 20 },
  );
});

it("leaves four modules free on every side", () => {
  const { size, path } = qrDrawing("https://x.example");
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeGreaterThanOrEqual(4);
    expect(Number(x) + Number(length)).toBeLessThanOrEqual(size - 4);
  }
});
