import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../eventually";
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

describe("the bridge", () => {
  it.each(["2022", "2026"] as const)(
    "sends a %s receiver the layer it asks for and stops what nobody wants",
    async (dialect) => {
      const sender = await meeting.join({ role: "host", dialect });
      const receiver = await meeting.join({ dialect });
      await expectMediaAmong([sender, receiver]);
      const key = dialect === "2022" ? sender.endpointId : `${sender.endpointId}-v0`;
      for (const maxHeight of [720, 180, 360]) {
        receiver.setReceiverConstraints({
          lastN: -1,
          defaultConstraints: { maxHeight },
          constraints: { [key]: { maxHeight } },
        });
        await eventually(() => {
          const got = primary(receiver.stats(), sender.endpointId, "video")?.received?.heightPx;
          const sent = sender.stats().sent.videoHeightPx;
          if (got !== maxHeight) return `receives ${got ?? "nothing"}, wants ${maxHeight}`;
          return sent === maxHeight ? undefined : `sender still sends ${sent}`;
        });
      }
      receiver.setReceiverConstraints({
        defaultConstraints: { maxHeight: 0 },
        constraints: { [key]: { maxHeight: 0 } },
      });
      await eventually(() => {
        const sent = sender.stats().sent.videoHeightPx;
        return sent === 0 ? undefined : `sender still sends ${sent}`;
      });
    },
  );

  it("names the one who speaks", async () => {
    const silent = await meeting.join({ role: "host" });
    const speaker = await meeting.join({ send: { audio: "speech" } });
    await eventually(() => {
      const named = silent.stats().bridge.dominantSpeaker;
      return named === speaker.endpointId ? undefined : `names ${named ?? "nobody"}`;
    });
  });

  it("relays endpoint messages to all, with the sender's true name", async () => {
    const [anna, bernd] = [await meeting.join({ role: "host" }), await meeting.join()];
    await expectMediaAmong([anna, bernd]);
    bernd.sendBridgeMessage({
      colibriClass: "EndpointMessage",
      to: "",
      from: anna.endpointId,
      msgPayload: { type: "greeting" },
    });
    await eventually(() =>
      anna.bridge?.last("EndpointMessage") ? undefined : "no message on the bridge channel",
    );
    expect(anna.bridge?.last("EndpointMessage")).toMatchObject({
      from: bernd.endpointId,
      msgPayload: { type: "greeting" },
    });
  });

  it("asks for a key frame when a receiver lost the picture", async () => {
    const [anna, bernd] = [await meeting.join({ role: "host" }), await meeting.join()];
    await expectMediaAmong([anna, bernd]);
    const source = primary(bernd.stats(), anna.endpointId, "video");
    const before = source?.received?.keyFrames ?? 0;
    await eventually(
      () => {
        bernd.media?.requestKeyFrame(source?.ssrc ?? 0);
        const now = primary(bernd.stats(), anna.endpointId, "video")?.received?.keyFrames ?? 0;
        return now > before ? undefined : `${now} key frames`;
      },
      { intervalMs: 300 },
    );
  });
});
