import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EndpointId, SourceName } from "../../../protocol/ids";
import type { SourceDescription } from "../../../protocol/sources";
import { SfuError } from "../sfu-error";
import type { DtlsSetup } from "../types";
import { checkSources } from "./check-sources";
import { remotePeer } from "./remote-transport";

const FINGERPRINT = Array.from({ length: 32 }, () => "aB").join(":");

function remote({
  ufrag = "abcd",
  pwd = "x".repeat(22),
  hash = "sha-256",
  value = FINGERPRINT,
  setup = "active" as DtlsSetup,
} = {}) {
  return { ufrag, pwd, fingerprint: { hash, value, setup } };
}

describe("the remote side of a transport", () => {
  it("is taken over with an upper-case fingerprint", () => {
    expect(remotePeer(remote()).dtls).toEqual({
      setup: "active",
      hash: "sha-256",
      fingerprint: FINGERPRINT.toUpperCase(),
    });
  });

  it("reads actpass as active and keeps passive", () => {
    expect(remotePeer(remote({ setup: "actpass" })).dtls.setup).toBe("active");
    expect(remotePeer(remote({ setup: "passive" })).dtls.setup).toBe("passive");
  });

  it.each([
    ["a short ufrag", { ufrag: "abc" }],
    ["a short password", { pwd: "x".repeat(21) }],
    ["a long password", { pwd: "x".repeat(257) }],
    ["a space", { ufrag: "ab cd" }],
    ["an unknown hash", { hash: "md5" }],
    ["a fingerprint of another length", { hash: "sha-384" }],
    ["a fingerprint that is no hex", { value: "zz:zz" }],
    ["no fingerprint", { value: "" }],
  ])("refuses %s", (_, fault) => {
    expect(() => remotePeer(remote(fault))).toThrow(
      expect.objectContaining({ code: "sfu.bad-transport" }),
    );
  });

  it("refuses any rubbish with this code only", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (ufrag, pwd, hash, value) => {
        try {
          remotePeer(remote({ ufrag, pwd, hash, value }));
        } catch (error) {
          expect(error).toBeInstanceOf(SfuError);
        }
      }),
    );
  });
});

const source = (owner: string, ssrcs: readonly number[], index = 0): SourceDescription => ({
  name: `${owner}-v${index}` as SourceName,
  owner: owner as EndpointId,
  kind: "video",
  msid: "s t",
  layers: ssrcs.map((ssrc) => ({ ssrc, rtxSsrc: ssrc + 1 })),
});

describe("sources", () => {
  const others = [source("bbbbbbbb", [100])];

  it("may be anything unused", () => {
    expect(() => checkSources([source("aaaaaaaa", [1, 11, 21])], others)).not.toThrow();
    expect(() => checkSources([], others)).not.toThrow();
  });

  it.each([
    ["somebody's SSRC", [source("aaaaaaaa", [100])]],
    ["somebody's RTX", [source("aaaaaaaa", [101])]],
    ["an SSRC twice", [source("aaaaaaaa", [5, 5])]],
    ["a layer that is another's RTX", [source("aaaaaaaa", [5, 6])]],
    ["an SSRC 0", [source("aaaaaaaa", [0])]],
    ["an SSRC beyond 32 bits", [source("aaaaaaaa", [2 ** 32])]],
    ["a broken number", [source("aaaaaaaa", [Number.NaN])]],
    ["no layer", [source("aaaaaaaa", [])]],
    ["four layers", [source("aaaaaaaa", [1, 11, 21, 31])]],
    ["a name twice", [source("aaaaaaaa", [1]), source("aaaaaaaa", [11])]],
    ["too many", Array.from({ length: 21 }, (_, i) => source("aaaaaaaa", [i * 10 + 1000], i))],
  ])("are refused with %s", (_, sources) => {
    expect(() => checkSources(sources, others)).toThrow(
      expect.objectContaining({ code: "sfu.bad-sources" }),
    );
  });
});
