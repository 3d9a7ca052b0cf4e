import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { INFRA } from "./read-compose";

const run = promisify(execFile);
const UNITS = readdirSync(path.join(INFRA, "systemd"));
const SERVICES = UNITS.filter((name) => name.endsWith(".service"));
/** Of 10; systemd itself calls this »OK« and what is beyond 4 »MEDIUM«. */
const HIGHEST_EXPOSURE = 2;
let folder: string;

/** Copies in which programs lie here, since systemd looks whether they can be run. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stadtstube-units-"));
  cpSync(path.join(INFRA, "systemd"), folder, { recursive: true });
  for (const name of UNITS) {
    const text = readFileSync(path.join(folder, name), "utf8");
    writeFileSync(
      path.join(folder, name),
      text
        .replaceAll("ExecStart=/opt/stadtstube", `ExecStart=${path.resolve(INFRA, "..")}`)
        .replaceAll("ExecStart=/usr/bin/node", `ExecStart=${process.execPath}`),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function analyze(...args: string[]): Promise<string> {
  try {
    const { stdout, stderr } = await run("systemd-analyze", args, { cwd: folder });
    return `${stdout}${stderr}`;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error("systemd-analyze is missing: apt-get install systemd", { cause: error });
    }
    throw error;
  }
}

describe("units for systemd", () => {
  it("are understood by systemd itself", async () => {
    const files = UNITS.map((name) => path.join(folder, name));
    expect(await analyze("verify", "--man=no", ...files)).toBe("");
  });

  it.each(SERVICES)("%s is shut off from the rest of the machine", async (name) => {
    const said = await analyze("security", "--offline=yes", "--no-pager", `./${name}`);
    const exposure = Number(/exposure level for \S+: ([\d.]+)/.exec(said)?.[1] ?? Number.NaN);
    expect(exposure).toBeLessThanOrEqual(HIGHEST_EXPOSURE);
  });

  it.each(SERVICES)("%s takes its secrets from a file and holds none", (name) => {
    const text = readFileSync(path.join(INFRA, "systemd", name), "utf8");
    expect(text).toMatch(/^EnvironmentFile=\/etc\/stadtstube\/[a-z]+\.env$/m);
    expect(text).not.toMatch(/^Environment=.*(PASSWORD|SECRET|KEY|postgres(ql)?:)/m);
  });
});
