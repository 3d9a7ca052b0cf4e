import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

import usedKern from "../used-kern.cjs";

const ROOTS = [".", "../../../apps/portal/src"].map((root) => path.join(import.meta.dirname, root));

it("keeps every class of KERN's that stands somewhere", () => {
  const files = ROOTS.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => path.join(root, file)),
  ).filter((file) => /\.(tsx?|css)$/.test(file));
  const names = files.flatMap((file) => [
    ...readFileSync(file, "utf8").matchAll(/(?<![-\w])kern-(?:btn|form|hint|label)[\w-]*/g),
  ]);
  const used = new Set(names.map(([name]) => name));
  expect([...used].sort()).toEqual([...usedKern.USED].sort());
});
