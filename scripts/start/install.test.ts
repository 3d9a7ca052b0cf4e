import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ROOT } from "./env.mjs";
import { explainFailedInstall, needsInstall } from "./install.mjs";

describe("explainFailedInstall", () => {
  it.each([
    ["npm error code ENOTFOUND\nnpm error network request failed", "network", "Netzverbindung"],
    ["npm error code EAI_AGAIN", "network", "Netzverbindung"],
    ["npm error code ENOSPC\nno space left on device", "disk-full", "1 GB frei"],
    ["npm error code EACCES\nnpm error syscall mkdir", "not-writable", "als Besitzer"],
    ["gyp ERR! build error\nnpm error code 1", "compiler-missing", "sudo apt-get install g++"],
    ["npm error code EUSAGE\nnpm error\nnpm error not in sync", "install-failed", "not in sync"],
  ])("%j is %s", (output, code, hint) => {
    const error = explainFailedInstall(output);
    expect(error.code).toBe(code);
    expect(error.message).toContain(hint);
  });
});

describe("needsInstall", () => {
  let root: string;
  const wanted = {
    "": { name: "stadtstube" },
    "packages/ui": { version: "0.1.0" },
    "node_modules/@stadtstube/ui": { link: true },
    "node_modules/react": { version: "19.3.1" },
    "node_modules/fsevents": { version: "2.3.3", optional: true },
  };
  const write = (file: string, packages: Record<string, unknown>) => {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), JSON.stringify({ packages }));
  };
  const STAMP = "node_modules/.stadtstube-node-abi";
  const stamp = (content: string) => writeFileSync(path.join(root, STAMP), content);
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "install-"));
    write("package-lock.json", wanted);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("is true for a bare clone", () => {
    expect(needsInstall(root)).toBe(true);
  });

  it("is false when everything of the lockfile is there; optional packages may be missing", () => {
    write("node_modules/.package-lock.json", { "node_modules/react": { version: "19.3.1" } });
    stamp(readFileSync(path.join(ROOT, STAMP), "utf8"));
    expect(needsInstall(root)).toBe(false);
  });

  it("is true when the media core was compiled for another Node or without our changes", () => {
    write("node_modules/.package-lock.json", { "node_modules/react": { version: "19.3.1" } });
    expect(needsInstall(root)).toBe(true);
    stamp(process.versions.modules);
    expect(needsInstall(root)).toBe(true);
  });

  it("is true when a version differs", () => {
    write("node_modules/.package-lock.json", { "node_modules/react": { version: "19.3.0" } });
    expect(needsInstall(root)).toBe(true);
  });
});
