import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkNotRunning, lockDataDir } from "./run-lock.mjs";
import { loadSecrets } from "./secrets.mjs";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "data-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("loadSecrets", () => {
  const file = () => path.join(dataDir, "secrets.json");

  it("makes them once, for the owner's eyes only", () => {
    const first = loadSecrets(dataDir);
    expect(loadSecrets(dataDir)).toEqual(first);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(["secrets.json"]);
  });

  it("makes different ones of 32 bytes", () => {
    const values = Object.values(loadSecrets(dataDir));
    expect(new Set(values).size).toBe(4);
    for (const value of values) expect(value).toMatch(/^[0-9a-f]{64}$/);
  });

  it("keeps what is there and adds what a newer version needs", () => {
    writeFileSync(file(), JSON.stringify({ grantSecret: "kept" }), { mode: 0o644 });
    expect(loadSecrets(dataDir)).toMatchObject({
      grantSecret: "kept",
      appPassword: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file(), "utf8"))).toEqual(loadSecrets(dataDir));
  });

  it("does not throw away a file it cannot read", () => {
    writeFileSync(file(), "{ half");
    expect(() => loadSecrets(dataDir)).toThrow(/secrets\.json ist beschädigt/);
    expect(readFileSync(file(), "utf8")).toBe("{ half");
  });
});

describe("lockDataDir", () => {
  it("refuses a second product in the same folder until the first gives it free", () => {
    const unlock = lockDataDir(dataDir);
    const sentence = `läuft bereits eine Stadtstube (Prozess ${process.pid})`;
    expect(() => lockDataDir(dataDir)).toThrow(sentence);
    unlock();
    expect(() => checkNotRunning(dataDir)).not.toThrow();
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it.each([
    ["a process that is no more", { pid: 2 ** 22 + 1, startTime: "1" }],
    ["an id that passed on to a stranger", { pid: process.pid, startTime: "1" }],
  ])("takes over from %s", (_what, holder) => {
    writeFileSync(path.join(dataDir, "running.json"), JSON.stringify(holder));
    expect(() => lockDataDir(dataDir)()).not.toThrow();
  });

  it("takes over from a file that was only half written", () => {
    writeFileSync(path.join(dataDir, "running.json"), '{"pid"');
    expect(() => lockDataDir(dataDir)()).not.toThrow();
  });
});
