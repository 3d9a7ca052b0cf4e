import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attr, child, iq, message, NS, presence, StanzaError, xml } from "../../protocol/index";
import { createScriptedPeer } from "../peer/create-scripted-peer";
import type { ScriptedPeer } from "../peer/scripted-peer";
import { XmppRefused } from "../peer/xmpp-session";
import { startTestStack, type TestStack } from "../start-test-stack";
import { MeetingOfPeers } from "./meeting-of-peers";

let stack: TestStack;
let meeting: MeetingOfPeers;
let elsewhere: MeetingOfPeers;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(async () => {
  await stack.stop();
});
beforeEach(() => {
  meeting = new MeetingOfPeers(stack);
  elsewhere = new MeetingOfPeers(stack);
});
afterEach(async () => {
  await meeting.close();
  await elsewhere.close();
});

/** Signs anything, with any algorithm in the header. */
function forge(header: object, claims: object, secret: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

function claimsOf(token: string): Record<string, unknown> {
  const text = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
  return JSON.parse(text) as Record<string, unknown>;
}

/** Tries everything up to the room; resolves with what stopped the peer, or "nothing did". */
async function howFar(peer: ScriptedPeer): Promise<string> {
  try {
    await peer.connect();
    await peer.requestConference();
    const verdict = await peer.enterRoom();
    return attr(verdict, "type") === "error" ? "room" : "nothing did";
  } catch (error) {
    if (error instanceof XmppRefused) return `${error.stage}: ${error.text ?? error.condition}`;
    if (error instanceof StanzaError) return error.condition;
    throw error;
  }
}

describe("a good grant", () => {
  it("opens its room, so that the refusals below mean something", async () => {
    const grant = await stack.grant({ room: meeting.room });
    expect(await howFar(meeting.peerWith({ name: "x", grant }))).toBe("nothing did");
  });
});

describe("nobody enters", () => {
  it("without a grant", async () => {
    expect(await howFar(meeting.peerWith({ name: "x" }))).toBe("sasl: token required");
  });

  it("with an expired grant", async () => {
    const grant = await stack.grant({ room: meeting.room, lifetimeSeconds: -60 });
    expect(await howFar(meeting.peerWith({ name: "x", grant }))).toBe(
      "sasl: Not acceptable by exp",
    );
  });

  it("with a grant signed by a stranger", async () => {
    const key = { kid: stack.key.kid, secret: "a-secret-that-nobody-here-ever-saw-before" };
    const grant = await stack.grant({ room: meeting.room, role: "host", key });
    expect(await howFar(meeting.peerWith({ name: "x", grant }))).toBe("sasl: Invalid signature");
  });

  it("with an unsigned grant", async () => {
    const good = await stack.grant({ room: meeting.room, role: "host" });
    const forged = forge({ alg: "none", typ: "JWT" }, claimsOf(good), "x");
    for (const grant of [forged, forged.replace(/[^.]*$/, "")]) {
      expect(await howFar(meeting.peerWith({ name: "x", grant }))).toBe("sasl: Invalid token");
    }
  });

  it("with a guest's grant turned into a host's", async () => {
    const good = await stack.grant({ room: meeting.room });
    const user = { id: "1", name: "x", affiliation: "owner", moderator: true };
    const raised = { ...claimsOf(good), context: { user } };
    const [header, , signature] = good.split(".");
    const body = Buffer.from(JSON.stringify(raised)).toString("base64url");
    const grant = `${header}.${body}.${signature}`;
    expect(await howFar(meeting.peerWith({ name: "x", grant }))).toBe("sasl: Invalid signature");
  });

  it("another room than the grant's", async () => {
    const grant = await stack.grant({ room: elsewhere.room });
    expect(await howFar(meeting.peerWith({ name: "x", grant }))).toBe(
      "sasl: Room and token mismatched",
    );
  });

  it("a second room while inside the first", async () => {
    const anna = await meeting.join({ role: "host" });
    const victim = await elsewhere.join({ role: "host" });
    const answered = anna.xmpp.next(
      (e) => e.name === "presence" && (attr(e, "from") ?? "").startsWith(victim.roomJid),
      "answer of the other room",
    );
    const occupant = `${victim.roomJid}/${anna.endpointId}`;
    anna.xmpp.send(presence({ to: occupant }, xml("x", { xmlns: NS.MUC })));
    expect(attr(await answered, "type")).toBe("error");
    await expect(anna.requestConference(victim.roomJid)).rejects.toThrow(StanzaError);
    expect(victim.stats().occupants.has(anna.endpointId)).toBe(false);
  });

  it("from a foreign page", async () => {
    const grant = await stack.grant({ room: meeting.room });
    const foreign = { ...stack.target, origin: "https://evil.example" };
    const peer = createScriptedPeer({ stack: foreign, room: meeting.room, name: "x", grant });
    expect(await howFar(peer)).toBe("websocket: 403");
    await peer.close();
  });

  it("in the place of the focus or of another participant", async () => {
    const host = await meeting.join({ role: "host" });
    for (const nick of ["focus", host.endpointId]) {
      const impostor = await meeting.peer();
      await impostor.connect();
      await impostor.requestConference();
      const answer = impostor.xmpp.next((e) => e.name === "presence", "verdict");
      const occupant = `${impostor.roomJid}/${nick}`;
      impostor.xmpp.send(presence({ to: occupant }, xml("x", { xmlns: NS.MUC })));
      expect(attr(await answer, "type")).toBe("error");
    }
    expect(host.stats().failures).toEqual([]);
  });
});

describe("a stranger with a grant for another room", () => {
  it("neither learns about nor reaches anybody in this one", async () => {
    const anna = await meeting.join({ role: "host" });
    const stranger = await elsewhere.join();
    const items = iq({ type: "get", to: anna.roomJid }, xml("query", { xmlns: NS.DISCO_ITEMS }));
    const listed = await stranger.xmpp.iq(items).then(
      (answer) => child(answer, "query")?.children.length ?? 0,
      () => 0,
    );
    expect(listed).toBe(0);
    const body = xml("body", {}, "hello");
    stranger.xmpp.send(message({ to: anna.roomJid, type: "groupchat" }, body));
    const occupant = `${anna.roomJid}/${anna.endpointId}`;
    const ping = iq({ type: "get", to: occupant }, xml("ping", { xmlns: NS.PING }));
    await expect(stranger.xmpp.iq(ping)).rejects.toThrow(StanzaError);
    const direct = iq({ type: "get", to: anna.stats().jid }, xml("ping", { xmlns: NS.PING }));
    await expect(stranger.xmpp.iq(direct)).rejects.toThrow(StanzaError);
    expect(anna.stats().chat).toEqual([]);
  });
});
