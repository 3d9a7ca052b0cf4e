import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { iq, message, NS, presence, StanzaError, xml } from "../../protocol/index";
import { eventually } from "../eventually";
import { BridgeChannel } from "../peer/bridge-channel";
import type { ScriptedPeer } from "../peer/scripted-peer";
import { startTestStack, type TestStack } from "../start-test-stack";
import { expectMediaAmong, expectSilenceFrom, primary } from "./expect-media";
import { MeetingOfPeers } from "./meeting-of-peers";

let stack: TestStack;
let meeting: MeetingOfPeers;
let host: ScriptedPeer;
let guest: ScriptedPeer;
let victim: ScriptedPeer;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(async () => {
  await stack.stop();
});
beforeEach(async () => {
  meeting = new MeetingOfPeers(stack);
  host = await meeting.join({ role: "host" });
  guest = await meeting.join();
  victim = await meeting.join();
  await expectMediaAmong([host, guest, victim]);
});
afterEach(async () => {
  await meeting.close();
});

/** 6,000 sources in one stanza, well-formed. */
function hugeSessionAccept(): string {
  const sources = `<source xmlns="${NS.JINGLE_SSMA}" ssrc="1"/>`.repeat(6_000);
  const content = `<content name="video"><description xmlns="${NS.JINGLE_RTP}">${sources}</description></content>`;
  return `<iq xmlns="jabber:client" type="set" id="h" to="x@conference.localhost/focus"><jingle xmlns="${NS.JINGLE}" action="session-accept" sid="x">${content}</jingle></iq>`;
}

describe("a guest's stanzas", () => {
  it("cannot remove, mute, or make anybody host", async () => {
    await expect(guest.kick(victim.endpointId)).rejects.toThrow(StanzaError);
    await expect(guest.kick(host.endpointId)).rejects.toThrow(StanzaError);
    await expect(guest.grantOwner(guest.endpointId)).rejects.toThrow(StanzaError);
    await expect(guest.muteOther(victim.endpointId, "audio")).rejects.toThrow(StanzaError);
    await expectMediaAmong([host, guest, victim]);
    expect(victim.stats().mutedBy).toEqual({});
    expect(host.stats().occupants.get(guest.endpointId)?.role).toBe("participant");
  });

  it("cannot give their sender a role", async () => {
    const item = xml("item", { affiliation: "owner", role: "moderator" });
    const nick = xml("nick", { xmlns: "http://jabber.org/protocol/nick" }, "forged");
    const own = `${guest.roomJid}/${guest.endpointId}`;
    guest.xmpp.send(presence({ to: own }, xml("x", { xmlns: NS.MUC_USER }, item), nick));
    guest.sendChat("after the presence");
    await eventually(() => (host.stats().chat.length > 0 ? undefined : "no message yet"));
    expect(host.stats().occupants.get(guest.endpointId)?.role).toBe("participant");
    expect(host.stats().occupants.get(guest.endpointId)?.affiliation).not.toBe("owner");
    await expect(guest.kick(victim.endpointId)).rejects.toThrow(StanzaError);
  });

  it("cannot come from somebody else", async () => {
    const body = xml("body", {}, "I am the host");
    const from = `${guest.roomJid}/${host.endpointId}`;
    guest.xmpp.send(message({ to: guest.roomJid, type: "groupchat", from }, body));
    guest.xmpp.send(
      message({ to: guest.roomJid, type: "groupchat", from: host.stats().jid }, body),
    );
    guest.sendChat("end of test");
    await eventually(() => {
      const arrived = victim.stats().chat.some(({ text }) => text === "end of test");
      // Hanging up on a forger is as good as correcting the address.
      return arrived || !guest.xmpp.isOpen ? undefined : "nothing arrived";
    });
    const forged = victim.stats().chat.filter(({ from: nick }) => nick === host.endpointId);
    expect(forged).toEqual([]);
  });

  it("cannot end another's session or play the focus", async () => {
    const jingle = xml(
      "jingle",
      { xmlns: NS.JINGLE, action: "session-terminate", sid: victim.stats().sid },
      xml("reason", {}, xml("success")),
    );
    const toFocus = iq({ type: "set", to: `${guest.roomJid}/focus` }, jingle);
    await expect(guest.xmpp.iq(toFocus)).rejects.toThrow(StanzaError);
    const toVictim = iq({ type: "set", to: `${guest.roomJid}/${victim.endpointId}` }, jingle);
    await expect(guest.xmpp.iq(toVictim)).rejects.toThrow(StanzaError);
    const mute = xml("mute", { xmlns: NS.JITSI_AUDIO, actor: "x" }, "true");
    const asFocus = iq(
      {
        type: "set",
        to: `${guest.roomJid}/${victim.endpointId}`,
        from: `${guest.roomJid}/focus`,
      },
      mute,
    );
    await guest.xmpp.iq(asFocus).catch(() => undefined);
    expect(victim.stats().mutedBy).toEqual({});
    await expectMediaAmong([host, victim]);
  });

  it.each([
    ["half an element", "<message to='x'"],
    ["a document type", "<!DOCTYPE x [<!ENTITY a 'b'>]><message/>"],
    ["very deep nesting", `${"<a>".repeat(500)}${"</a>".repeat(500)}`],
    ["a huge frame", `<message><body>${"x".repeat(2_000_000)}</body></message>`],
    ["no XML at all", "GET / HTTP/1.1"],
    ["a huge session description", hugeSessionAccept()],
  ])("harm nobody when they are %s", async (_name, frame) => {
    guest.xmpp.sendText(frame);
    await expectMediaAmong([host, victim]);
    expect(host.stats().failures).toEqual([]);
  });
});

