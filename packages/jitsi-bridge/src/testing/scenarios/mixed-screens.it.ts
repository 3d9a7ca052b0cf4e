/** Camera and screen of one person, seen by clients that show both and by clients that show one. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../eventually";
import { SCREEN_LAYER } from "../peer/jingle-responder";
import type { ScriptedPeer } from "../peer/scripted-peer";
import { startTestStack, type TestStack } from "../start-test-stack";
import { expectMediaAmong, primary } from "./expect-media";
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

const picturesOf = (sharer: ScriptedPeer, viewer: ScriptedPeer) =>
  viewer
    .stats()
    .remoteSources.filter(
      ({ owner, kind, retransmits }) =>
        owner === sharer.endpointId && kind === "video" && retransmits === undefined,
    );

const becomes = (sharer: ScriptedPeer, viewer: ScriptedPeer, heightPx: number) =>
  eventually(() => {
    const now = primary(viewer.stats(), sharer.endpointId, "video")?.received?.heightPx;
    return now === heightPx ? undefined : `shows ${now}, not ${heightPx}`;
  });

describe("a screen beside a camera", () => {
  it("takes the camera's place for a client that shows one picture, and gives it back", async () => {
    const sharer = await meeting.join({ role: "host" });
    const modern = await meeting.join();
    const old = await meeting.join({ dialect: "2022" });
    await expectMediaAmong([sharer, modern, old]);
    await becomes(sharer, old, 180);
    for (let round = 0; round < 2; round += 1) {
      await sharer.shareScreen();
      await becomes(sharer, old, SCREEN_LAYER.heightPx);
      await eventually(() =>
        picturesOf(sharer, modern).every(({ received }) => (received?.packets ?? 0) > 0) &&
        picturesOf(sharer, modern).length === 2
          ? undefined
          : "the modern client lacks one of two pictures",
      );
      // No second picture was ever announced to it, so nothing had to be negotiated.
      expect(picturesOf(sharer, old)).toHaveLength(1);
      sharer.stopScreen();
      await becomes(sharer, old, 180);
    }
    expect(old.stats().failures).toEqual([]);
    expect(old.stats().unannounced).toEqual([]);
  });

  it("is seen at once by an old client that comes later, and outlives the camera", async () => {
    const sharer = await meeting.join({ role: "host" });
    await eventually(() => (sharer.stats().transport === "connected" ? undefined : "connecting"));
    await sharer.shareScreen();
    const old = await meeting.join({ dialect: "2022" });
    await becomes(sharer, old, SCREEN_LAYER.heightPx);
    expect(picturesOf(sharer, old)).toHaveLength(1);
    await sharer.withdrawCamera();
    await eventually(() => {
      const [picture, ...others] = picturesOf(sharer, old);
      if (others.length > 0 || !picture) return `${others.length + 1} pictures`;
      if (picture.name !== `${sharer.endpointId}-v1`) return `still ${picture.name}`;
      return picture.received?.heightPx === SCREEN_LAYER.heightPx ? undefined : "no picture";
    });
  });
});
