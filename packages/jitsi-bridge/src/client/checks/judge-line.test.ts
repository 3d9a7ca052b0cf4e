import { describe, expect, it } from "vitest";

import { judgeLine, type LineSample } from "./judge-line";

const start: LineSample = {
  atMs: 1_000,
  sentBytes: 0,
  availableBps: null,
  receivedBytes: 0,
  receivedPackets: 0,
  lostPackets: 0,
  jitterMs: 4,
  roundTripMs: 30,
  withPicture: true,
};
const after = (seconds: number, fields: Partial<LineSample>): LineSample => ({
  ...start,
  atMs: start.atMs + seconds * 1000,
  ...fields,
});

describe("judgeLine", () => {
  it("says nothing from fewer than two moments", () => {
    for (const samples of [[], [start], [start, start]]) {
      const { bandwidth, loss, delay } = judgeLine(samples);
      for (const result of [bandwidth, loss, delay]) {
        expect(result).toEqual({ verdict: "not-measured", finding: "unknown", figures: {} });
      }
    }
  });

  it.each([
    [3_000_000, "good", "good"],
    [1_000_000, "good", "good"],
    [999_999, "limited", "enough-for-sound"],
    [250_000, "limited", "enough-for-sound"],
    [249_999, "bad", "weak"],
    [0, "bad", "weak"],
  ])("of %d bit/s estimated, bandwidth is %s", (availableBps, verdict, finding) => {
    const { bandwidth } = judgeLine([start, after(1, { availableBps })]);
    expect(bandwidth).toMatchObject({ verdict, finding, figures: { upBps: availableBps } });
  });

  it("takes what was really sent where the browser estimates nothing, and what came back", () => {
    const { bandwidth } = judgeLine([
      start,
      after(1, { sentBytes: 100_000, receivedBytes: 50_000 }),
      after(2, { sentBytes: 300_000, receivedBytes: 100_000 }),
    ]);
    expect(bandwidth.figures).toEqual({ upBps: 1_600_000, downBps: 400_000 });
  });

  it("does not judge bandwidth by sound alone, but loss and delay", () => {
    const { bandwidth, loss, delay } = judgeLine([
      { ...start, withPicture: false },
      after(5, { withPicture: false, receivedPackets: 250 }),
    ]);
    expect(bandwidth).toMatchObject({ verdict: "not-measured", finding: "no-camera" });
    expect([loss.verdict, delay.verdict]).toEqual(["good", "good"]);
  });

  it.each([
    [1000, 0, "good", 0],
    [990, 10, "good", 1],
    [980, 20, "limited", 2],
    [949, 51, "bad", 5.1],
  ])("of %d packets received and %d lost, loss is %s", (received, lost, verdict, lossPercent) => {
    const { loss } = judgeLine([
      { ...start, receivedPackets: 500, lostPackets: 7 },
      after(5, { receivedPackets: 500 + received, lostPackets: 7 + lost }),
    ]);
    expect(loss).toMatchObject({ verdict, figures: { lossPercent } });
  });

  it("does not count packets that came after all as received twice", () => {
    const samples = [
      { ...start, lostPackets: 5 },
      after(1, { receivedPackets: 10, lostPackets: 3 }),
    ];
    expect(judgeLine(samples).loss.figures).toEqual({ lossPercent: 0 });
  });

  it("does not judge loss when nothing came", () => {
    expect(judgeLine([start, after(5, {})]).loss.verdict).toBe("not-measured");
  });

  it.each([
    [[20, 200, 900], "good", 200],
    [[300, 400, 10], "limited", 300],
    [[600, 700, 800], "bad", 700],
    [[null, null, null], "not-measured", undefined],
  ])("of round trips %o ms, delay is %s", (trips, verdict, roundTripMs) => {
    const samples = trips.map((trip, index) => after(index, { roundTripMs: trip }));
    const { delay } = judgeLine(samples);
    expect(delay.verdict).toBe(verdict);
    expect(delay.figures["roundTripMs"]).toBe(roundTripMs);
  });
});
