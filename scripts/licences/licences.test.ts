import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findForeignLicences } from "./find-foreign-licences.mjs";
import { isAllowed } from "./is-allowed.mjs";

describe("isAllowed", () => {
  it.each(["MIT", "(MIT OR GPL-2.0)", "Apache-2.0 AND MIT", "GPL-3.0-only OR ISC", "EUPL-1.2"])(
    "accepts %s",
    (expression) => expect(isAllowed(expression)).toBe(true),
  );

  it.each(["GPL-2.0", "AGPL-3.0-only", "MIT AND SSPL-1.0", "UNLICENSED", "", "(MIT AND (X OR Y))"])(
    "refuses %j",
    (expression) => expect(isAllowed(expression)).toBe(false),
  );
});

describe("findForeignLicences", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "licences-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("names what is shipped under a foreign licence or under none, and nothing else", () => {
    const packages = {
      "": { license: "EUPL-1.2" },
      "packages/ui": { license: "EUPL-1.2" },
      "node_modules/good": { license: "MIT" },
      "node_modules/tool": { license: "SSPL-1.0", dev: true },
      "node_modules/closed": { license: "SSPL-1.0" },
      "packages/ui/node_modules/silent": {},
    };
    writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages }));
    expect(findForeignLicences(root)).toEqual([
      "node_modules/closed: SSPL-1.0",
      "packages/ui/node_modules/silent: no licence named",
    ]);
  });
});
