import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../eventually";
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

describe("a meeting", () => {
  it.each([
    ["2022", "2022"],
    ["2026", "2026"],
    ["2022", "2026"],
  ] as const)("of a %s and a %s client carries sound and picture", async (one, other) => {
    const anna = await meeting.join({ role: "host", dialect: one });
    const bernd = await meeting.join({ dialect: other });
    await expectMediaAmong([anna, bernd]);
    expect(anna.stats().failures).toEqual([]);
    expect(bernd.stats().failures).toEqual([]);
  });

  it("of six carries every picture to everybody", async () => {
    const peers = [await meeting.join({ role: "host" })];
    for (let index = 1; index < 6; index += 1) {
      peers.push(await meeting.join({ dialect: index % 2 === 0 ? "2022" : "2026" }));
    }
    await expectMediaAmong(peers);
    for (const peer of peers) expect(peer.stats().failures).toEqual([]);
  });

  it("shows a late joiner to everybody and everybody to him", async () => {
    const [anna, bernd] = [await meeting.join({ role: "host" }), await meeting.join()];
    await expectMediaAmong([anna, bernd]);
    const clara = await meeting.join();
    await expectMediaAmong([anna, bernd, clara]);
  });

  it("announces exactly what it sends: primary and retransmission of each source", async () => {
    const [anna, bernd] = [await meeting.join({ role: "host" }), await meeting.join()];
    await expectMediaAmong([anna, bernd]);
    const ofBernd = anna.stats().remoteSources.filter(({ owner }) => owner === bernd.endpointId);
    expect(ofBernd.map(({ name }) => name).sort()).toEqual(
      [`${bernd.endpointId}-a0`, `${bernd.endpointId}-v0`, `${bernd.endpointId}-v0`].sort(),
    );
  });

  it.each(["politely", "by crashing"] as const)("loses one who leaves %s", async (how) => {
    const anna = await meeting.join({ role: "host" });
    const bernd = await meeting.join();
    const clara = await meeting.join();
    await expectMediaAmong([anna, bernd, clara]);
    await (how === "politely" ? bernd.leave() : bernd.close());
    await eventually(() =>
      anna.stats().occupants.has(bernd.endpointId) ? "Bernd is still there" : undefined,
    );
    await expectMediaAmong([anna, clara]);
  });

  it("goes on when all but one left and somebody comes again", async () => {
    const anna = await meeting.join({ role: "host" });
    const bernd = await meeting.join();
    await expectMediaAmong([anna, bernd]);
    await bernd.leave();
    await eventually(() => (anna.stats().occupants.size > 2 ? "not alone yet" : undefined));
    const clara = await meeting.join();
    await expectMediaAmong([anna, clara]);
  });

  it("passes chat and raised hands on", async () => {
    const [anna, bernd] = [await meeting.join({ role: "host" }), await meeting.join()];
    bernd.sendChat("Guten Tag & <willkommen>");
    bernd.setHandRaised(true);
    await eventually(() =>
      anna.stats().chat.some(({ text }) => text === "Guten Tag & <willkommen>")
        ? undefined
        : "no message",
    );
    expect(anna.stats().chat[0]?.from).toBe(bernd.endpointId);
    await eventually(() =>
      anna.stats().occupants.get(bernd.endpointId)?.handRaised ? undefined : "no hand",
    );
  });

  it("gives a 2022 client the mute state of a 2026 client", async () => {
    const anna = await meeting.join({ role: "host", dialect: "2022" });
    const bernd = await meeting.join({ dialect: "2026" });
    await expectMediaAmong([anna, bernd]);
    bernd.setAudioMuted(true);
    await eventually(() =>
      anna.stats().occupants.get(bernd.endpointId)?.audioMuted === true ? undefined : "not muted",
    );
    await expectSilenceFrom(bernd, anna, "audio");
    bernd.setAudioMuted(false);
    await eventually(() =>
      anna.stats().occupants.get(bernd.endpointId)?.audioMuted === false ? undefined : "muted",
    );
    await expectMediaFrom(bernd, anna);
  });

  it("carries a screen as a second source", async () => {
    const anna = await meeting.join({ role: "host" });
    const bernd = await meeting.join();
    await expectMediaAmong([anna, bernd]);
    const screen = bernd.screenSource();
    await bernd.changeSources("source-add", [screen]);
    await eventually(() =>
      anna.stats().remoteSources.some(({ name }) => name === screen.name)
        ? undefined
        : "no screen announced",
    );
    await bernd.changeSources("source-remove", [screen]);
    await eventually(() =>
      anna.stats().remoteSources.some(({ name }) => name === screen.name)
        ? "screen still announced"
        : undefined,
    );
    expect(primary(anna.stats(), bernd.endpointId, "video")).toBeDefined();
  });
});
