import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../eventually";
import { startTestStack, type TestStack } from "../start-test-stack";
import { expectMediaAmong } from "./expect-media";
import { MeetingOfPeers } from "./meeting-of-peers";
import { mediaWorkerPids } from "../media-worker-pids";

let stack: TestStack;
let meeting: MeetingOfPeers;

beforeEach(async () => {
  stack = await startTestStack({ workers: 2 });
  meeting = new MeetingOfPeers(stack);
});
afterEach(async () => {
  await meeting.close();
  await stack.stop();
});

describe("a broken connection", () => {
  it("is replaced when a client reports that ICE failed", async () => {
    const [anna, bernd] = [await meeting.join({ role: "host" }), await meeting.join()];
    await expectMediaAmong([anna, bernd]);
    const sid = bernd.stats().sid;
    await bernd.requestRestart();
    await eventually(() => {
      const now = bernd.stats();
      return now.sid !== undefined && now.sid !== sid ? undefined : "no new session";
    });
    await expectMediaAmong([anna, bernd]);
    expect(anna.stats().invitations).toBe(1);
  });

  it("heals for everybody when a media worker dies", async () => {
    const peers = [
      await meeting.join({ role: "host" }),
      await meeting.join(),
      await meeting.join(),
    ];
    await expectMediaAmong(peers);
    const before = await mediaWorkerPids();
    expect(before).toHaveLength(2);
    for (const pid of before) process.kill(pid, "SIGKILL");
    await eventually(() => {
      const left = peers.filter((peer) => peer.stats().invitations < 2);
      return left.length === 0 ? undefined : `${left.length} not invited again`;
    });
    await expectMediaAmong(peers);
    for (const peer of peers) expect(peer.stats().inside).toBe(true);
  });
});
