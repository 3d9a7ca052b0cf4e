import { describe, expect, it, vi } from "vitest";
import { OpenCalls } from "../ipc/open-calls";
import { EMPTY_SAMPLE } from "../ipc/worker-sample";
import { EventSource } from "../typed-emitter";
import { BackOff } from "./back-off";
import { Totals } from "./totals";

describe("back-off", () => {
  it("doubles to half a minute and starts over after a long life", () => {
    const backOff = new BackOff();
    const pauses = Array.from({ length: 10 }, () => backOff.next(1_000));
    expect(pauses).toEqual([200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000]);
    expect(backOff.next(60_000)).toBe(200);
  });
});

describe("open calls", () => {
  it("match answers to questions, whatever their order", async () => {
    const calls = new OpenCalls();
    const ids: number[] = [];
    const first = calls.open((id) => ids.push(id));
    const second = calls.open((id) => ids.push(id));
    calls.settle(ids[1] ?? 0, { result: "second" });
    calls.settle(ids[0] ?? 0, { error: "sfu.bad-sources" });
    expect(await second).toBe("second");
    await expect(first).rejects.toMatchObject({ code: "sfu.bad-sources" });
    calls.settle(ids[0] ?? 0, { result: "too late" });
    expect(calls.size).toBe(0);
  });

  it("fail together when the worker is gone", async () => {
    const calls = new OpenCalls();
    const waiting = [calls.open(() => undefined), calls.open(() => undefined)];
    calls.failAll("sfu.closed");
    for (const call of waiting) await expect(call).rejects.toMatchObject({ code: "sfu.closed" });
  });

  it("give up after ten seconds", async () => {
    vi.useFakeTimers();
    try {
      const call = new OpenCalls().open(() => undefined);
      const refused = expect(call).rejects.toMatchObject({ code: "sfu.timeout" });
      vi.advanceTimersByTime(10_000);
      await refused;
    } finally {
      vi.useRealTimers();
    }
  });

  it("are bounded", async () => {
    const calls = new OpenCalls();
    const waiting = Array.from({ length: 4_096 }, () => calls.open(() => undefined));
    await expect(calls.open(() => undefined)).rejects.toMatchObject({ code: "sfu.overloaded" });
    calls.failAll("sfu.closed");
    const results = await Promise.allSettled(waiting);
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
  });
});

describe("events", () => {
  it("reach every listener although one throws", () => {
    const failures: PropertyKey[] = [];
    const source = new EventSource<{ news: [number] }>((event) => failures.push(event));
    const heard: number[] = [];
    source.on("news", () => {
      throw new Error("a listener's fault");
    });
    const off = source.on("news", (value) => heard.push(value));
    source.emit("news", 1);
    off();
    off();
    source.emit("news", 2);
    expect(heard).toEqual([1]);
    expect(failures).toEqual(["news", "news"]);
  });
});

describe("totals", () => {
  it("sum the workers and remember the dead", () => {
    const totals = new Totals();
    totals.retire({ ...EMPTY_SAMPLE, bytesReceived: 10, bytesSent: 20 });
    const sample = {
      ...EMPTY_SAMPLE,
      bytesReceived: 1,
      incomingPacketsPerSecond: 90,
      incomingLostPerSecond: 10,
      outgoingPacketsPerSecond: 100,
      outgoingLostPerSecond: 5,
      rttSumMs: 60,
      rttCount: 2,
    };
    const stats = totals.stats([], [sample, EMPTY_SAMPLE]);
    expect(stats).toMatchObject({
      incomingLossFraction: 0.1,
      outgoingLossFraction: 0.05,
      averageRttMs: 30,
      totals: { bytesReceived: 11, bytesSent: 20, workersLost: 1 },
    });
  });

  it("are zero, not NaN, without any worker", () => {
    const stats = new Totals().stats([], []);
    expect(stats.incomingLossFraction).toBe(0);
    expect(stats.averageRttMs).toBe(0);
    expect(stats.largestConference).toBe(0);
  });
});
