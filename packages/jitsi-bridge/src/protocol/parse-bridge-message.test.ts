import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BridgeMessageError,
  MAX_BRIDGE_MESSAGE_CHARS,
  parseBridgeMessage,
} from "./parse-bridge-message";
import * as server from "./server-bridge-message";
import type { EndpointId, SourceName } from "./ids";

const parse = (fields: object) => parseBridgeMessage(JSON.stringify(fields));
const ANNA = "a0000001" as EndpointId;

describe("what clients say", () => {
  it("ReceiverVideoConstraints of the 2026 client: by source, absent fields stay absent", () => {
    expect(
      parse({
        colibriClass: "ReceiverVideoConstraints",
        lastN: 5,
        selectedSources: ["a0000001-v0", "gone"],
        onStageSources: ["a0000001-v1"],
        defaultConstraints: { maxHeight: 180 },
        constraints: { "a0000001-v0": { maxHeight: 720 }, nobody: { maxHeight: 1 } },
        assumedBandwidthBps: 1e6,
      }),
    ).toEqual({
      type: "receiver-constraints",
      constraints: {
        lastN: 5,
        selected: ["a0000001-v0"],
        onStage: ["a0000001-v1"],
        defaultMaxHeightPx: 180,
        maxHeightPx: new Map([["a0000001-v0", 720]]),
        assumedBandwidthBps: 1e6,
      },
    });
    expect(parse({ colibriClass: "ReceiverVideoConstraints" })).toEqual({
      type: "receiver-constraints",
      constraints: {},
    });
  });

  it.each([
    [
      { colibriClass: "ReceiverVideoConstraints", selectedEndpoints: [ANNA], onStageEndpoints: [] },
      { selected: [ANNA], onStage: [] },
    ],
    [{ colibriClass: "LastNChangedEvent", lastN: -1 }, { lastN: -1 }],
    [{ colibriClass: "ReceiverVideoConstraint", maxFrameHeight: 360 }, { defaultMaxHeightPx: 360 }],
    [
      { colibriClass: "SelectedEndpointsChangedEvent", selectedEndpoints: [ANNA] },
      { selected: [ANNA] },
    ],
    [
      { colibriClass: "SelectedEndpointChangedEvent", selectedEndpoint: ANNA },
      { selected: [ANNA] },
    ],
    [{ colibriClass: "SelectedEndpointChangedEvent", selectedEndpoint: null }, { selected: [] }],
  ])("constraints of older clients: %j", (fields, constraints) => {
    expect(parse(fields)).toEqual({ type: "receiver-constraints", constraints });
  });

  it.each([
    [{ colibriClass: "ClientHello" }, { type: "client-hello" }],
    [
      { colibriClass: "VideoTypeMessage", videoType: "desktop" },
      { type: "video-type", videoType: "desktop" },
    ],
    [
      {
        colibriClass: "SourceVideoTypeMessage",
        sourceName: "a0000001-v1",
        videoType: "desktop_high_fps",
      },
      { type: "video-type", sourceName: "a0000001-v1", videoType: "desktop" },
    ],
    [
      { colibriClass: "EndpointMessage", to: "", msgPayload: { a: [1] } },
      { type: "endpoint-message", payload: { a: [1] } },
    ],
    [
      { colibriClass: "EndpointMessage", to: ANNA, msgPayload: 1 },
      { type: "endpoint-message", to: ANNA, payload: 1 },
    ],
    [
      { colibriClass: "EndpointStats", from: "x", bitrate: 7 },
      { type: "endpoint-stats", stats: { bitrate: 7 } },
    ],
    [
      { colibriClass: "ReceiverAudioSubscription", all: false, include: ["a0000001-a0", "x"] },
      { type: "audio-subscription", all: false, include: ["a0000001-a0"], exclude: [] },
    ],
    [{ colibriClass: "SomethingNew", x: 1 }, { type: "unknown" }],
    [{ colibriClass: "__proto__" }, { type: "unknown" }],
    [{ colibriClass: "constructor" }, { type: "unknown" }],
  ])("%j", (fields, expected) => {
    expect(parse(fields)).toEqual(expected);
  });
});

