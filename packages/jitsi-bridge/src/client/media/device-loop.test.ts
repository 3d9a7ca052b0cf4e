import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventually } from "../../testing/eventually";
import type { DeviceState } from "../types";
import type { DevicePort } from "./device-loop";
import { DeviceLoop } from "./device-loop";
import { deviceErrorCode } from "./device-error";

/** A device whose every step waits until the test lets it go on. */
class ScriptedDevice implements DevicePort {
  readonly calls: string[] = [];
  on = false;
  overlapped = false;
  error: Error | null = null;
  #held: (() => void)[] | null = null;
  #inside = 0;

  hold(): void {
    this.#held = [];
  }

  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const go of held) go();
  }

  isOn = () => this.on;

  turnOn(deviceId: string | null): Promise<string | null> {
    return this.#step(`on ${deviceId ?? "any"}`, () => {
      if (this.error) throw this.error;
      this.on = true;
      return deviceId;
    });
  }

  turnOff(): Promise<void> {
    return this.#step("off", () => {
      this.on = false;
    });
  }

  async #step<Result>(call: string, act: () => Result): Promise<Result> {
    this.calls.push(call);
    this.#inside += 1;
    this.overlapped ||= this.#inside > 1;
    try {
      await new Promise<void>((resolve) => {
        if (this.#held) this.#held.push(resolve);
        else resolve();
      });
      return act();
    } finally {
      this.#inside -= 1;
    }
  }
}

function setUp(start = { on: false, deviceId: null as string | null }) {
  const port = new ScriptedDevice();
  const seen: DeviceState[] = [];
  const loop = new DeviceLoop(port, {
    ...start,
    errorCode: deviceErrorCode,
    onChange: (state) => seen.push(state),
  });
  const settled = () =>
    eventually(() => (loop.state.pending ? "pending" : undefined), { intervalMs: 1 });
  return { port, loop, seen, settled };
}

const named = (name: string) => Object.assign(new Error(name), { name });

describe("device loop", () => {
  it("does nothing before it may, and then what was wished", async () => {
    const { port, loop, settled } = setUp({ on: true, deviceId: "x" });
    expect(loop.state).toMatchObject({ desired: true, actual: false, pending: true });
    expect(port.calls).toEqual([]);
    loop.start();
    await settled();
    expect(port.calls).toEqual(["on x"]);
    expect(loop.state).toMatchObject({ actual: true, deviceId: "x" });
  });

  it("while a step runs only the last wish is kept", async () => {
    const { port, loop, settled } = setUp();
    loop.start();
    port.hold();
    loop.set(true);
    await eventually(() => (port.calls.length === 1 ? undefined : "no step"), { intervalMs: 1 });
    for (const on of [false, true, false, true]) loop.set(on);
    port.release();
    await settled();
    expect(port.calls).toEqual(["on any"]);
    expect(loop.state.actual).toBe(true);
  });

  it("turns off again what was granted after the wish had gone", async () => {
    const { port, loop, settled } = setUp();
    loop.start();
    port.hold();
    loop.set(true);
    await eventually(() => (port.calls.length === 1 ? undefined : "no step"), { intervalMs: 1 });
    loop.set(false);
    port.release();
    await settled();
    expect(port.calls).toEqual(["on any", "off"]);
    expect(port.on).toBe(false);
  });

  it("gives a failed wish up with its code and tries again only when asked", async () => {
    const { port, loop, settled } = setUp();
    loop.start();
    port.error = named("NotAllowedError");
    loop.set(true);
    await settled();
    expect(loop.state).toMatchObject({ desired: false, actual: false, error: "permission-denied" });
    port.error = null;
    loop.set(true);
    expect(loop.state.error).toBeNull();
    await settled();
    expect(loop.state).toMatchObject({ desired: true, actual: true, error: null });
  });

  it("changes the device while on, and remembers the choice while off", async () => {
    const { port, loop, settled } = setUp({ on: true, deviceId: null });
    loop.start();
    await settled();
    await loop.select("y");
    loop.set(false);
    await settled();
    await loop.select("z");
    loop.set(true);
    await settled();
    expect(port.calls).toEqual(["on any", "on y", "off", "on z"]);
    expect(loop.state.deviceId).toBe("z");
  });

  it("a change that fails keeps the former device and rejects", async () => {
    const { port, loop, settled } = setUp({ on: true, deviceId: "x" });
    loop.start();
    await settled();
    port.error = named("NotReadableError");
    await expect(loop.select("y")).rejects.toMatchObject({ name: "DeviceError", code: "in-use" });
    expect(loop.state).toMatchObject({
      desired: true,
      actual: true,
      pending: false,
      deviceId: "x",
    });
  });

  it("suspended it is off whatever is wished, and on again afterwards", async () => {
    const { port, loop, settled } = setUp({ on: true, deviceId: null });
    loop.start();
    await settled();
    await loop.suspend();
    expect(loop.state).toMatchObject({ desired: true, actual: false, pending: false });
    loop.resume();
    await settled();
    expect(port.calls).toEqual(["on any", "off", "on any"]);
  });

  it("replaces a lost device by the browser's choice, but not for ever", async () => {
    const { port, loop, settled } = setUp({ on: true, deviceId: "x" });
    loop.start();
    await settled();
    for (const _time of [1, 2, 3]) {
      port.on = false;
      loop.lost();
      await settled();
    }
    expect(port.calls).toEqual(["on x", "on any", "on any", "off"]);
    expect(loop.state).toMatchObject({ desired: false, actual: false, error: "not-found" });
  });

  it("any wishes at any time: steps never overlap, and the last wish is met", async () => {
    const wish = fc.oneof(
      fc.boolean().map((on) => ({ on })),
      fc.constantFrom("x", "y").map((deviceId) => ({ deviceId })),
      fc.constant({ pause: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 30 }), fc.boolean(), async (wishes, last) => {
        const { port, loop, settled } = setUp();
        loop.start();
        for (const one of wishes) {
          if ("on" in one) loop.set(one.on);
          else if ("deviceId" in one) loop.select(one.deviceId).catch(() => undefined);
          else await Promise.resolve();
        }
        loop.set(last);
        await settled();
        expect(port.overlapped).toBe(false);
        expect([loop.state.actual, port.on]).toEqual([last, last]);
      }),
    );
  });
});
