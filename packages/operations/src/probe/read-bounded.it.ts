import { afterEach, describe, expect, it } from "vitest";

import { json, SmallServers, status } from "../testing/small-server";
import { allowedNetworks, LOOPBACK_ONLY } from "./allowed-networks";
import { readBounded, readJson } from "./read-bounded";

const LIMITS = { timeoutMs: 1_000, maxBytes: 50_000, networks: LOOPBACK_ONLY };
const servers = new SmallServers();
afterEach(() => servers.close());

const read = async (url: URL, limits = LIMITS) => readJson(new URL("/stats", url), limits);

describe("reading from a server that may be anything", () => {
  it("brings its document", async () => {
    const url = await servers.start({ "/stats": json({ conferences: 2 }) });
    expect(await read(url)).toEqual({ conferences: 2 });
  });

  it("follows no redirect, and least of all one to the town's own network", async () => {
    let asked = 0;
    const inner = await servers.start({
      "/secret": (response) => {
        asked += 1;
        response.end("{}");
      },
    });
    const url = await servers.start({
      "/stats": (response) =>
        response.writeHead(302, { location: new URL("/secret", inner).href }).end(),
    });
    await expect(read(url)).rejects.toMatchObject({ code: "probe.redirected" });
    expect(asked).toBe(0);
  });

  it("stops reading an answer of fifty megabytes at its limit", async () => {
    let sent = 0;
    const url = await servers.start({
      "/stats": (response) => {
        const pour = () => {
          while (sent < 50_000_000 && !response.destroyed) {
            sent += 100_000;
            if (!response.write("x".repeat(100_000))) {
              response.once("drain", pour);
              return;
            }
          }
        };
        pour();
      },
    });
    const patient = { ...LIMITS, timeoutMs: 20_000 };
    await expect(read(url, patient)).rejects.toMatchObject({ code: "probe.too-large" });
    expect(sent).toBeLessThan(50_000_000);
  });

  it("does not wait for a server that hangs, before or in the middle of its answer", async () => {
    const silent = await servers.start({ "/stats": () => undefined });
    await expect(read(silent)).rejects.toMatchObject({ code: "probe.timeout" });
    const stalling = await servers.start({ "/stats": (response) => response.write('{"a":') });
    await expect(read(stalling)).rejects.toMatchObject({ code: "probe.timeout" });
  });

  it("names nonsense, a failing page, half an answer and a closed port", async () => {
    const nonsense = await servers.start({ "/stats": (response) => response.end("<html>") });
    await expect(read(nonsense)).rejects.toMatchObject({ code: "probe.malformed" });
    const failing = await servers.start({ "/stats": status(500) });
    await expect(read(failing)).rejects.toMatchObject({ code: "probe.bad-status" });
    const broken = await servers.start({
      "/stats": (response) => {
        response.write("{");
        response.destroy();
      },
    });
    await expect(read(broken)).rejects.toMatchObject({ code: "probe.unreachable" });
    await expect(read(new URL("http://127.0.0.1:9/"))).rejects.toMatchObject({
      code: "probe.unreachable",
    });
  });

  it("asks no address outside the allowed networks, by number or by name", async () => {
    const url = await servers.start({ "/stats": json({}) });
    const elsewhere = { ...LIMITS, networks: allowedNetworks("192.0.2.0/24") };
    await expect(read(url, elsewhere)).rejects.toMatchObject({ code: "probe.not-allowed" });
    const byName = new URL(`http://localhost:${url.port}/stats`);
    await expect(readJson(byName, elsewhere)).rejects.toMatchObject({ code: "probe.not-allowed" });
    expect(await readJson(byName, LIMITS)).toEqual({});
  });

  it("sends a body when told to", async () => {
    const url = await servers.start({
      "/act": (response, request) => {
        request.pipe(response);
      },
    });
    const answer = await readBounded(new URL("/act", url), LIMITS, {
      method: "POST",
      body: '{"a":1}',
    });
    expect(answer).toMatchObject({ status: 200, text: '{"a":1}', certificateEndsAt: null });
  });
});
