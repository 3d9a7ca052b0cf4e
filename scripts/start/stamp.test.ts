import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash, isStamped, writeStamp } from "./stamp.mjs";

let root: string;
const put = (name: string, text: string) => {
  mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "stamp-"));
  put("src/a.ts", "a");
  put("src/deep/b.ts", "b");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("contentHash", () => {
  it("stays the same while nothing changes", () => {
    expect(contentHash(root, ["src"])).toBe(contentHash(root, ["src"]));
  });

  it.each([
    ["a changed file", () => put("src/a.ts", "A")],
    ["a new file", () => put("src/c.ts", "")],
    ["a moved file", () => [put("src/b.ts", "b"), rmSync(path.join(root, "src/deep/b.ts"))]],
    ["a file that was missing", () => put("lock.json", "{}")],
  ])("changes with %s", (_what, change) => {
    const before = contentHash(root, ["src", "lock.json"]);
    change();
    expect(contentHash(root, ["src", "lock.json"])).not.toBe(before);
  });

  it("changes with what else the result depends on", () => {
    expect(contentHash(root, ["src"], "v20")).not.toBe(contentHash(root, ["src"], "v22"));
  });

  it.each([
    "src/a.test.ts",
    "src/node_modules/x.js",
    "src/.next/x",
    "src/generated/x.ts",
    "next-env.d.ts",
  ])("does not look at %s", (name) => {
    const before = contentHash(root, ["."]);
    put(name, "x");
    expect(contentHash(root, ["."])).toBe(before);
  });
});

describe("a stamp", () => {
  it("holds one hash and no other", () => {
    const file = path.join(root, "made/stamp");
    expect(isStamped(file, "abc")).toBe(false);
    writeStamp(file, "abc");
    expect(isStamped(file, "abc")).toBe(true);
    expect(isStamped(file, "abd")).toBe(false);
  });
});
