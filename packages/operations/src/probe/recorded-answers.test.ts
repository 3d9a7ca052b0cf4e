import { describe, expect, it } from "vitest";

import {
  BRIDGE_2_1,
  BRIDGE_2_3,
  BRIDGE_IN_WORDS,
  BRIDGE_OF_CHANNELS,
  FOCUS_OF_2021,
  FOCUS_OF_2026,
} from "../testing/recorded-answers";
import { parseBridgeFigures } from "./bridge-figures";
import { parseFocusFigures } from "./probe-focus";

/** What came over the wire: a key without a value is not there. */
function wire(document: object): unknown {
  return JSON.parse(JSON.stringify(document));
}

describe("bridges of several generations", () => {
  const ofChannels = {
    conferences: 3,
    participants: 12,
    largestConference: 7,
    incomingKbps: 25_000,
    outgoingKbps: 120_000,
    incomingLoss: 0.005,
    outgoingLoss: 0.02,
    rttMs: 50,
  };

  it.each([
    ["of channels", BRIDGE_OF_CHANNELS],
    ["of channels, in words", BRIDGE_IN_WORDS],
  ])("%s: what it says, and nothing it does not say", (_, document) => {
    const answer = parseBridgeFigures(wire(document));
    expect(answer).toMatchObject({ healthy: true, draining: false, version: null });
    expect(answer.figures).toEqual(ofChannels);
  });

  it("2.1: losses under their old names, and a control room that is missing", () => {
    const answer = parseBridgeFigures(wire(BRIDGE_2_1));
    expect(answer).toMatchObject({ draining: false, version: "2.1.595-g3637fda4" });
    expect(answer.figures).toEqual({
      stress: 0.12,
      conferences: 3,
      participants: 8,
      largestConference: 4,
      incomingKbps: 2_310,
      outgoingKbps: 8_920,
      incomingLoss: 0.002,
      outgoingLoss: 0.013,
      rttMs: 34.7,
      iceFailed: 6,
      iceSucceeded: 418,
      xmppMissing: 1,
    });
  });

  it("2.3: draining, with everybody counted", () => {
    const answer = parseBridgeFigures(wire(BRIDGE_2_3));
    expect(answer).toMatchObject({ healthy: true, draining: true, version: "2.3.209-gf7d0f27a" });
    expect(answer.figures).toMatchObject({
      participants: 9,
      incomingLoss: 0.001,
      outgoingLoss: 0.009,
      highLossEndpoints: 2,
      xmppMissing: 0,
    });
  });
});

describe("Jicofo of several years", () => {
  const common = {
    conferences: 5,
    participants: 21,
    largestConference: 9,
    bridges: 3,
    operationalBridges: 2,
  };

  it("brings its bridges, and their versions where it counts them", () => {
    expect(parseFocusFigures(wire(FOCUS_OF_2021)).figures).toEqual(common);
    expect(parseFocusFigures(wire(FOCUS_OF_2026)).figures).toEqual({
      ...common,
      bridgeVersions: 2,
    });
  });
});
