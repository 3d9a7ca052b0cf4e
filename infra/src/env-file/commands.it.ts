import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv, promisify } from "node:util";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { INFRA, readCompose } from "../checks/read-compose";

const run = promisify(execFile);
let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), "stadtstube-env-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answers = [
  ...["--town-hosts", "treffen.beispielstadt.de,treffen.nachbarort.de"],
  ...["--admin-host", "verwaltung.beispielstadt.de"],
  ...["--media-host", "medien.beispielstadt.de"],
  ...["--turn-host", "turn.beispielstadt.de"],
  ...["--public-address", "203.0.113.10", "--turn-address", "203.0.113.11"],
  ...["--email", "it@beispielstadt.de"],
];

async function init(...more: string[]): Promise<Record<string, string | undefined>> {
  const file = path.join(folder, "settings.env");
  await run(process.execPath, [
    path.join(INFRA, "init-env.mjs"),
    ...answers,
    "--file",
    file,
    ...more,
  ]);
  return parseEnv(readFileSync(file, "utf8"));
}

describe("init-env", () => {
  it("writes settings for their owner only, with secrets nobody has had", async () => {
    const first = await init();
    expect(statSync(path.join(folder, "settings.env")).mode & 0o777).toBe(0o600);
    rmSync(path.join(folder, "settings.env"));
    const second = await init();
    for (const name of ["GRANT_SECRET", "JVB_PASSWORD", "POSTGRES_PASSWORD"]) {
      expect(first[name]).toMatch(/^[0-9a-f]{64}$/);
      expect(second[name]).not.toBe(first[name]);
    }
  });

  it("never overwrites", async () => {
    await init();
    const before = readFileSync(path.join(folder, "settings.env"), "utf8");
    await expect(init()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("stays as it is"),
    });
    expect(readFileSync(path.join(folder, "settings.env"), "utf8")).toBe(before);
  });

  it.each([["jitsi"], ["embedded"]])(
    "sets whatever the compose file wants, with %s",
    async (media) => {
      const settings = await init("--media", media);
      const text = readFileSync(path.join(INFRA, "compose.yaml"), "utf8");
      const wanted = new Set([...text.matchAll(/\$\{(\w+):\?\}/g)].map(([, name = ""]) => name));
      expect(wanted.size).toBeGreaterThan(20);
      for (const name of wanted) expect(settings[name], name).toMatch(/./);
      expect(JSON.parse(settings.WORKER_SERVERS ?? "")).toHaveLength(8);
      expect(settings.COMPOSE_PROFILES).toBe(media);
      const origin = new RegExp(settings.TOWN_ORIGINS_PATTERN ?? "");
      expect(origin.test("https://treffen.nachbarort.de")).toBe(true);
      expect(origin.test("https://treffenXnachbarort.de")).toBe(false);
      expect(origin.test("https://treffen.nachbarort.de.boese.de")).toBe(false);
    },
  );

  it.each([
    [["--media-host"], "needs a value"],
    [["--gibt-es-nicht", "x"], "unknown"],
    [["--email", "a b"], "not allowed"],
  ])("says in one line what is wrong with %j", async (wrong, words) => {
    await expect(init(...wrong)).rejects.toMatchObject({ stderr: expect.stringContaining(words) });
  });
});

describe("bridge-env", () => {
  it("writes what one more videobridge needs, and no other secret", async () => {
    const installation = await init();
    const file = path.join(folder, "jvb-nord-1.env");
    await run(process.execPath, [
      path.join(INFRA, "bridge-env.mjs"),
      ...["--name", "jvb-nord-1", "--region", "nord", "--public-address", "203.0.113.20"],
      ...["--private-address", "10.20.0.2", "--signalling-address", "10.20.0.1"],
      ...["--from", path.join(folder, "settings.env"), "--file", file],
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const text = readFileSync(file, "utf8");
    const settings = parseEnv(text);
    const compose = JSON.stringify(readCompose("bridge/compose.yaml"));
    for (const [, name = ""] of compose.matchAll(/\$\{(\w+):\?\}/g))
      expect(settings[name], name).toMatch(/./);
    expect(settings.JVB_PASSWORD).toBe(installation.JVB_PASSWORD);
    expect(text).not.toContain(installation.GRANT_SECRET);
  });
});
