import { describe, expect, it } from "vitest";
import type { ConnectionFigures } from "../engine/engine-event";
import { figuresOf } from "../library/library-values";
import type { ConnectionQuality } from "../types";
import { rateConnection } from "./connection-quality";
import { QualityBook } from "./quality-book";

const figures = (
  lossPercent: number | null,
  roundTripMs: number | null,
  bitrateKbps: number | null = 500,
): ConnectionFigures => ({ lossPercent, roundTripMs, bitrateKbps });

describe("connection quality", () => {
  it.each([
    [figures(null, null), "unknown"],
    [figures(0, 30), "good"],
    [figures(2, null), "good"],
    [figures(3, 30), "fair"],
    [figures(0, 250), "fair"],
    [figures(10, 30), "poor"],
    [figures(0, 600), "poor"],
    [figures(0, 30, 0), "poor"],
  ])("%o is %s", (measured, quality) => {
    expect(rateConnection(measured)).toBe(quality);
  });

  it("reads the library's figures, the worse direction of each", () => {
    const stats = { packetLoss: { upload: 1, download: 4 }, bitrate: { upload: 80 }, jvbRTT: 20 };
    expect(figuresOf(stats)).toEqual(figures(4, 20, 80));
    expect(figuresOf("nonsense")).toEqual(figures(null, null, null));
  });

  it("an interrupted stream is lost until it is back, whatever was measured", () => {
    const seen: ConnectionQuality[] = [];
    const book = new QualityBook((_id, quality) => seen.push(quality));
    book.setInterrupted("b", true);
    book.rate("b", figures(0, 20));
    book.setInterrupted("b", false);
    expect(seen).toEqual(["lost", "lost", "good"]);
  });
});
