import { describe, expect, it } from "vitest";
import { findProcess, isAlive, killLeftovers, withDescendants } from "./process-tree.mjs";

describe("withDescendants", () => {
  it.each([0, 1, -1, Number.NaN, 1.5])("finds nothing for %s, never the whole machine", (pid) => {
    expect(withDescendants(pid)).toEqual([]);
  });

  it("finds a process by its id", () => {
    const found = withDescendants(process.pid).find((entry) => entry.pid === process.pid);
    expect(found).toMatchObject({ parentPid: process.ppid });
  });

  it("finds nothing when the id has passed on to another process", () => {
    expect(withDescendants(process.pid, "1")).toEqual([]);
  });
});

describe("killLeftovers", () => {
  it("spares this process and those it descends from", () => {
    const line = [process.pid, process.ppid].flatMap((pid) => findProcess(pid) ?? []);
    expect(line).toHaveLength(2);
    killLeftovers(line);
    expect(line.every(isAlive)).toBe(true);
  });

  it("spares a stranger that got the id of a process that is no more", () => {
    const me = findProcess(process.pid);
    if (!me) throw new Error("not in the table");
    expect(isAlive({ ...me, startTime: "1" })).toBe(false);
  });
});