describe("what is refused", () => {
  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["no class", "{}"],
    ["a class that is no text", `{"colibriClass":1}`],
    [
      "a height that is no number",
      `{"colibriClass":"ReceiverVideoConstraint","maxFrameHeight":"1"}`,
    ],
    ["a broken list", `{"colibriClass":"ReceiverVideoConstraints","selectedSources":"x"}`],
    ["a message to nobody's id", `{"colibriClass":"EndpointMessage","to":"../x","msgPayload":1}`],
  ])("%s", (_, text) => {
    expect(() => parseBridgeMessage(text)).toThrow(
      new BridgeMessageError("bridge-message.malformed"),
    );
  });

  it("what is too long, nested too deep or names too many", () => {
    const deep = (depth: number) =>
      `{"colibriClass":"EndpointMessage","msgPayload":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    const many = Object.fromEntries(
      Array.from({ length: 201 }, (_, i) => [
        `${i.toString(16).padStart(8, "0")}-v0`,
        { maxHeight: 1 },
      ]),
    );
    const tooLarge = new BridgeMessageError("bridge-message.too-large");
    expect(() => parseBridgeMessage(" ".repeat(MAX_BRIDGE_MESSAGE_CHARS + 1))).toThrow(tooLarge);
    expect(parseBridgeMessage(deep(15)).type).toBe("endpoint-message");
    expect(() => parseBridgeMessage(deep(16))).toThrow(tooLarge);
    expect(() => parse({ colibriClass: "ReceiverVideoConstraints", constraints: many })).toThrow(
      tooLarge,
    );
    expect(parse({ colibriClass: "EndpointMessage", msgPayload: "[".repeat(99) }).type).toBe(
      "endpoint-message",
    );
  });

  it("with nothing but BridgeMessageError, whatever is read", () => {
    const classes = fc.constantFrom(
      "ReceiverVideoConstraints",
      "LastNChangedEvent",
      "ReceiverVideoConstraint",
      "SelectedEndpointsChangedEvent",
      "VideoTypeMessage",
      "SourceVideoTypeMessage",
      "EndpointMessage",
      "EndpointStats",
      "ReceiverAudioSubscription",
    );
    const fields = fc.constantFrom(
      "lastN",
      "selectedSources",
      "onStageEndpoints",
      "defaultConstraints",
      "constraints",
      "to",
      "videoType",
      "list",
    );
    const object = fc
      .tuple(classes, fc.dictionary(fields, fc.jsonValue()))
      .map(([colibriClass, rest]) => JSON.stringify({ ...rest, colibriClass }));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), object), (text) => {
        try {
          parseBridgeMessage(text);
        } catch (error) {
          expect(error).toBeInstanceOf(BridgeMessageError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("what the bridge says", () => {
  const name = "a0000001-v0" as SourceName;
  it.each([
    [server.serverHello("1"), { colibriClass: "ServerHello", version: "1" }],
    [
      server.dominantSpeaker(ANNA, []),
      {
        colibriClass: "DominantSpeakerEndpointChangeEvent",
        dominantSpeakerEndpoint: ANNA,
        previousSpeakers: [],
        silence: false,
      },
    ],
    [
      server.lastNEndpoints([ANNA]),
      { colibriClass: "LastNEndpointsChangeEvent", lastNEndpoints: [ANNA] },
    ],
    [
      server.forwardedSources([name]),
      { colibriClass: "ForwardedSources", forwardedSources: [name] },
    ],
    [
      server.endpointConnectivity(ANNA, false),
      { colibriClass: "EndpointConnectivityStatusChangeEvent", endpoint: ANNA, active: "false" },
    ],
    [
      server.senderVideoConstraints(360),
      { colibriClass: "SenderVideoConstraints", videoConstraints: { idealHeight: 360 } },
    ],
    [
      server.senderSourceConstraints(name, 0),
      { colibriClass: "SenderSourceConstraints", sourceName: name, maxHeight: 0 },
    ],
    [server.connectionStats(5), { colibriClass: "ConnectionStats", estimatedDownlinkBandwidth: 5 }],
    [
      server.endpointMessage(ANNA, undefined, { x: 1 }),
      { colibriClass: "EndpointMessage", from: ANNA, to: "", msgPayload: { x: 1 } },
    ],
    [
      server.endpointStats(ANNA, { from: "x", colibriClass: "y", b: 1 }),
      { colibriClass: "EndpointStats", from: ANNA, b: 1 },
    ],
  ])("%s", (text, expected) => {
    expect(JSON.parse(text)).toEqual(expected);
  });
});
