import { describe, expect, it } from "vitest";
import type { ReceiverConstraints } from "../../../protocol/colibri";
import type { EndpointId, SourceName, VideoType } from "../../../protocol/ids";
import { rankSources } from "./rank-sources";
import { INITIAL_RECEIVER_STATE, mergeConstraints } from "./receiver-constraints";

const id = (letter: string) => letter.repeat(8) as EndpointId;
const video = (letter: string, index = 0) => `${id(letter)}-v${index}` as SourceName;
const heights = (...entries: [EndpointId | SourceName, number][]) => new Map(entries);
const candidate = (letter: string, videoType: VideoType = "camera", index = 0) => ({
  name: video(letter, index),
  owner: id(letter),
  videoType,
});
const FOUR = ["a", "b", "c", "d"].map((letter) => candidate(letter));

function order(constraints: ReceiverConstraints, speakers = "", candidates = FOUR): string {
  const state = mergeConstraints(INITIAL_RECEIVER_STATE, constraints);
  return rankSources(candidates, state, [...speakers].map(id))
    .map(({ name }) => name[0])
    .join("");
}

describe("a pinned source", () => {
  const pinned = [...FOUR.slice(0, 3), { ...candidate("d"), pinned: true }];

  it.each<[string, ReceiverConstraints, string]>([
    ["comes first, on stage or not", { onStage: [id("b")] }, "dbac"],
    ["counts within last-n", { lastN: 2 }, "da"],
    ["is left when last-n is 0", { lastN: 0 }, "d"],
    ["is left when nobody's height is wanted", { defaultMaxHeightPx: 0 }, "d"],
    ["is left when its own height is 0", { maxHeightPx: heights([id("d"), 0]) }, "dabc"],
  ])("%s", (_name, constraints, expected) => {
    expect(order(constraints, "", pinned)).toBe(expected);
  });

  it("is never smaller than hands can be read at", () => {
    const [first] = rankSources(pinned, INITIAL_RECEIVER_STATE, []);
    expect(first).toMatchObject({ tier: "pinned", maxHeightPx: 360 });
  });
});

describe("who is shown, and in which order", () => {
  it.each<[string, ReceiverConstraints, string, string]>([
    ["by joining at first", {}, "", "abcd"],
    ["recent speakers first", {}, "db", "dbac"],
    ["selected before speakers", { selected: [id("c")] }, "d", "cdab"],
    ["on stage before selected", { selected: [id("c")], onStage: [id("b")] }, "d", "bcda"],
    ["by source name as well", { onStage: [video("d")] }, "", "dabc"],
    ["in the order of the list", { selected: [id("d"), id("b")] }, "", "dbac"],
    ["last-n cuts the end", { lastN: 2 }, "d", "da"],
    ["last-n 0 shows nobody", { lastN: 0, onStage: [id("a")] }, "", ""],
    ["last-n -1 is unlimited", { lastN: -1 }, "", "abcd"],
    ["height 0 does not count", { maxHeightPx: heights([id("a"), 0]), lastN: 2 }, "", "bc"],
    [
      "nobody by default, one by name",
      { defaultMaxHeightPx: 0, maxHeightPx: heights([video("c"), 720]) },
      "",
      "c",
    ],
    ["unknown names do no harm", { selected: [id("e")], onStage: [video("f")] }, "", "abcd"],
  ])("%s", (_, constraints, speakers, expected) => {
    expect(order(constraints, speakers)).toBe(expected);
  });

  it("puts a shared screen before cameras", () => {
    const candidates = [candidate("a"), candidate("b"), candidate("c", "desktop", 1)];
    expect(order({}, "a", candidates)).toBe("cab");
  });
});

describe("how high", () => {
  const heightOf = (constraints: readonly ReceiverConstraints[]) => {
    const state = constraints.reduce(mergeConstraints, INITIAL_RECEIVER_STATE);
    return rankSources([candidate("a")], state, [])[0]?.maxHeightPx;
  };

  it.each<[string, readonly ReceiverConstraints[], number]>([
    ["180 until told", [], 180],
    ["the default", [{ defaultMaxHeightPx: 360 }], 360],
    ["-1 is unlimited", [{ defaultMaxHeightPx: -1 }], Infinity],
    ["the endpoint's own", [{ maxHeightPx: heights([id("a"), 720]) }], 720],
    [
      "the source's before the endpoint's",
      [{ maxHeightPx: heights([id("a"), 720], [video("a"), 90]) }],
      90,
    ],
    ["absent fields stay", [{ defaultMaxHeightPx: 360 }, { lastN: 5 }], 360],
    [
      "a new map replaces the old",
      [{ maxHeightPx: heights([id("a"), 720]) }, { maxHeightPx: heights() }],
      180,
    ],
  ])("%s", (_, constraints, expected) => {
    expect(heightOf(constraints)).toBe(expected);
  });
});
