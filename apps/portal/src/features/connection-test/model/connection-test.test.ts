import { describe, expect, it } from "vitest";

import { CHECK_NAMES } from "./check-list";
import { ConnectionTest, type ConnectionTestPorts } from "./connection-test";
import { ACCESS, ScriptedCall, ScriptedPreview } from "./scripted-test.fixture";

const complete = {
  secureContext: true,
  peerConnection: true,
  captureDevices: true,
  webSocket: true,
  screenCapture: true,
};

function setUp(ports: Partial<ConnectionTestPorts> = {}) {
  const preview = new ScriptedPreview();
  const call = new ScriptedCall();
  const test = new ConnectionTest({
    begin: () => Promise.resolve(ACCESS),
    createPreview: () => preview,
    createCall: () => call,
    abilities: () => complete,
    signalling: () =>
      Promise.resolve({ verdict: "good", finding: "answers", figures: { answerMs: 12 } }),
    secondMs: 5,
    ...ports,
  });
  return { test, preview, call };
}

const outcome = ({ state }: ConnectionTest) =>
  Object.fromEntries(
    CHECK_NAMES.map((name) => {
      const check = state.checks[name];
      return [name, check.step === "done" ? check.result.finding : check.step];
    }),
  );

describe("ConnectionTest", () => {
  it("checks everything once and gives devices and connections back", async () => {
    const { test, preview, call } = setUp();
    const begun: string[] = [];
    test.subscribe(() => {
      for (const name of CHECK_NAMES) {
        if (test.state.checks[name].step === "running" && !begun.includes(name)) begun.push(name);
      }
    });
    await test.start();
    expect(test.state.phase).toBe("finished");
    expect(outcome(test)).toEqual({
      browser: "complete",
      microphone: "works",
      camera: "works",
      signalling: "answers",
      udp: "direct",
      relay: "none-offered",
      bandwidth: "good",
      loss: "good",
      delay: "good",
      speaker: "open",
    });
    expect(begun).toEqual([
      "microphone",
      "camera",
      "signalling",
      "udp",
      "relay",
      "bandwidth",
      "loss",
      "delay",
    ]);
    expect([preview.closed, call.closed]).toEqual([true, 1]);
  });

  it("goes on without devices that were refused, and says which and why", async () => {
    const refused = new ScriptedPreview({ refused: ["microphone", "camera"] });
    const { test } = setUp({
      createPreview: () => refused,
      createCall: () => new ScriptedCall({ flows: false }),
    });
    await test.start();
    expect(outcome(test)).toMatchObject({
      microphone: "refused",
      camera: "refused",
      udp: "direct",
      bandwidth: "unknown",
      loss: "unknown",
    });
    expect(test.state.failures.microphone).toEqual({
      error: "permission-denied",
      permission: "unknown",
    });
  });

  it("notices a microphone that delivers nothing", async () => {
    const silent = new ScriptedPreview({ level: 0 });
    const { test } = setUp({ createPreview: () => silent });
    await test.start();
    expect(outcome(test)).toMatchObject({ microphone: "silent", udp: "direct" });
  });

  it.each<[string, Partial<ConnectionTestPorts>, string]>([
    [
      "the server is out of reach",
      { createCall: () => new ScriptedCall({ fails: true }) },
      "answers",
    ],
    [
      "signalling is blocked",
      {
        signalling: () => Promise.resolve({ verdict: "bad", finding: "blocked", figures: {} }),
      },
      "blocked",
    ],
  ])("guesses nothing when %s", async (_case, ports, signalling) => {
    const { test } = setUp(ports);
    await test.start();
    expect(outcome(test)).toMatchObject({
      signalling,
      udp: "not-joined",
      relay: "unknown",
      bandwidth: "unknown",
      loss: "unknown",
      delay: "unknown",
    });
  });

  it.each([
    [
      "refused",
      () => Promise.resolve({ ok: false, error: { code: "rate-limit.exceeded" } } as const),
    ],
    ["lost", () => Promise.reject(new Error("offline"))],
  ])("says why, when the request for a test was %s", async (_case, begin) => {
    const { test } = setUp({ begin });
    await test.start();
    expect(test.state).toMatchObject({ phase: "finished", refusal: { code: /./ } });
    expect(outcome(test)).toMatchObject({ browser: "complete", udp: "not-joined" });
  });

  it("stops at once, hangs up, and can begin anew", async () => {
    const { test, call } = setUp({ secondMs: 1_000 });
    const measuring = new Promise<void>((resolve) => {
      test.subscribe(() => {
        if (test.state.checks.loss.step === "running") resolve();
      });
    });
    const running = test.start();
    await measuring;
    test.stop();
    await running;
    expect(test.state.phase).toBe("stopped");
    expect(call.closed).toBeGreaterThan(0);
    const again = test.start();
    expect(test.state.phase).toBe("running");
    test.close();
    await again;
  });

  it("keeps what the person says about the tone, also over another run", async () => {
    const { test } = setUp();
    test.answerSpeaker("heard");
    await test.start();
    expect(outcome(test)["speaker"]).toBe("heard");
    test.answerSpeaker("not-heard");
    expect(test.state.checks.speaker).toMatchObject({ result: { verdict: "bad" } });
  });
});
