import { describe, expect, it } from "vitest";

import { parseMemory, parseProcessorTimes } from "./probe-host";

describe("what the system says of itself", () => {
  it("gives the share of memory that is taken", () => {
    const text = "MemTotal:       16000000 kB\nMemFree: 1 kB\nMemAvailable:    4000000 kB\n";
    expect(parseMemory(text)).toBe(0.75);
    expect(parseMemory("")).toBeUndefined();
  });

  it("gives the processors' times", () => {
    const text = "cpu  100 0 50 800 40 0 0 10 0 0\ncpu0 1 2 3 4 5 6 7 8 9 10\n";
    expect(parseProcessorTimes(text)).toEqual({ total: 1000, idle: 840, steal: 10 });
    expect(parseProcessorTimes("cpu  1 2")).toBeUndefined();
  });
});
