import { describe, expect, it } from "vitest";

import { ACCESS, ScriptedCall, ScriptedEcho } from "./scripted-test.fixture";
import { TrialCall, type TrialCallPorts } from "./trial-call";

function setUp(options: Partial<TrialCallPorts> & { readonly level?: number } = {}) {
  const { level = 0.3, ...ports } = options;
  const call = new ScriptedCall();
  const echo = new ScriptedEcho(level);
  const delays: number[] = [];
  const trial = new TrialCall({
    begin: () => Promise.resolve(ACCESS),
    createCall: () => call,
    openEcho: ({ delaySeconds }) => {
      delays.push(delaySeconds);
      return Promise.resolve(echo);
    },
    secondMs: 10,
    ...ports,
  });
  const steps: string[] = [];
  trial.subscribe(() => {
    const { step } = trial.state;
    if (steps.at(-1) !== step) steps.push(step);
  });
  return { trial, call, echo, steps, delays };
}

describe("TrialCall", () => {
  it("lets the person speak, gives it back with the microphone off, and asks", async () => {
    const { trial, call, steps, delays } = setUp();
    let microphoneWhileListening = true;
    trial.subscribe(() => {
      if (trial.state.step === "listen") microphoneWhileListening = call.microphone;
    });
    await trial.start({ camera: false });
    expect(steps).toEqual(["connecting", "speak", "listen", "asked"]);
    expect(microphoneWhileListening).toBe(false);
    // As long as one speaks, so that the first word comes back after the last.
    expect(delays).toEqual([0.05]);
    trial.answer("heard");
    expect(trial.state).toMatchObject({ step: "answered", outcome: "heard" });
  });

  it("does not ask about a voice that never came back", async () => {
    const { trial, steps } = setUp({ level: 0 });
    await trial.start({ camera: false });
    expect(steps).toEqual(["connecting", "speak", "answered"]);
    expect(trial.state.outcome).toBe("silent");
  });

  it("can be repeated in the same call, with the microphone on again", async () => {
    const { trial, call, steps } = setUp();
    await trial.start({ camera: false });
    trial.answer("not-heard");
    const again = trial.again();
    expect(call.microphone).toBe(true);
    await again;
    expect(steps.slice(-4)).toEqual(["answered", "speak", "listen", "asked"]);
  });

  it("gives everything back at the end, whenever that is", async () => {
    const { trial, call, echo } = setUp();
    const running = trial.start({ camera: true });
    await trial.end();
    await running;
    expect(trial.state).toMatchObject({ step: "over", failure: null });
    const later = setUp();
    await later.trial.start({ camera: true });
    await later.trial.end();
    expect([later.call.closed, later.echo.closed]).toEqual([1, true]);
    expect(call.closed + (echo.closed ? 1 : 0)).toBeLessThanOrEqual(2);
  });

  it.each<[string, Partial<TrialCallPorts>, unknown]>([
    [
      "nobody answers",
      { begin: () => Promise.reject(new Error("offline")) },
      { code: "network.unreachable" },
    ],
    [
      "there were too many",
      { begin: () => Promise.resolve({ ok: false, error: { code: "rate-limit.exceeded" } }) },
      { code: "rate-limit.exceeded" },
    ],
    ["it cannot be joined", { createCall: () => new ScriptedCall({ fails: true }) }, "failed"],
    ["nothing may be played", { openEcho: () => Promise.reject(new Error("autoplay")) }, "failed"],
  ])("is over when %s", async (_case, ports, failure) => {
    const { trial } = setUp(ports);
    await trial.start({ camera: false });
    expect(trial.state).toMatchObject({ step: "over", failure });
  });

  it("can be begun again after it was over", async () => {
    const { trial, steps } = setUp();
    await trial.start({ camera: false });
    await trial.end();
    await trial.start({ camera: false });
    expect(steps.slice(-5)).toEqual(["over", "connecting", "speak", "listen", "asked"]);
  });
});
