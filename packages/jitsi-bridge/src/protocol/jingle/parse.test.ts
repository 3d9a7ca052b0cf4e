import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EndpointId } from "../ids";
import { NS } from "../namespaces";
import { StanzaError } from "../stanza/stanza-error";
import { xml, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse";
import { parseJingle } from "./parse";

const ANNA = "a0000001" as EndpointId;
const FINGERPRINT = Array.from({ length: 32 }, () => "AB").join(":");

const jingle = (action: string, inside: string) =>
  parseXml(`<jingle xmlns="${NS.JINGLE}" action="${action}" sid="s1">${inside}</jingle>`);
const content = (media: string, inside: string, rest = "") =>
  `<content name="x" creator="initiator"><description xmlns="${NS.JINGLE_RTP}" media="${media}">${inside}</description>${rest}</content>`;
const source = (ssrc: number | string, { name = "", msid = "", videoType = "" } = {}) =>
  `<source xmlns="${NS.JINGLE_SSMA}" ssrc="${ssrc}"${name && ` name="${name}"`}${videoType && ` videoType="${videoType}"`}>${
    msid && `<parameter name="msid" value="${msid}"/>`
  }</source>`;
const group = (semantics: string, ...ssrcs: number[]) =>
  `<ssrc-group xmlns="${NS.JINGLE_SSMA}" semantics="${semantics}">${ssrcs.map((s) => `<source ssrc="${s}"/>`).join("")}</ssrc-group>`;
const transport = (fingerprint = FINGERPRINT, setup = "active") =>
  `<transport xmlns="${NS.JINGLE_ICE_UDP}" ufrag="abcd" pwd="abcdefghijklmnopqrstuv"><fingerprint xmlns="${NS.JINGLE_DTLS}" hash="sha-256" setup="${setup}">${fingerprint}</fingerprint></transport>`;

const added = (...contents: string[]) => {
  const parsed = parseJingle(jingle("source-add", contents.join("")), ANNA);
  return parsed.action === "source-add" ? parsed.sources : [];
};

describe("sources of clients", () => {
  it("of the 2026 client: named, simulcast from low to high, each with its retransmission", () => {
    const v0 = { name: "a0000001-v0", videoType: "camera", msid: "a0000001-video-0-1 t-1" };
    expect(
      added(
        content("audio", source(11, { name: "a0000001-a0", msid: "a0000001-audio-0-1 t-0" })),
        content(
          "video",
          [1, 2, 3, 4, 5, 6].map((ssrc) => source(ssrc, v0)).join("") +
            group("SIM", 1, 2, 3) +
            group("FID", 1, 4) +
            group("FID", 2, 5) +
            group("FID", 3, 6),
        ),
      ),
    ).toEqual([
      {
        name: "a0000001-a0",
        owner: ANNA,
        kind: "audio",
        msid: "a0000001-audio-0-1 t-0",
        layers: [{ ssrc: 11 }],
      },
      {
        name: "a0000001-v0",
        owner: ANNA,
        kind: "video",
        videoType: "camera",
        msid: "a0000001-video-0-1 t-1",
        layers: [
          { ssrc: 1, rtxSsrc: 4 },
          { ssrc: 2, rtxSsrc: 5 },
          { ssrc: 3, rtxSsrc: 6 },
        ],
      },
    ]);
  });

  it("of the 2022 client: no names, put together by msid; one that only receives is left out", () => {
    const msid = { msid: "a0000001-video-1 9f-1" };
    expect(
      added(
        content("audio", source(11, { msid: "a0000001-audio-1 9e-1" }) + source(99)),
        content("video", source(1, msid) + source(2, msid) + group("FID", 1, 2)),
      ).map(({ name, layers }) => [name, layers]),
    ).toEqual([
      ["a0000001-a0", [{ ssrc: 11 }]],
      ["a0000001-v0", [{ ssrc: 1, rtxSsrc: 2 }]],
    ]);
  });

  it("keep camera and screen apart and complete a msid of one token", () => {
    const [camera, screen] = added(
      content(
        "video",
        source(1, { name: "a0000001-v0", msid: "stream" }) +
          source(2, { name: "a0000001-v1", videoType: "desktop", msid: "s t" }),
      ),
    );
    expect([camera?.videoType, camera?.msid]).toEqual(["camera", "stream a0000001-v0-track"]);
    expect([screen?.videoType, screen?.msid]).toEqual(["desktop", "s t"]);
  });

  it.each([
    ["an SSRC of 0", content("audio", source(0, { msid: "a b" }))],
    ["an SSRC beyond 32 bits", content("audio", source(4294967296, { msid: "a b" }))],
    ["an SSRC that is no number", content("audio", source("1e3", { msid: "a b" }))],
    ["an SSRC twice", content("audio", source(1, { msid: "a b" }) + source(1, { msid: "a b" }))],
    [
      "an SSRC in both media",
      content("audio", source(1, { msid: "a b" })) + content("video", source(1, { msid: "c d" })),
    ],
    ["a name of somebody else", content("video", source(1, { name: "b0000002-v0", msid: "a b" }))],
    [
      "a name of the other medium",
      content("video", source(1, { name: "a0000001-a0", msid: "a b" })),
    ],
    [
      "a group with an unlisted member",
      content("video", source(1, { msid: "a b" }) + group("FID", 1, 2)),
    ],
    ["a group of one", content("video", source(1, { msid: "a b" }) + group("SIM", 1))],
    [
      "a group across sources",
      content(
        "video",
        source(1, { msid: "a b" }) + source(2, { msid: "c d" }) + group("FID", 1, 2),
      ),
    ],
    [
      "a source with two retransmissions",
      content(
        "video",
        [1, 2, 3].map((s) => source(s, { msid: "a b" })).join("") +
          group("FID", 1, 2) +
          group("FID", 1, 3),
      ),
    ],
    ["grouped SSRCs without a msid", content("video", source(1) + source(2) + group("FID", 1, 2))],
    [
      "more than twenty SSRCs",
      content(
        "audio",
        Array.from({ length: 21 }, (_, i) => source(i + 1, { msid: "a b" })).join(""),
      ),
    ],
    [
      "the same source in two contents",
      content("video", source(1, { name: "a0000001-v0" })) +
        content("video", source(2, { name: "a0000001-v0" })),
    ],
  ])("are refused with %s", (_, inside) => {
    for (const action of ["source-add", "session-accept"]) {
      expect(() => parseJingle(jingle(action, inside), ANNA)).toThrow(
        new StanzaError("bad-request"),
      );
    }
  });
});

describe("actions of clients", () => {
  it("session-accept: the transport of the first content that has one", () => {
    const accept = jingle(
      "session-accept",
      content("audio", "", `<transport xmlns="${NS.JINGLE_ICE_UDP}"/>`) +
        content("video", "", transport(FINGERPRINT.toLowerCase())),
    );
    expect(parseJingle(accept, ANNA)).toEqual({
      action: "session-accept",
      sid: "s1",
      sources: [],
      transport: {
        ufrag: "abcd",
        pwd: "abcdefghijklmnopqrstuv",
        fingerprint: { hash: "sha-256", value: FINGERPRINT, setup: "active" },
      },
    });
  });

  it.each([
    ["no transport", ""],
    ["a broken fingerprint", content("audio", "", transport("AB"))],
    ["an unknown setup", content("audio", "", transport(FINGERPRINT, "holdconn"))],
    ["odd ICE credentials", content("audio", "", transport().replace("abcd", "a\r\nb"))],
  ])("session-accept is refused with %s", (_, inside) => {
    expect(() => parseJingle(jingle("session-accept", inside), ANNA)).toThrow(
      new StanzaError("bad-request"),
    );
  });

  it.each([
    [
      "source-remove",
      content("video", source(1) + source(2) + group("FID", 1, 2)),
      { ssrcs: [1, 2] },
    ],
    [
      "session-terminate",
      `<reason><connectivity-error/><text>x</text></reason><bridge-session xmlns="${NS.JITSI_FOCUS}" id="b1" restart="true"/>`,
      { reason: "connectivity-error", bridgeSessionId: "b1", restart: true },
    ],
    ["session-terminate", "", { reason: undefined, bridgeSessionId: undefined, restart: false }],
    [
      "session-info",
      `<bridge-session xmlns="${NS.JITSI_FOCUS}" id="b1" ice-restart="true"/>`,
      { bridgeSessionId: "b1", iceRestart: true, iceState: undefined },
    ],
    [
      "session-info",
      `<ice-state xmlns="${NS.JITSI_FOCUS}">failed</ice-state>`,
      { bridgeSessionId: undefined, iceRestart: false, iceState: "failed" },
    ],
    ["transport-info", "", {}],
  ])("%s %s", (action, inside, expected) => {
    expect(parseJingle(jingle(action, inside), ANNA)).toEqual({ action, sid: "s1", ...expected });
  });

  it("an action nobody needs is told apart from a broken one", () => {
    expect(parseJingle(jingle("content-modify", ""), ANNA)).toEqual({
      action: "unsupported",
      sid: "s1",
    });
    for (const broken of [
      xml("jingle", { xmlns: "urn:x", sid: "s" }),
      xml("jingle", { xmlns: NS.JINGLE }),
    ]) {
      expect(() => parseJingle(broken, ANNA)).toThrow(new StanzaError("bad-request"));
    }
  });

  it("throw nothing but StanzaError, whatever they hold", () => {
    const names = [
      "content",
      "description",
      "source",
      "ssrc-group",
      "transport",
      "fingerprint",
      "parameter",
      "bridge-session",
      "reason",
    ];
    const spaces = [
      NS.JINGLE,
      NS.JINGLE_RTP,
      NS.JINGLE_SSMA,
      NS.JINGLE_ICE_UDP,
      NS.JINGLE_DTLS,
      NS.JITSI_FOCUS,
    ];
    const attrs = fc.dictionary(
      fc.constantFrom(
        "media",
        "ssrc",
        "name",
        "value",
        "semantics",
        "ufrag",
        "pwd",
        "hash",
        "setup",
        "id",
      ),
      fc.oneof(
        fc.constantFrom(
          "audio",
          "video",
          "1",
          "2",
          "msid",
          "FID",
          "SIM",
          "a b",
          "sha-256",
          "active",
        ),
        fc.string(),
      ),
      { noNullPrototype: true },
    );
    const tree = fc.letrec<{ element: XmlElement }>((tie) => ({
      element: fc.record({
        name: fc.constantFrom(...names),
        ns: fc.constantFrom(...spaces),
        attrs,
        children: fc.array(fc.oneof({ maxDepth: 4 }, fc.string(), tie("element")), {
          maxLength: 4,
        }),
      }),
    })).element;
    const actions = fc.constantFrom(
      "session-accept",
      "source-add",
      "source-remove",
      "session-terminate",
      "session-info",
    );
    fc.assert(
      fc.property(actions, fc.array(tree), (action, children) => {
        try {
          parseJingle(
            { name: "jingle", ns: NS.JINGLE, attrs: { action, sid: "s" }, children },
            ANNA,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(StanzaError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
