import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBridgeFigures } from "./bridge-figures";
import { ProbeFailure } from "./failure";

describe("the figures of a bridge", () => {
  it("reads the documented keys in their documented units", () => {
    const figures = parseBridgeFigures({
      stress_level: 0.42,
      conferences: 3,
      endpoints: 11,
      bit_rate_download: 1200,
      bit_rate_upload: 4800,
      outgoing_loss: 0.01,
      rtt_aggregate: 38.5,
      drain: true,
      version: "2.3.247",
    });
    expect(figures).toMatchObject({
      stress: 0.42,
      conferences: 3,
      endpoints: 11,
      incomingKbps: 1200,
      outgoingKbps: 4800,
      outgoingLoss: 0.01,
      rttMs: 38.5,
      draining: true,
      version: "2.3.247",
    });
  });

  it("takes numbers written as strings, and says nothing where the bridge said nothing", () => {
    const figures = parseBridgeFigures({
      stress_level: "0.8",
      conferences: "viele",
      drain: "false",
    });
    expect(figures).toMatchObject({
      stress: 0.8,
      conferences: null,
      endpoints: null,
      draining: false,
      healthy: null,
    });
  });

  it("refuses what is not an object", () => {
    for (const answer of [null, 3, "ok", [1]]) {
      expect(() => parseBridgeFigures(answer)).toThrow(ProbeFailure);
    }
  });

  it("survives any JSON with figures that are finite or absent", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (other, value) => {
        const figures = parseBridgeFigures({ ...other, stress_level: value, rtt_aggregate: value });
        for (const number of [figures.stress, figures.rttMs]) {
          expect(number === null || Number.isFinite(number)).toBe(true);
        }
      }),
    );
  });
});
