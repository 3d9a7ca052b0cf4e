import { startTestStack, type TestStack } from "@stadtstube/jitsi-bridge/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { holdTestMeeting, type TestMeetingPlan } from "./hold-test-meeting";
import { TEST_MEETING_LIMIT_MS } from "./test-meetings";

let stack: TestStack;
let plan: TestMeetingPlan;

beforeAll(async () => {
  stack = await startTestStack();
  plan = {
    stack: stack.target,
    key: stack.key,
    issuer: "stadtstube-test",
    audience: "jitsi-test",
  };
});
afterAll(() => stack.stop());

const patience = () => AbortSignal.timeout(TEST_MEETING_LIMIT_MS);

async function conferences(): Promise<unknown> {
  const answer = await fetch(`${stack.privateUrl}/colibri/stats`);
  return ((await answer.json()) as Record<string, unknown>)["conferences"];
}

describe("a test meeting", () => {
  it("comes about on the real media stack, with sound and picture, and leaves nobody behind", async () => {
    const tookMs = await holdTestMeeting(plan, patience());
    expect(tookMs).toBeGreaterThan(0);
    await expect.poll(conferences, { timeout: 20_000 }).toBe(0);
  });

  it("fails where our grants are not accepted", async () => {
    const stranger = { ...plan, key: { kid: "test", secret: "x".repeat(64) } };
    await expect(holdTestMeeting(stranger, patience())).rejects.toThrow();
  });

  it("fails where nobody listens", async () => {
    const nobody = { ...plan.stack, serviceUrl: "ws://127.0.0.1:1/xmpp-websocket" };
    await expect(holdTestMeeting({ ...plan, stack: nobody }, patience())).rejects.toThrow();
  });

  it("ends when it is told to", async () => {
    const end = new AbortController();
    const meeting = holdTestMeeting(plan, end.signal);
    end.abort(new Error("enough"));
    await expect(meeting).rejects.toThrow("enough");
    await expect(holdTestMeeting(plan, end.signal)).rejects.toThrow("enough");
  });
});
