/** The dominant speaker follows the conversation, but no cough. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { eventually } from "../eventually";
import type { ScriptedPeer } from "../peer/scripted-peer";
import { startTestStack, type TestStack } from "../start-test-stack";
import { expectMediaAmong, primary } from "./expect-media";
import { MeetingOfPeers } from "./meeting-of-peers";

const TURNS = 5;
/** Packets of 20 ms. */
const TWO_SECONDS = 100;

let stack: TestStack;
let meeting: MeetingOfPeers;
beforeAll(async () => {
  stack = await startTestStack();
  meeting = new MeetingOfPeers(stack);
});
afterAll(async () => {
  await meeting.close();
  await stack.stop();
});

const loud = (listener: ScriptedPeer, speaker: ScriptedPeer) =>
  primary(listener.stats(), speaker.endpointId, "audio")?.received?.loudPackets ?? 0;

async function speaksFor(speaker: ScriptedPeer, listener: ScriptedPeer, packets: number) {
  const before = loud(listener, speaker);
  await eventually(() => (loud(listener, speaker) >= before + packets ? undefined : "speaking"), {
    intervalMs: 20,
  });
}

it("is named within a second in most turns, and does not flap between two who talk at once", async () => {
  const listener = await meeting.join({ role: "host" });
  const anna = await meeting.join();
  const bernd = await meeting.join();
  await expectMediaAmong([listener, anna, bernd]);
  const changes = () =>
    listener
      .stats()
      .bridge.messages.filter(
        ({ colibriClass }) => colibriClass === "DominantSpeakerEndpointChangeEvent",
      ).length;

  const delays: number[] = [];
  let [speaker, silent] = [anna, bernd];
  for (let turn = 0; turn < TURNS; turn += 1) {
    silent.setSpeaking(false);
    speaker.setSpeaking(true);
    const startMs = performance.now();
    const { endpointId } = speaker;
    await eventually(
      () => (listener.stats().bridge.dominantSpeaker === endpointId ? undefined : "not named"),
      { intervalMs: 10 },
    );
    delays.push(performance.now() - startMs);
    await speaksFor(speaker, listener, TWO_SECONDS);
    [speaker, silent] = [silent, speaker];
  }
  // The first turn includes the detector's own warm-up; the median speaks for the rest.
  const median = delays.toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? Infinity;
  expect(median).toBeLessThan(1_000);

  anna.setSpeaking(true);
  bernd.setSpeaking(true);
  const before = changes();
  await speaksFor(anna, listener, TWO_SECONDS * 2);
  // Never more often than every one and a half seconds.
  expect(changes() - before).toBeLessThanOrEqual(4);
});
