import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import config from "../../.dependency-cruiser.mjs";
import { cruiseWalls } from "./cruise.mjs";
import { ground, groundLinks } from "./ground";
import { planted } from "./planted";

interface Violation {
  readonly rule: string;
  readonly from: string;
}

let folder: string;
let violations: readonly Violation[];

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), "walls-")));
  const files = Object.assign({}, ground, ...Object.values(planted).map((one) => one.files));
  await write(files as Record<string, string>);
  violations = await findViolations();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("the walls", () => {
  const rules = (config.forbidden ?? []).map((rule) => rule.name ?? "without a name");

  it("have a planted violation for every rule, and no case without a rule", () => {
    expect(Object.keys(planted).sort()).toEqual([...rules].sort());
  });

  it("are errors, every one, with a comment that says what to do", () => {
    for (const rule of config.forbidden ?? []) {
      expect(rule).toMatchObject({ severity: "error", comment: expect.stringMatching(/\w{3}/) });
    }
  });

  it.each(Object.entries(planted))("%s: fires, and nothing else does", (rule, one) => {
    const fired = violations.filter((violation) => violation.from === one.from);
    expect(fired.map((violation) => violation.rule)).toEqual([rule]);
  });

  it("let everything else pass", () => {
    const guilty = new Set(Object.values(planted).flatMap((one) => Object.keys(one.files)));
    expect(violations.filter((violation) => !guilty.has(violation.from))).toEqual([]);
  });
});

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  for (const [link, target] of Object.entries(groundLinks)) {
    await mkdir(path.join(folder, path.dirname(link)), { recursive: true });
    await symlink(path.join(folder, target), path.join(folder, link));
  }
}

async function findViolations(): Promise<readonly Violation[]> {
  const results = await cruiseWalls(folder);
  return results.flatMap(({ output }) => {
    if (typeof output === "string") throw new TypeError("expected data");
    return output.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  });
}
