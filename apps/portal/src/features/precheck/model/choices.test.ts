import { describe, expect, it } from "vitest";

import { choicesFrom } from "./choices";

const off = { desired: false, actual: false, pending: false, error: null, deviceId: null };

describe("choicesFrom", () => {
  it("leaves everything off that was not turned on", () => {
    expect(choicesFrom(" Anna ", { microphone: off, camera: off })).toEqual({
      displayName: "Anna",
      microphone: { on: false, deviceId: null },
      camera: { on: false, deviceId: null },
    });
  });

  it("takes along what is on and what is still being asked for, with the chosen device", () => {
    const asking = { ...off, desired: true, pending: true };
    const on = { ...off, desired: true, actual: true, deviceId: "cam-2" };
    const choices = choicesFrom("", { microphone: asking, camera: on });
    expect(choices.microphone.on).toBe(true);
    expect(choices.camera).toEqual({ on: true, deviceId: "cam-2" });
  });

  it("does not ask again for what was refused", () => {
    const refused = { ...off, desired: true, error: "permission-denied" as const };
    expect(choicesFrom("", { microphone: refused, camera: off }).microphone.on).toBe(false);
  });
});
