import dgram from "node:dgram";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkCompilers, isOnPath } from "./compilers.mjs";
import { checkDiskSpace, checkWritable } from "./disk.mjs";
import { checkNodeVersion } from "./node-version.mjs";
import { checkPorts } from "./ports.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "checks-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("checkNodeVersion", () => {
  const range = ">=20.11 <23";

  it.each(["20.11.0", "20.20.2", "21.0.0", "22.99.1"])("accepts %s", (version) => {
    expect(() => checkNodeVersion(version, range)).not.toThrow();
  });

  it.each([
    ["18.20.4", "zu alt"],
    ["20.10.0", "zu alt"],
    ["23.0.0", "zu neu"],
    ["101.1.0", "zu neu"],
  ])("says that %s is %s and what to install", (version, judgement) => {
    const sentence = new RegExp(`Node ${version} ist ${judgement}: bitte Node 20 .*installieren`);
    expect(() => checkNodeVersion(version, range)).toThrow(sentence);
  });

  it("does not guess when package.json says something else", () => {
    expect(() => checkNodeVersion("20.11.0", "^20")).toThrow(TypeError);
  });
});

describe("checkCompilers", () => {
  it("names every missing program and the command that installs it", () => {
    writeFileSync(path.join(folder, "make"), "#!/bin/sh\n", { mode: 0o755 });
    const sentence = /fehlen g\+\+, python3: .*sudo apt-get install g\+\+ python3/;
    expect(() => checkCompilers(folder)).toThrow(sentence);
  });

  it("accepts a machine that has all of them", () => {
    for (const name of ["make", "g++", "python3"]) {
      writeFileSync(path.join(folder, name), "#!/bin/sh\n", { mode: 0o755 });
    }
    expect(() => checkCompilers(`/nowhere::${folder}`)).not.toThrow();
  });

  it("does not take a file that cannot be run for a program", () => {
    writeFileSync(path.join(folder, "make"), "", { mode: 0o644 });
    expect(isOnPath("make", folder)).toBe(false);
  });
});

describe("checkDiskSpace", () => {
  it("says how much is left when it is too little", () => {
    const status = () => ({ bavail: 300, bsize: 1_000_000 });
    expect(() => checkDiskSpace("/daten", status)).toThrow(/\/daten .*nur noch 300 MB frei/);
  });

  it("accepts a gigabyte", () => {
    expect(() => checkDiskSpace("/daten", () => ({ bavail: 1000, bsize: 1e6 }))).not.toThrow();
  });
});

describe("checkWritable", () => {
  it("creates what is missing", () => {
    expect(() => checkWritable(path.join(folder, "a/b"))).not.toThrow();
  });

  it("refuses a place where nothing can be created", () => {
    writeFileSync(path.join(folder, "file"), "");
    expect(() => checkWritable(path.join(folder, "file/b"))).toThrow(/nicht geschrieben werden/);
  });

  it("refuses a folder without the right to write, for everybody but root", () => {
    chmodSync(folder, 0o500);
    const isRoot = process.getuid?.() === 0;
    const check = expect(() => checkWritable(folder));
    if (isRoot) check.not.toThrow();
    else check.toThrow(/nicht geschrieben werden/);
  });
});

describe("checkPorts", () => {
  it("accepts free ports and the wish for any", async () => {
    const wanted = { port: 0, purpose: "Portal", setting: "PORT" };
    await expect(checkPorts([wanted])).resolves.toBeUndefined();
  });

  it("names a busy TCP port, its purpose and the setting that changes it", async () => {
    const server = net.createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, () => resolve((server.address() as net.AddressInfo).port));
    });
    const wanted = { port, purpose: "Portal", setting: "PORT" };
    const sentence = `Port ${port} (Portal) ist schon belegt: bitte das andere Programm beenden oder mit PORT=`;
    await expect(checkPorts([wanted])).rejects.toThrow(sentence);
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPorts([wanted])).resolves.toBeUndefined();
  });

  it("sees a port that somebody holds on the loopback address only", async () => {
    const server = net.createServer();
    const port = await new Promise<number>((resolve) => {
      const done = () => resolve((server.address() as net.AddressInfo).port);
      server.listen(0, "127.0.0.1", done);
    });
    const wanted = { port, purpose: "PostgreSQL", setting: "DATABASE_PORT" };
    await expect(checkPorts([wanted])).rejects.toThrow("schon belegt");
    await new Promise((resolve) => server.close(resolve));
  });

  it("names a busy UDP port", async () => {
    const socket = dgram.createSocket("udp4");
    const port = await new Promise<number>((resolve) => {
      socket.bind(0, () => resolve(socket.address().port));
    });
    const wanted = { port, purpose: "Ton", setting: "MEDIA_UDP_PORT", protocol: "udp" as const };
    await expect(checkPorts([wanted])).rejects.toThrow(`Port ${port} (Ton) ist schon belegt`);
    await new Promise<void>((resolve) => socket.close(resolve));
  });
});
