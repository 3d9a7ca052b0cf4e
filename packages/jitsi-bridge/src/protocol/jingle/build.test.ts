import { describe, expect, it } from "vitest";
import type { BareJid, EndpointId, SourceName } from "../ids";
import { NS } from "../namespaces";
import { forwardedSource, type SourceDescription } from "../sources";
import { child, childrenNamed, type XmlElement } from "../xml/element";
import { parseXml } from "../xml/parse";
import { serialiseXml } from "../xml/serialise";
import { sessionInitiate, sessionTerminate, sourceAdd, sourceRemove } from "./build";
import { parseJingle } from "./parse";
import type { SessionOffer } from "./types";

const ANNA = "a0000001" as EndpointId;
const ROOM = "rathaus@conference.localhost" as BareJid;
const SESSION = { sid: "s1", initiator: `${ROOM}/focus` };

const CAMERA: SourceDescription = {
  name: "a0000001-v0" as SourceName,
  owner: ANNA,
  kind: "video",
  videoType: "camera",
  msid: "a0000001-video-0 t",
  layers: [{ ssrc: 1, rtxSsrc: 4 }, { ssrc: 2, rtxSsrc: 5 }, { ssrc: 3 }],
};
const VOICE: SourceDescription = {
  name: "a0000001-a0" as SourceName,
  owner: ANNA,
  kind: "audio",
  msid: "a0000001-audio-0 t",
  layers: [{ ssrc: 7 }],
};

describe("actions of the focus", () => {
  it("announce exactly what will be sent: the first layer, its retransmission and one FID group", () => {
    expect(serialiseXml(sourceAdd(SESSION, [forwardedSource(CAMERA)], ROOM))).toBe(
      `<jingle xmlns="${NS.JINGLE}" action="source-add" sid="s1" initiator="${ROOM}/focus">` +
        `<content creator="initiator" name="video" senders="both"><description xmlns="${NS.JINGLE_RTP}" media="video">` +
        [1, 4]
          .map(
            (ssrc) =>
              `<source xmlns="${NS.JINGLE_SSMA}" ssrc="${ssrc}" name="a0000001-v0" videoType="camera">` +
              `<parameter name="msid" value="a0000001-video-0 t"/><ssrc-info xmlns="${NS.JITSI_MEET}" owner="${ROOM}/a0000001"/></source>`,
          )
          .join("") +
        `<ssrc-group xmlns="${NS.JINGLE_SSMA}" semantics="FID"><source ssrc="1"/><source ssrc="4"/></ssrc-group>` +
        `</description></content></jingle>`,
    );
  });

  it("can be read again: sources survive the way there and back", () => {
    const sources = [VOICE, CAMERA];
    const back = parseJingle(parseXml(serialiseXml(sourceAdd(SESSION, sources, ROOM))), ANNA);
    expect(back).toEqual({ action: "source-add", sid: "s1", sources });
    const removed = parseJingle(parseXml(serialiseXml(sourceRemove(SESSION, sources, ROOM))), ANNA);
    expect(removed).toEqual({ action: "source-remove", sid: "s1", ssrcs: [7, 1, 4, 2, 5, 3] });
  });

  it("end a session with a reason", () => {
    expect(serialiseXml(sessionTerminate(SESSION, "gone"))).toBe(
      `<jingle xmlns="${NS.JINGLE}" action="session-terminate" sid="s1" initiator="${ROOM}/focus"><reason><gone/></reason></jingle>`,
    );
  });
});

describe("session-initiate", () => {
  const offer: SessionOffer = {
    ...SESSION,
    responder: "a0000001-x@localhost/r",
    transport: {
      ufrag: "u",
      pwd: "p",
      fingerprint: { hash: "sha-256", value: "AB", setup: "actpass" },
      candidates: [{ foundation: "1", priority: 2130706431, ip: "192.0.2.2", port: 10000 }],
      webSocketUrl: "wss://host/colibri-ws/1/c/e?pwd=x",
    },
    sources: [VOICE],
    bridgeSessionId: "b1",
    startMuted: { audio: true, video: false },
  };
  const initiate = parseXml(serialiseXml(sessionInitiate(offer, ROOM)));

  it("has the contents audio and video, bundled, with the same transport", () => {
    const contents = childrenNamed(initiate, "content");
    expect(contents.map(({ attrs }) => attrs["name"])).toEqual(["audio", "video"]);
    const [audio, video] = contents.map((c) => child(c, "transport", NS.JINGLE_ICE_UDP));
    expect(audio).toEqual(video);
    expect(serialiseXml(audio as XmlElement)).toBe(
      `<transport xmlns="${NS.JINGLE_ICE_UDP}" ufrag="u" pwd="p"><rtcp-mux/>` +
        `<web-socket xmlns="${NS.JITSI_COLIBRI}" url="wss://host/colibri-ws/1/c/e?pwd=x"/>` +
        `<fingerprint xmlns="${NS.JINGLE_DTLS}" hash="sha-256" setup="actpass" required="false">AB</fingerprint>` +
        `<candidate component="1" foundation="1" generation="0" id="c1" network="0" priority="2130706431" protocol="udp" type="host" ip="192.0.2.2" port="10000"/></transport>`,
    );
    expect(child(initiate, "group", NS.JINGLE_GROUPING)).toMatchObject({
      attrs: { semantics: "BUNDLE" },
      children: [{ attrs: { name: "audio" } }, { attrs: { name: "video" } }],
    });
    expect(child(initiate, "bridge-session", NS.JITSI_FOCUS)?.attrs).toEqual({ id: "b1" });
    expect(child(initiate, "startmuted")?.attrs).toEqual({ audio: "true", video: "false" });
  });

  it("has a source of the bridge's own in each content, which the 2022 client needs", () => {
    for (const one of childrenNamed(initiate, "content")) {
      const description = child(one, "description", NS.JINGLE_RTP) as XmlElement;
      const [own] = childrenNamed(description, "source", NS.JINGLE_SSMA);
      expect(serialiseXml(own as XmlElement)).toMatch(
        /name="jvb-[av]0".*value="mixedmslabel mixedlabel(audio|video)0".*owner="jvb"/,
      );
    }
  });

  it("imposes opus 111 and VP8 100 with retransmission 96, and one transport-cc id for both", () => {
    const types = childrenNamed(initiate, "content").map((one) => {
      const description = child(one, "description", NS.JINGLE_RTP) as XmlElement;
      return [
        childrenNamed(description, "payload-type").map(
          ({ attrs }) => `${attrs["name"]} ${attrs["id"]}`,
        ),
        childrenNamed(description, "rtp-hdrext").map(({ attrs }) => attrs["id"]),
      ];
    });
    expect(types).toEqual([
      [["opus 111"], ["1", "5"]],
      [
        ["VP8 100", "rtx 96"],
        ["3", "5"],
      ],
    ]);
  });
});
