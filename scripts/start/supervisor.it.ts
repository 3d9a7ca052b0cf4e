import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../testing/eventually";
import { findProcess } from "./process-tree.mjs";
import { Supervisor } from "./supervisor.mjs";

const RUNS = "setInterval(() => {}, 1000); console.log('ready')";

let folder: string;
let progress: string[];
let lost: string[];
let supervisor: Supervisor;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "supervisor-"));
  progress = [];
  lost = [];
  supervisor = new Supervisor({
    onOutput: () => undefined,
    onProgress: (line) => progress.push(line),
    onLost: (reason) => lost.push(reason),
    logFileOf: (name) => `${name}.log`,
  });
});
afterEach(async () => {
  await supervisor.stop();
  rmSync(folder, { recursive: true, force: true });
});

const part = (program: string, maxRestarts: number) => ({
  name: "media" as const,
  label: "Der Medienserver",
  args: ["--eval", program],
  cwd: folder,
  env: {},
  ready: { line: "ready" },
  maxRestarts,
});

function pid(): number {
  return supervisor.pids().media ?? 0;
}

async function killAndAwaitSuccessor(): Promise<void> {
  const before = pid();
  const restarts = progress.filter((line) => line.endsWith("läuft wieder.")).length;
  process.kill(before, "SIGKILL");
  await eventually(() => {
    const now = progress.filter((line) => line.endsWith("läuft wieder.")).length;
    return now > restarts || lost.length > 0 ? undefined : "nothing happened";
  });
}

describe("Supervisor", () => {
  it("starts a killed part again, as often as it may, and then says why it gives up", async () => {
    await supervisor.start(part(RUNS, 2));
    const first = pid();
    await killAndAwaitSuccessor();
    expect(pid()).not.toBe(first);
    await killAndAwaitSuccessor();
    expect(lost).toEqual([]);
    await killAndAwaitSuccessor();
    expect(lost).toEqual([
      expect.stringMatching(
        /^Der Medienserver hat sich unerwartet beendet \(SIGKILL\); deshalb wird alles beendet\. .*media\.log/,
      ),
    ]);
  });

  it("refuses a part that ends before it is ready, with the name of its log", async () => {
    const broken = supervisor.start(part("process.exit(7)", 3));
    await expect(broken).rejects.toMatchObject({
      code: "not-healthy",
      message: expect.stringMatching(/beim Start beendet \(Code 7\): .*media\.log/),
    });
    expect(progress).toEqual([]);
  });

  it("passes on the sentence of a part that knows what is wrong", async () => {
    const program = "console.error('fault: Der Port ist belegt.'); process.exitCode = 1";
    await expect(supervisor.start(part(program, 0))).rejects.toThrow(/^Der Port ist belegt\.$/);
  });

  it("starts nothing again once it stops", async () => {
    await supervisor.start(part(RUNS, 3));
    const before = pid();
    await supervisor.stop();
    expect(findProcess(before)).toBeUndefined();
    expect([...progress, ...lost]).toEqual([]);
    await expect(supervisor.start(part(RUNS, 3))).rejects.toMatchObject({ code: "aborted" });
  });
});
