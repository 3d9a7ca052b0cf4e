import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CHROMIUM, FIREFOX, SYSTEMD, provideProgram } from "./programs.mjs";
import { readPlaywright, readVitest, sum } from "./counts.mjs";
import { runStep } from "./run-step.mjs";
import { formatTable, formatTotal } from "./table.mjs";

let folder: string;
const report = (content: unknown) => {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "report-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the counts", () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };

  it("are vitest's own", () => {
    expect(readVitest(report({ ...vitest, testResults: [] }))).toEqual({
      passed: 5,
      failed: 1,
      skipped: 3,
    });
  });

  it("take a file that could not be loaded for a failed test", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(readVitest(report({ ...vitest, testResults }))?.failed).toBe(2);
  });

  it("are Playwright's own, where a test that passed at the second try has failed", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
    expect(readPlaywright(report({ stats, errors: [] }))).toEqual({
      passed: 4,
      failed: 2,
      skipped: 2,
    });
  });

  it.each(["", "{", "is-not-there"])("do not exist without a readable report (%j)", (content) => {
    const file = content === "is-not-there" ? path.join(folder, content) : report(content);
    expect(readVitest(file)).toBeUndefined();
    expect(readPlaywright(file)).toBeUndefined();
  });

  it("add up", () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(formatTotal(sum([one, one]))).toBe("2 passed, 4 failed");
  });
});

describe("formatTable", () => {
  it("has a row per step with result, tests and seconds", () => {
    const counts = { passed: 11, failed: 1, skipped: 0 };
    const text = formatTable([
      { name: "lint", ok: true, seconds: 1.25, counts: sum([]), output: "" },
      { name: "unit", ok: false, seconds: 12, counts, output: "" },
    ]);
    expect(text).toMatch(/^lint +bestanden +1\.3$/m);
    expect(text).toMatch(/^unit +GESCHEITERT +12 +12\.0$/m);
  });
});

describe("runStep", () => {
  const where = () => ({ folder, signal: new AbortController().signal });
  const good = { passed: 1, failed: 0, skipped: 0 };
  const step = (exitCode: number, counts?: typeof good) => ({
    name: "a step",
    command: [process.execPath, "--eval", `console.log("said"); process.exitCode = ${exitCode}`],
    countTests: () => counts,
  });

  it("succeeds when its program and its report do", async () => {
    const result = await runStep(step(0, good), where());
    expect(result).toMatchObject({ ok: true, counts: good });
  });

  it.each([
    ["its program fails", step(3, good)],
    ["there is no report", step(0)],
    ["a test failed", step(0, { ...good, failed: 1 })],
    ["a test was skipped", step(0, { ...good, skipped: 1 })],
    ["no test ran", step(0, { ...good, passed: 0 })],
  ])("fails when %s", async (_what, failing) => {
    const result = await runStep(failing, where());
    expect(result).toMatchObject({ ok: false, output: expect.stringContaining("said") });
  });
});

describe("provideProgram", () => {
  const machine = { wanted: undefined, searchPath: "/bin", isRoot: false, exists: () => false };
  const never = () => Promise.reject(new Error("must not run anything"));

  it("takes the one that is named, or says that it is not there", async () => {
    const named = { ...machine, wanted: "/opt/chromium", run: never };
    await expect(provideProgram(CHROMIUM, { ...named, exists: () => true })).resolves.toBe(
      "/opt/chromium",
    );
    await expect(provideProgram(CHROMIUM, named)).rejects.toThrow("CHROMIUM_PATH=/opt/chromium");
  });

  it("finds the one on the path", async () => {
    const exists = (file: string) => file === "/bin/chromium";
    await expect(provideProgram(CHROMIUM, { ...machine, exists, run: never })).resolves.toBe(
      "/bin/chromium",
    );
  });

  it("says what to install when it may not", async () => {
    await expect(provideProgram(CHROMIUM, { ...machine, run: never })).rejects.toThrow(
      "sudo apt-get install chromium",
    );
  });

  it("names the browser it misses, and its own setting", async () => {
    await expect(provideProgram(FIREFOX, { ...machine, run: never })).rejects.toThrow(
      /Firefox.*apt-get install firefox-esr.*FIREFOX_PATH/,
    );
  });

  it("names no setting where there is none", async () => {
    await expect(provideProgram(SYSTEMD, { ...machine, run: never })).rejects.toThrow(
      /apt-get install systemd« ausführen\.$/,
    );
  });

  it("installs Debian's as root", async () => {
    const ran: string[] = [];
    writeFileSync(path.join(folder, "apt-get"), "", { mode: 0o755 });
    const found = await provideProgram(CHROMIUM, {
      ...machine,
      isRoot: true,
      searchPath: folder,
      exists: () => ran.length === 2,
      run: (command) => {
        ran.push(command.join(" "));
        return Promise.resolve({ exitCode: 0 });
      },
    });
    expect(ran).toEqual(["apt-get update", "apt-get install -y --no-install-recommends chromium"]);
    expect(found).toBe(path.join(folder, "chromium"));
  });
});