describe("a guest's bridge channel", () => {
  it("cannot be another's", async () => {
    const offered = guest.media?.offer.bridgeChannelUrl ?? "";
    const stolen = offered.replace(guest.endpointId, victim.endpointId);
    expect(stolen).not.toBe(offered);
    const attempts = [stolen, offered.replace(/pwd=.*/, "pwd=wrong"), offered.replace(/\?.*/, "")];
    for (const url of attempts) {
      const channel = BridgeChannel.open(url, stack.allowedOrigin);
      await eventually(() => (channel.state === "closed" ? undefined : channel.state));
      expect(channel.messages).toEqual([]);
    }
    expect(victim.stats().bridge.state).toBe("open");
  });

  it("harms nobody with messages that mean nothing", async () => {
    const frames = ["", "{", "[]", "null", '{"colibriClass":7}', '{"colibriClass":"x"}'];
    for (const frame of frames) guest.bridge?.sendText(frame);
    guest.setReceiverConstraints({ lastN: "many", constraints: { x: { maxHeight: -5 } } });
    await expectMediaAmong([host, victim]);
    expect(victim.stats().bridge.state).toBe("open");
  });
});

describe("a guest's media", () => {
  it("cannot announce an SSRC of somebody else", async () => {
    const ssrc = primary(guest.stats(), victim.endpointId, "audio")?.ssrc ?? 0;
    const source = { ...guest.screenSource(), layers: [{ ssrc }] };
    await expect(guest.changeSources("source-add", [source])).rejects.toThrow(StanzaError);
    await expectMediaAmong([host, victim]);
  });

  it("cannot sound like somebody else", async () => {
    const source = primary(host.stats(), victim.endpointId, "audio");
    victim.setAudioMuted(true);
    await expectSilenceFrom(victim, host, "audio");
    const before = primary(host.stats(), victim.endpointId, "audio")?.received?.packets ?? 0;
    for (let sequenceNumber = 1; sequenceNumber < 100; sequenceNumber += 1) {
      guest.media?.transport.sendRtp({
        ssrc: source?.ssrc ?? 0,
        payloadType: guest.media.offer.numbers.opus,
        sequenceNumber,
        timestamp: sequenceNumber * 960,
        marker: false,
        payload: Buffer.from("forged sound"),
        extensions: [],
      });
    }
    // The guest's own sound, sent later on the same transport, proves the forged one was read.
    await expectMediaAmong([host, guest]);
    const after = primary(host.stats(), victim.endpointId, "audio")?.received?.packets ?? 0;
    expect(after).toBe(before);
  });

  it("harms nobody with garbage on the media port", async () => {
    for (let index = 0; index < 500; index += 1) {
      const bytes = randomBytes(1 + (index % 200));
      if (index % 3 === 0) bytes[0] = 0x80;
      if (index % 3 === 1) bytes[0] = 0x16;
      guest.media?.transport.sendDatagram(bytes);
    }
    await expectMediaAmong([host, guest, victim]);
  });

  it("harms nobody with malformed video", async () => {
    const ssrc = guest.media?.video?.streams[0]?.ssrc ?? 0;
    for (let index = 0; index < 300; index += 1) {
      guest.media?.transport.sendRtp({
        ssrc,
        payloadType: guest.media.offer.numbers.vp8,
        sequenceNumber: (40_000 + index) & 0xffff,
        timestamp: index * 4_500,
        marker: index % 2 === 0,
        payload: randomBytes(index % 12),
        extensions: [],
      });
    }
    await expectMediaAmong([host, victim]);
    expect(host.stats().invitations).toBe(1);
  });
});
