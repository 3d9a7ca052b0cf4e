import { describe, expect, it } from "vitest";
import { PathHealth, type PathObservation } from "./path-health";

const GOOD: PathObservation = { packets: 50, bytes: 50_000, lost: 0, rttMs: 20 };

/** Observes the same thing twice a second; returns when it ended. */
function watch(health: PathHealth, observation: PathObservation, seconds: number, fromMs = 0) {
  for (let ms = 500; ms <= seconds * 1_000; ms += 500) health.observe(observation, fromMs + ms);
  return fromMs + seconds * 1_000;
}

describe("a path", () => {
  it("is well without losses, and while nothing is known", () => {
    const health = new PathHealth();
    expect(health.suffers).toBe(false);
    watch(health, GOOD, 10);
    expect(health.suffers).toBe(false);
    expect(health.deliveredBps).toBeCloseTo(800_000, -1);
  });

  it("is well with the losses of a weak radio, suffers from those of a full line", () => {
    const health = new PathHealth();
    const now = watch(health, { ...GOOD, lost: 5 }, 10);
    expect(health.suffers).toBe(false);
    watch(health, { ...GOOD, lost: 15 }, 3, now);
    expect(health.suffers).toBe(true);
    expect(health.deliveredBps).toBeCloseTo(560_000, -1);
  });

  it("gets well when losses end", () => {
    const health = new PathHealth();
    const now = watch(health, { ...GOOD, lost: 25 }, 3);
    watch(health, GOOD, 3, now);
    expect(health.suffers).toBe(false);
  });

  it("is not judged by a few packets", () => {
    const health = new PathHealth();
    watch(health, { packets: 2, bytes: 200, lost: 2 }, 10);
    expect(health.suffers).toBe(false);
  });

  it("suffers when answers wait in a queue, not when one is late or all come from far away", () => {
    const health = new PathHealth();
    let now = watch(health, GOOD, 5);
    health.observe({ ...GOOD, rttMs: 700 }, (now += 500));
    health.observe({ ...GOOD, rttMs: 700 }, (now += 500));
    health.observe(GOOD, (now += 500));
    expect(health.suffers).toBe(false);
    now = watch(health, { ...GOOD, rttMs: 320 }, 2, now);
    expect(health.suffers).toBe(true);
    const far = new PathHealth();
    watch(far, { ...GOOD, rttMs: 600 }, 10);
    expect(far.suffers).toBe(false);
  });

  it("does not judge by an answer that is not new", () => {
    const health = new PathHealth();
    const now = watch(health, GOOD, 5);
    health.observe({ ...GOOD, rttMs: 900 }, now + 500);
    watch(health, { ...GOOD, rttMs: undefined }, 10, now + 500);
    expect(health.suffers).toBe(false);
  });
});
