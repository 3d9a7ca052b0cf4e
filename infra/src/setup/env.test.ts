import { parseEnv } from "node:util";

import { EnvError } from "@stadtstube/runtime";
import { describe, expect, it } from "vitest";

import { installationSettings } from "../env-file/installation-settings.mjs";
import { readSetupEnv } from "./env";

const options = {
  "town-hosts": "treffen.beispielstadt.de,treffen.nachbarort.de",
  "admin-host": "verwaltung.beispielstadt.de",
  "media-host": "medien.beispielstadt.de",
  "turn-host": "turn.beispielstadt.de",
  "public-address": "203.0.113.10",
  "turn-address": "203.0.113.11",
  email: "it@beispielstadt.de",
  media: "jitsi",
  "admin-networks": "10.0.0.0/8",
  "turn-tls-port": "443",
  "backup-dir": "/var/backups/stadtstube",
  file: ".env",
};

const settings: Record<string, string | undefined> = {
  ...parseEnv(installationSettings(options, new Date("2026-11-26T12:00:00Z"))),
  DATABASE_OWNER_URL: "postgresql://stadtstube_owner:x@postgres:5432/stadtstube",
};

function faultsOf(changes: Record<string, string>): readonly string[] {
  try {
    readSetupEnv({ ...settings, ...changes }, () => undefined);
  } catch (error) {
    if (error instanceof EnvError) return [...new Set(error.faults.map(({ name }) => name))];
    throw error;
  }
  return [];
}

describe("the check of an installation's settings", () => {
  it("accepts what the command writes", () => {
    expect(readSetupEnv(settings).TOWN_HOSTS).toEqual([
      "treffen.beispielstadt.de",
      "treffen.nachbarort.de",
    ]);
  });

  it.each([
    ["missing", ""],
    ["short", "a1b2c3d4"],
    ["an example", "change-me-0123456789abcdefghijklmnop"],
    ["one character over and over", "a".repeat(64)],
    ["one that needs quoting", `${"0123456789abcdef".repeat(2)}'`],
  ])("refuses a secret that is %s", (_name, value) => {
    expect(faultsOf({ GRANT_SECRET: value })).toEqual(["GRANT_SECRET"]);
  });

  it("refuses a secret that is used twice", () => {
    const again = settings.JVB_PASSWORD ?? "";
    expect(faultsOf({ JICOFO_PASSWORD: again })).toEqual(["JICOFO_PASSWORD", "JVB_PASSWORD"]);
  });

  it.each(["treffen.example", "meet.example.org", "localhost", "kein name", "Treffen.Stadt.de"])(
    "refuses %s as a name",
    (name) => expect(faultsOf({ MEDIA_HOST: name })).toEqual(["MEDIA_HOST"]),
  );

  it("refuses one name for two doors and an address that is none", () => {
    expect(faultsOf({ ADMIN_HOST: "medien.beispielstadt.de" })).toEqual(["TOWN_HOSTS"]);
    expect(faultsOf({ PUBLIC_ADDRESS: "hier" })).toEqual(["PUBLIC_ADDRESS"]);
  });

  it("names all faults at once and quotes no value", () => {
    let printed = "";
    const changes = { GRANT_SECRET: "hunter2", TURN_SECRET: "hunter2" };
    expect(() => readSetupEnv({ ...settings, ...changes }, (text) => (printed += text))).toThrow(
      EnvError,
    );
    expect(printed).toContain("GRANT_SECRET");
    expect(printed).toContain("TURN_SECRET");
    expect(printed).not.toContain("hunter2");
  });
});
