import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REACTIONS } from "../signals/signal";
import { parseSignal, signalPayload } from "./library-signals";

describe("signals", () => {
  it.each(REACTIONS)("carry %s there and back", (reaction) => {
    const signal = { kind: "reaction", reaction } as const;
    expect(parseSignal(signalPayload(signal))).toEqual(signal);
  });

  it("carry a host's wish", () => {
    expect(parseSignal(signalPayload({ kind: "please-speak" }))).toEqual({ kind: "please-speak" });
  });

  it("take the last of several, as Jitsi Meet sends them", () => {
    const payload = { name: "endpoint-reaction", reactions: ["boo", "clap"], timestamp: 1 };
    expect(parseSignal(payload)).toEqual({ kind: "reaction", reaction: "clap" });
  });

  it.each([
    null,
    "endpoint-reaction",
    { name: "endpoint-reaction" },
    { name: "endpoint-reaction", reactions: [] },
    { name: "endpoint-reaction", reactions: ["boo"] },
    { name: "endpoint-reaction", reactions: { 0: "like" } },
    { name: "subtitles", text: "like" },
  ])("are not made of %j", (payload) => {
    expect(parseSignal(payload)).toBeNull();
  });

  it("are not made of anything else either, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        expect(parseSignal(payload)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});
