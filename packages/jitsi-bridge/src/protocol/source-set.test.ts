import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSourceName, sourceName, type EndpointId } from "./ids";
import { BRIDGE_SSRC } from "./rtp-offer";
import { admitSources, MAX_SSRCS_PER_ENDPOINT, withdrawSources } from "./source-set";
import { forwardedSource, ssrcsOf, type SourceDescription } from "./sources";

const ANNA = "a0000001" as EndpointId;
const BEN = "b0000002" as EndpointId;
const video = (owner: EndpointId, index: number, ssrcs: number[]): SourceDescription => ({
  name: sourceName(owner, "video", index),
  owner,
  kind: "video",
  msid: `${owner}-${ssrcs.join("-")} t`,
  layers: ssrcs.map((ssrc) => ({ ssrc, rtxSsrc: ssrc + 1_000 })),
});

describe("admitting", () => {
  it("adds to what is there and takes the same announcement twice without harm", () => {
    const camera = video(ANNA, 0, [1, 2]);
    const screen = video(ANNA, 1, [3]);
    expect(admitSources([screen], [camera], [])).toEqual([camera, screen]);
    expect(admitSources([camera], [camera], [])).toEqual([camera]);
  });

  it("gives the next free name where the synthesised one is taken", () => {
    const names = admitSources([video(ANNA, 0, [3])], [video(ANNA, 0, [1])], []).map(
      ({ name }) => name,
    );
    expect(names).toEqual(["a0000001-v0", "a0000001-v1"]);
  });

  it.each([
    ["an SSRC of somebody else", [video(ANNA, 0, [1])], [], [video(BEN, 0, [1])]],
    [
      "an SSRC that is somebody's retransmission",
      [video(ANNA, 0, [1_001])],
      [],
      [video(BEN, 0, [1])],
    ],
    ["an own SSRC in another source", [video(ANNA, 1, [1, 2])], [video(ANNA, 0, [1])], []],
    ["an SSRC of the bridge", [video(ANNA, 0, [BRIDGE_SSRC.audio])], [], []],
    [
      "a msid of somebody else",
      [{ ...video(ANNA, 0, [1]), msid: "m s" }],
      [],
      [{ ...video(BEN, 0, [2]), msid: "m s" }],
    ],
  ])("refuses %s", (_, added, own, others) => {
    expect(() => admitSources(added, own, others)).toThrow(
      expect.objectContaining({ condition: "bad-request" }),
    );
  });

  it("never lets anybody hold too many SSRCs, share one, or bear a bad name", () => {
    const ssrc = fc.integer({ min: 1, max: 60 });
    const sources = fc.array(
      fc
        .tuple(fc.nat(3), fc.uniqueArray(ssrc, { minLength: 1, maxLength: 3 }))
        .map(([i, ssrcs]) => video(ANNA, i, ssrcs)),
    );
    fc.assert(
      fc.property(fc.array(sources, { maxLength: 6 }), (batches) => {
        let own: readonly SourceDescription[] = [];
        for (const batch of batches) {
          try {
            own = admitSources(batch, own, []);
          } catch {
            continue;
          }
        }
        const all = own.flatMap(ssrcsOf);
        expect(all.length).toBeLessThanOrEqual(MAX_SSRCS_PER_ENDPOINT);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
        expect(own.every(({ name }) => isSourceName(name))).toBe(true);
      }),
    );
  });
});

it("withdraws a source as soon as one of its layers is named", () => {
  const camera = video(ANNA, 0, [1, 2]);
  const screen = video(ANNA, 1, [3]);
  expect(withdrawSources([2, 99], [camera, screen])).toEqual({ kept: [screen], removed: [camera] });
});

it("forwards exactly the first layer and its retransmission", () => {
  expect(ssrcsOf(forwardedSource(video(ANNA, 0, [1, 2, 3])))).toEqual([1, 1_001]);
  const voice: SourceDescription = { ...video(ANNA, 0, []), kind: "audio", layers: [{ ssrc: 9 }] };
  expect(forwardedSource(voice)).toBe(voice);
});
