import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBridgeFigures } from "./bridge-figures";
import { ProbeFailure } from "./failure";

describe("the figures of a bridge", () => {
  it("reads the documented keys in their documented units", () => {
    const answer = parseBridgeFigures({
      stress_level: 0.42,
      conferences: 3,
      endpoints: 11,
      bit_rate_download: 1200,
      bit_rate_upload: 4800,
      outgoing_loss: 0.01,
      rtt_aggregate: 38.5,
      muc_clients_configured: 3,
      muc_clients_connected: 2,
      mucs_configured: 3,
      mucs_joined: 1,
      drain: true,
      version: "2.3.247",
    });
    expect(answer).toMatchObject({
      draining: true,
      version: "2.3.247",
      figures: {
        stress: 0.42,
        conferences: 3,
        participants: 11,
        incomingKbps: 1200,
        outgoingKbps: 4800,
        outgoingLoss: 0.01,
        rttMs: 38.5,
        xmppMissing: 2,
      },
    });
  });

  it("reads an older bridge, which names its people otherwise and knows no draining", () => {
    const answer = parseBridgeFigures({
      participants: 7,
      conferences: 2,
      bit_rate_download: 900,
      graceful_shutdown: false,
      total_ice_failed: 1,
      total_ice_succeeded: 99,
    });
    expect(answer).toMatchObject({ draining: false, version: null, healthy: true });
    expect(answer.figures).toEqual({
      participants: 7,
      conferences: 2,
      incomingKbps: 900,
      iceFailed: 1,
      iceSucceeded: 99,
    });
  });

  it("takes numbers written as strings, and says nothing where the bridge said nothing", () => {
    const answer = parseBridgeFigures({
      stress_level: "0.8",
      conferences: "viele",
      drain: "false",
      healthy: "false",
    });
    expect(answer).toMatchObject({ draining: false, healthy: false });
    expect(answer.figures).toEqual({ stress: 0.8 });
  });

  it("refuses what is not an object", () => {
    for (const answer of [null, 3, "ok", [1]]) {
      expect(() => parseBridgeFigures(answer)).toThrow(ProbeFailure);
    }
  });

  it("survives any JSON with figures that are finite or absent", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (other, value) => {
        const { figures } = parseBridgeFigures({ ...other, stress_level: value });
        for (const number of Object.values(figures)) expect(Number.isFinite(number)).toBe(true);
      }),
    );
  });
});
