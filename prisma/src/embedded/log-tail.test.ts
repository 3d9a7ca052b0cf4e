import { PassThrough } from "node:stream";

import { describe, expect, it } from "vitest";

import { LogTail } from "./log-tail";

describe("LogTail", () => {
  it("keeps the last forty lines, whole even when they arrive in pieces", async () => {
    const tail = new LogTail();
    const stream = new PassThrough();
    const seen: string[] = [];
    tail.follow(stream, (line) => seen.push(line));
    const lines = Array.from({ length: 100 }, (_, number) => `Zeile ${number}`);
    for (const character of `${lines.join("\n")}\nhalf`) stream.write(character);
    stream.end();
    await new Promise((resolve) => stream.once("close", resolve));
    expect(seen).toEqual(lines);
    expect(tail.lines).toEqual([...lines.slice(-40), "half"]);
  });

  it("bounds a line without end", async () => {
    const tail = new LogTail();
    const stream = new PassThrough();
    tail.follow(stream);
    stream.end("x".repeat(1_000_000));
    await new Promise((resolve) => stream.once("close", resolve));
    expect(tail.lines.join("").length).toBeLessThan(3_000);
  });
});
