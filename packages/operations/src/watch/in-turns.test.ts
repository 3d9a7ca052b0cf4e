import { describe, expect, it } from "vitest";

import { inTurns } from "./in-turns";

describe("in turns", () => {
  it("does everything once, never more at a time than allowed", async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await inTurns([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      done.push(item);
      running -= 1;
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it("ends with the failure of one, after the others", async () => {
    const done: number[] = [];
    const failing = inTurns([1, 2, 3], 2, (item) => {
      if (item === 1) return Promise.reject(new Error("one"));
      done.push(item);
      return Promise.resolve();
    });
    await expect(failing).rejects.toThrow("one");
    expect(done).toEqual([2, 3]);
  });
});
