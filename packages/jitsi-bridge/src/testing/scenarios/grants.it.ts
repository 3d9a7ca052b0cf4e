/** What a grant says is enforced by the server, whatever the client does. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attr, iq, message, NS, StanzaError, xml } from "../../protocol/index";
import { eventually } from "../eventually";
import { SCREEN_LAYER } from "../peer/jingle-responder";
import type { ScriptedPeer } from "../peer/scripted-peer";
import { startTestStack, type TestStack } from "../start-test-stack";
import { expectMediaAmong, expectMediaFrom, expectSilenceFrom, primary } from "./expect-media";
import { MeetingOfPeers } from "./meeting-of-peers";

let stack: TestStack;
let meeting: MeetingOfPeers;

beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(async () => {
  await stack.stop();
});
beforeEach(() => {
  meeting = new MeetingOfPeers(stack);
});
afterEach(async () => {
  await meeting.close();
});

const NO_SCREEN = { "screen-sharing": false };

/** The screen `viewer` was told of, if any. */
const screenOf = (sharer: ScriptedPeer, viewer: ScriptedPeer) =>
  viewer
    .stats()
    .remoteSources.find(
      ({ owner, name }) => owner === sharer.endpointId && name === `${sharer.endpointId}-v1`,
    );

describe("a grant that allows screens", () => {
  it("lets one be announced and seen", async () => {
    const sharer = await meeting.join({ role: "host" });
    const viewer = await meeting.join();
    await expectMediaAmong([sharer, viewer]);
    await sharer.shareScreen();
    await eventually(() => {
      const height = screenOf(sharer, viewer)?.received?.heightPx;
      return height === SCREEN_LAYER.heightPx ? undefined : `screen is ${height ?? "not there"}`;
    });
    expect(viewer.stats().failures).toEqual([]);
  });
});

describe("a grant that forbids screens", () => {
  it("refuses the 2026 client's source, tells it to stop, and shows nobody anything", async () => {
    const sharer = await meeting.join({ features: NO_SCREEN });
    const viewer = await meeting.join({ role: "host" });
    await expectMediaAmong([sharer, viewer]);
    const refusal: unknown = await sharer.shareScreen().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StanzaError);
    expect(refusal).toMatchObject({ condition: "forbidden" });
    await eventually(() =>
      sharer.stats().mutedBy.desktop === "focus" ? undefined : "was not told to stop",
    );
    // The camera goes on, and what arrives later proves that no announcement is under way.
    await expectMediaFrom(sharer, viewer);
    expect(screenOf(sharer, viewer)).toBeUndefined();
    const seen = viewer.stats().occupants.get(sharer.endpointId);
    expect(JSON.stringify(seen)).not.toContain("desktop");
  });

  it("withholds a picture that the 2022 client turns into a screen, and gives it back", async () => {
    const sharer = await meeting.join({ features: NO_SCREEN, dialect: "2022" });
    const viewer = await meeting.join({ role: "host" });
    await expectMediaAmong([sharer, viewer]);
    // A client that does not obey the mute it is sent.
    sharer.xmpp.handleIq(() => true);
    await sharer.shareScreen();
    await expectSilenceFrom(sharer, viewer, "video");
    await expectMediaFrom(sharer, viewer, { video: false });
    expect(viewer.stats().occupants.get(sharer.endpointId)?.videoMuted).toBe(true);
    sharer.stopScreen();
    await expectMediaFrom(sharer, viewer);
  });

  it("allows no second picture under another name either", async () => {
    const sharer = await meeting.join({ features: NO_SCREEN });
    const viewer = await meeting.join({ role: "host" });
    await expectMediaAmong([sharer, viewer]);
    const disguised = { ...sharer.screenSource(), videoType: "camera" as const };
    await expect(sharer.changeSources("source-add", [disguised])).rejects.toThrow(StanzaError);
    expect(screenOf(sharer, viewer)).toBeUndefined();
  });
});

describe("a sign-language interpreter's grant", () => {
  it("brings the picture to everybody, whatever a receiver leaves out", async () => {
    const interpreter = await meeting.join({ features: { "sign-language-interpreter": true } });
    const speaker = await meeting.join({ role: "host" });
    const viewer = await meeting.join();
    await expectMediaAmong([interpreter, speaker, viewer]);
    viewer.setReceiverConstraints({ lastN: 0, defaultConstraints: { maxHeight: 0 } });
    await expectSilenceFrom(speaker, viewer, "video");
    await expectMediaFrom(interpreter, viewer);
    await eventually(() => {
      const now = primary(viewer.stats(), interpreter.endpointId, "video")?.received?.heightPx;
      return now === 360 ? undefined : `${now} lines`;
    });
  });
});

describe("the name in a grant", () => {
  it("is the one the others see, in presence and in chat, whatever the client claims", async () => {
    const viewer = await meeting.join({ role: "host", name: "Erika" });
    const grant = await stack.grant({ room: meeting.room, name: "Bernd" });
    const liar = meeting.peerWith({ name: "Die Bürgermeisterin", grant });
    const named = viewer.xmpp.next(
      (e) => e.name === "presence" && attr(e, "from")?.endsWith(liar.endpointId) === true,
      "presence of the liar",
    );
    await liar.join();
    expect(JSON.stringify(await named)).toContain("Bernd");
    const said = viewer.xmpp.next((e) => e.name === "message", "message of the liar");
    const nick = xml("nick", { xmlns: "http://jabber.org/protocol/nick" }, "Erika");
    const body = xml("body", {}, "Ich bin Erika");
    liar.xmpp.send(message({ to: liar.roomJid, type: "groupchat" }, body, nick));
    const text = JSON.stringify(await said);
    expect(text).toContain("Bernd");
    expect(text).not.toContain('"Erika"');
    expect(JSON.stringify([...viewer.stats().occupants])).not.toContain("Bürgermeisterin");
  });
});

describe("who was removed", () => {
  it("stays out with his grant when everybody had left and the room opens anew", async () => {
    const host = await meeting.join({ role: "host" });
    const grant = await stack.grant({ room: meeting.room, userId: "noisy" });
    const spare = await stack.grant({ room: meeting.room, userId: "noisy", lifetimeSeconds: 50 });
    const guest = meeting.peerWith({ name: "noisy", grant });
    await guest.join();
    await host.kick(guest.endpointId);
    await eventually(() => (guest.stats().removal === "kicked" ? undefined : "still in"));
    await guest.close();
    const other = await meeting.join();
    await host.leave();
    await other.leave();
    // The room is gone when its information is.
    const probe = await meeting.peer({ role: "host" });
    await probe.connect();
    await eventually(async () => {
      const question = xml("query", { xmlns: NS.DISCO_INFO });
      const answer = await probe.xmpp
        .iq(iq({ type: "get", to: probe.roomJid }, question))
        .catch((error: unknown) => error);
      return answer instanceof StanzaError ? undefined : "the room is still open";
    });
    await probe.join();
    for (const old of [grant, spare]) {
      const again = meeting.peerWith({ name: "noisy", grant: old });
      await again.connect();
      await again.requestConference();
      const verdict = await again.enterRoom();
      expect(attr(verdict, "type")).toBe("error");
      expect(JSON.stringify(verdict)).toContain("not-allowed");
    }
    const somebodyElse = await meeting.join();
    await expectMediaAmong([probe, somebodyElse]);
  });
});
