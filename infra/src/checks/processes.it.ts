import { execFile } from "node:child_process";
import path from "node:path";
import { parseEnv, promisify } from "node:util";

import { describe, expect, it } from "vitest";

import { installationSettings } from "../env-file/installation-settings.mjs";
import { INFRA, readCompose, type Service } from "./read-compose";

const run = promisify(execFile);
const ROOT = path.resolve(INFRA, "..");

/** Where each process reads its settings, and how. */
const READERS: Readonly<Record<string, string>> = {
  portal: "import('./apps/portal/src/env.ts').then(({ env }) => env())",
  admin: "import('./apps/admin/src/env.ts').then(({ env }) => env())",
  worker:
    "import('./packages/operations/src/worker/env.ts').then(({ readWorkerEnv }) => readWorkerEnv())",
  media:
    "import('./packages/jitsi-bridge/src/server/env.ts').then(({ readMediaEnv }) => { const r = readMediaEnv(); if (!r.ok) throw new Error(r.faults.join()) })",
  setup: "import('./infra/src/setup/env.ts').then(({ readSetupEnv }) => readSetupEnv())",
};

const settings = (media: string) =>
  parseEnv(
    installationSettings(
      {
        "town-hosts": "treffen.beispielstadt.de,treffen.nachbarort.de",
        "admin-host": "verwaltung.beispielstadt.de",
        "media-host": "medien.beispielstadt.de",
        "turn-host": "turn.beispielstadt.de",
        "public-address": "203.0.113.10",
        "turn-address": "203.0.113.11",
        email: "it@beispielstadt.de",
        media,
        "admin-networks": "10.0.0.0/8,172.16.0.0/12",
        "turn-tls-port": "443",
        "backup-dir": "/var/backups/stadtstube",
        file: ".env",
      },
      new Date("2026-11-26T12:00:00Z"),
    ),
  );

/** What Compose makes of `${NAME:?}`, `${NAME-}` and `${NAME:-otherwise}`. */
function interpolate(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replaceAll(/\$\{(\w+)(?::?[-?]([^}]*))?\}/g, (_all, name: string, otherwise = "") =>
    values[name] === undefined || values[name] === "" ? String(otherwise) : String(values[name]),
  );
}

function environmentOf(name: string, service: Service, media: string): string[] {
  const values = settings(media);
  const own = Object.entries(service.environment ?? {}).map(
    ([key, value]) => `${key}=${interpolate(value, values)}`,
  );
  const whole = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  return name === "setup" ? [...whole, ...own] : own;
}

describe("every process accepts the settings that Compose hands it", () => {
  it.each([
    ["portal", "jitsi"],
    ["portal", "embedded"],
    ["admin", "jitsi"],
    ["admin", "embedded"],
    ["worker", "jitsi"],
    ["worker", "embedded"],
    ["media", "embedded"],
    ["setup", "jitsi"],
  ])("%s with %s", async (name, media) => {
    const service = readCompose("compose.yaml").services[name];
    const environment = environmentOf(name, service ?? {}, media);
    expect(environment.join("\n")).not.toContain("${");
    const node = [process.execPath, "--import", "tsx", "-e", READERS[name] ?? ""];
    await run("env", ["-i", ...environment, ...node], { cwd: ROOT });
  });

  it("and a process says so when one is missing", async () => {
    const node = [process.execPath, "--import", "tsx", "-e", READERS["portal"] ?? ""];
    await expect(run("env", ["-i", ...node], { cwd: ROOT })).rejects.toMatchObject({
      stderr: expect.stringContaining("GRANT_KEY"),
    });
  });
});
