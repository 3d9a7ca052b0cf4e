import { describe, expect, it } from "vitest";
import { eventually } from "./eventually";

describe("eventually", () => {
  it("resolves once there is no reason left", async () => {
    let looks = 0;
    await eventually(() => (++looks < 3 ? `only ${looks}` : undefined), { intervalMs: 1 });
    expect(looks).toBe(3);
  });

  it("prints the last reason when time is up", async () => {
    const never = eventually(() => "no picture yet", { timeoutMs: 20, intervalMs: 5 });
    await expect(never).rejects.toThrow("Not true after 20 ms: no picture yet");
  });

  it("takes a throwing condition as not yet", async () => {
    let looks = 0;
    const condition = () => {
      if (++looks < 2) throw new TypeError("nothing there");
      return undefined;
    };
    await eventually(condition, { intervalMs: 1 });
    const never = eventually(
      () => {
        throw new TypeError("nothing there");
      },
      { timeoutMs: 5, intervalMs: 1 },
    );
    await expect(never).rejects.toThrow("threw TypeError: nothing there");
  });
});
