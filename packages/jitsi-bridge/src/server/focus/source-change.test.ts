import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EndpointId, SourceName } from "../../protocol/ids";
import type { SourceDescription } from "../../protocol/sources";
import { applySourceChange, nextSourceChange } from "./source-change";

function source(owner: string, index: number, ssrc: number): SourceDescription {
  return {
    name: `${owner}-v${index}` as SourceName,
    owner: owner as EndpointId,
    kind: "video",
    msid: `${owner}-video-${index} ${ssrc}`,
    layers: [{ ssrc, rtxSsrc: ssrc + 1 }],
  };
}
const a = source("aaaaaaaa", 0, 10);
const b = source("bbbbbbbb", 0, 20);

describe("nextSourceChange", () => {
  it("is done when the client knows everything", () => {
    expect(nextSourceChange([a, b], [b, a])).toBeUndefined();
  });

  it("adds all that is new at once", () => {
    expect(nextSourceChange([], [a, b])).toEqual({ action: "source-add", sources: [a, b] });
  });

  it("takes a source away before its name comes back with other SSRCs", () => {
    const renewed = source("aaaaaaaa", 0, 30);
    const first = nextSourceChange([a], [renewed]);
    expect(first).toEqual({ action: "source-remove", sources: [a] });
    expect(nextSourceChange([], [renewed])).toEqual({ action: "source-add", sources: [renewed] });
  });

  it("reaches any wanted state in at most two steps", () => {
    const anySource = fc
      .tuple(fc.constantFrom("aaaaaaaa", "bbbbbbbb"), fc.nat(2), fc.nat(3))
      .map(([owner, index, variant]) => source(owner, index, 100 * index + 10 * variant));
    const anyState = fc.uniqueArray(anySource, { selector: (s) => s.name });
    fc.assert(
      fc.property(anyState, anyState, (known, wanted) => {
        let state: readonly SourceDescription[] = known;
        for (let step = 0; step < 2; step += 1) {
          const change = nextSourceChange(state, wanted);
          if (change) state = applySourceChange(state, change);
        }
        expect(nextSourceChange(state, wanted)).toBeUndefined();
        expect(new Set(state.map((s) => s.msid))).toEqual(new Set(wanted.map((s) => s.msid)));
      }),
    );
  });
});
