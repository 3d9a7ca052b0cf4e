import { describe, expect, it } from "vitest";

import { TestMeetings } from "./test-meetings";

/** Meetings that take these times; an error stands for one that failed. */
function meetingsOf(...courses: readonly (number | Error)[]): TestMeetings {
  const left = [...courses];
  return new TestMeetings(() => {
    const next = left.shift();
    return typeof next === "number" ? Promise.resolve(next) : Promise.reject(next ?? new Error());
  });
}

async function runAll(meetings: TestMeetings, times: number): Promise<void> {
  for (let one = 0; one < times; one += 1) await meetings.run().catch(() => undefined);
}

describe("test meetings", () => {
  it("say nothing before the first has ended", () => {
    expect(meetingsOf().look().figures).toEqual({});
  });

  it("count failures in a row, and forget them with the first that works", async () => {
    const meetings = meetingsOf(new Error("no"), new Error("no"), 900);
    await expect(meetings.run()).rejects.toThrow("no");
    await runAll(meetings, 1);
    expect(meetings.look().figures).toEqual({ testMeetingFailures: 2 });
    await runAll(meetings, 1);
    expect(meetings.look().figures).toEqual({ testMeetingFailures: 0, testMeetingMs: 900 });
  });

  it("are slow by what is usual for themselves, once that is known", async () => {
    const meetings = meetingsOf(800, 1_000, 1_200, 1_000, 3_000);
    await runAll(meetings, 4);
    expect(meetings.look().figures.testMeetingSlowness).toBeUndefined();
    await runAll(meetings, 1);
    expect(meetings.look().figures.testMeetingSlowness).toBe(3);
    meetings.forget();
    expect(meetings.look().figures).toEqual({});
  });

  it("end a running one with the worker, which is no failure", async () => {
    const meetings = new TestMeetings(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(new Error("ended")));
        }),
    );
    const running = meetings.run();
    meetings.close();
    await running;
    await meetings.run();
    expect(meetings.look().figures).toEqual({});
  });
});
