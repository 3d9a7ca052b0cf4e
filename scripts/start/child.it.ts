import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../testing/eventually";
import { Child } from "./child.mjs";
import { findProcess, isAlive, withDescendants } from "./process-tree.mjs";

/** Programs of one line each, as children of the product might behave. */
const POLITE = "setInterval(() => {}, 1000); console.log('up')";
const STUBBORN = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
/** As Node itself sometimes is while it ends: no line of its program runs any more. */
const FROZEN =
  "process.on('SIGTERM', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));" +
  "setInterval(() => {}, 1000); console.log('up')";
const PARENT = `
  const { spawn } = require("node:child_process");
  spawn(process.execPath, ["-e", ${JSON.stringify(STUBBORN)}], { stdio: "inherit" });
  setInterval(() => {}, 1000);
`;

let folder: string;
let lines: string[];
let exits: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "child-"));
  lines = [];
  exits = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(program: string, graceMs = 5_000): Child {
  return new Child({
    name: "media",
    args: ["--eval", program],
    cwd: folder,
    env: {},
    graceMs,
    onLine: (line) => lines.push(line),
    onExit: (how) => exits.push(how),
  });
}

const isUp = () => (lines.includes("up") ? undefined : "has not said that it is up");

describe("Child", () => {
  it("ends a polite process by asking", async () => {
    const child = start(POLITE);
    await eventually(isUp);
    await child.stop();
    expect(exits).toEqual(["SIGTERM"]);
    expect(findProcess(child.pid)).toBeUndefined();
  });

  it("kills a stubborn one after its grace time", async () => {
    const child = start(STUBBORN, 200);
    await eventually(isUp);
    await child.stop();
    expect(exits).toEqual(["SIGKILL"]);
    expect(findProcess(child.pid)).toBeUndefined();
  });

  it("kills what the process started and left behind", async () => {
    const child = start(PARENT);
    await eventually(isUp);
    const family = withDescendants(child.pid);
    expect(family).toHaveLength(2);
    await child.stop();
    expect(family.filter(isAlive)).toEqual([]);
  });

  it("finds the orphans of a process that was killed", async () => {
    const child = start(PARENT);
    await eventually(isUp);
    const family = withDescendants(child.pid);
    process.kill(child.pid, "SIGKILL");
    await child.exited;
    expect(family.some(isAlive)).toBe(true);
    await child.stop();
    expect(family.filter(isAlive)).toEqual([]);
  });

  it("reports a program that cannot be started once, and stops at once", async () => {
    const child = new Child({
      name: "media",
      args: [],
      cwd: path.join(folder, "is-not-there"),
      env: {},
      onLine: () => undefined,
      onExit: (how) => exits.push(how),
    });
    await child.exited;
    await child.stop();
    expect(exits).toEqual([expect.stringContaining("ENOENT")]);
  });
});

describe("the leash", () => {
  it.each([
    ["polite", POLITE],
    ["frozen", FROZEN],
  ])("ends a %s child when its starter is killed", async (_, program) => {
    const script = path.join(folder, "starter.mjs");
    const pidFile = path.join(folder, "pid");
    writeFileSync(
      script,
      `import { writeFileSync } from "node:fs";
       import { Child } from ${JSON.stringify(path.join(import.meta.dirname, "child.mjs"))};
       const child = new Child({ name: "media", args: ["--eval", ${JSON.stringify(program)}],
         cwd: ".", env: {}, onExit() {},
         onLine: () => writeFileSync(${JSON.stringify(pidFile)}, String(child.pid)) });`,
    );
    const starter = spawn(process.execPath, [script], { stdio: "inherit" });
    await eventually(() => (readPid(pidFile) > 0 ? undefined : "the child is not up"));
    const child = findProcess(readPid(pidFile));
    if (!child) throw new Error("the child ended too early");
    starter.kill("SIGKILL");
    await eventually(() => (isAlive(child) ? "the child still runs" : undefined));
  });
});

function readPid(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}
