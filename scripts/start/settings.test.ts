import { describe, expect, it } from "vitest";
import { readArguments } from "./arguments.mjs";
import { installEnvironment, readSettings, SETTINGS } from "./env.mjs";
import { makePlan, wantedPorts } from "./plan.mjs";
import { helpText, welcomeText } from "./texts.mjs";

describe("readSettings", () => {
  it("has a default for everything", () => {
    expect(readSettings({}).settings).toMatchObject({
      PORT: 3000,
      ADMIN_PORT: 3001,
      MEDIA_PORT: 3002,
      MEDIA_PRIVATE_PORT: 3003,
      DATABASE_PORT: 5433,
      MEDIA_UDP_PORT: 10_000,
    });
  });

  it("takes what is set, and an empty value as not set", () => {
    const { settings } = readSettings({ PORT: "8080", MEDIA_PORT: "", DATABASE_PORT: "0" });
    expect(settings).toMatchObject({ PORT: 8080, MEDIA_PORT: 3002, DATABASE_PORT: 0 });
  });

  it.each([
    ["PORT", "65536"],
    ["PORT", "http"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["MEDIA_WORKERS", "0"],
  ])("refuses %s=%s with the name of the setting", (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name}=${value} ist keine gültige`);
  });
});

describe("readArguments", () => {
  it("knows its options", () => {
    expect(readArguments(["--ephemeral", "--no-build"])).toEqual({
      help: false,
      ephemeral: true,
      noBuild: true,
    });
    expect(readArguments(["-h"]).help).toBe(true);
  });

  it("says where to look when it does not know one", () => {
    expect(() => readArguments(["--port"])).toThrow(/»--port« ist unbekannt: .*--help/);
  });
});

describe("texts", () => {
  it("lists every setting in the help", () => {
    for (const { name } of SETTINGS) expect(helpText()).toContain(`  ${name} `);
  });

  it("prints the addresses in an even box", () => {
    const urls = { portalUrl: "http://a", adminUrl: "http://b", mediaUrl: "http://c" };
    const text = welcomeText(urls, 3);
    for (const url of Object.values(urls)) expect(text).toContain(url);
    const widths = text
      .trim()
      .split("\n")
      .map((line) => [...line].length);
    expect(new Set(widths).size).toBe(1);
  });
});

describe("makePlan", () => {
  const ANY = { portal: 0, media: 0, mediaPrivate: 0, database: 0, mediaUdp: 0 };

  it("finds a different free port for every 0, and leaves UDP to the media server", async () => {
    const { mediaUdp, ...ports } = (await makePlan({ ports: ANY })).ports;
    expect(mediaUdp).toBe(0);
    expect(new Set(Object.values(ports)).size).toBe(5);
    expect(Object.values(ports).every((port) => port > 0)).toBe(true);
  });

  it("checks one UDP port per media process", async () => {
    const { ports } = await makePlan({ ports: { ...ANY, mediaUdp: 20_000 } });
    const udp = wantedPorts(ports, 3).filter((wanted) => wanted.protocol === "udp");
    expect(udp.map((wanted) => wanted.port)).toEqual([20_000, 20_001, 20_002]);
  });
});

describe("installEnvironment", () => {
  const bare = { hasCcache: false, headersFolder: undefined };

  it("compiles through ccache where it is there and nobody chose a compiler", () => {
    expect(installEnvironment({ ...bare, hasCcache: true }, {})).toMatchObject({
      CC: "ccache gcc",
      CXX: "ccache g++",
    });
    expect(installEnvironment({ ...bare, hasCcache: true }, { CC: "clang" }).CC).toBe("clang");
    expect(installEnvironment(bare, {})).not.toHaveProperty("CC");
  });

  it("names the system's headers of Node unless others are named", () => {
    const machine = { ...bare, headersFolder: "/usr" };
    expect(installEnvironment(machine, {}).npm_config_nodedir).toBe("/usr");
    const chosen = installEnvironment(machine, { npm_config_nodedir: "/opt/node" });
    expect(chosen.npm_config_nodedir).toBe("/opt/node");
  });
});
