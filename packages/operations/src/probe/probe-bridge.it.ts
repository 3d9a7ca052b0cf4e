import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { probeBridge } from "./probe-bridge";

const LIMITS = { timeoutMs: 300, maxBytes: 50_000 };
const open: Server[] = [];

afterEach(async () => {
  await Promise.all(
    open.splice(0).map(
      (server) =>
        new Promise<void>((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    ),
  );
});

/** A bridge that answers its health check and lets `stats` misbehave. */
async function bridge(
  stats: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<URL> {
  const server = createServer((request, response) => {
    if (request.url === "/about/health") response.end();
    else stats(response, request);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

const probe = (url: URL) => probeBridge(url, () => 7, LIMITS);

describe("a look at a bridge", () => {
  it("brings its figures", async () => {
    const url = await bridge((response) => response.end('{"stress_level":0.1,"conferences":2}'));
    expect(await probe(url)).toMatchObject({
      atMs: 7,
      ok: true,
      healthy: true,
      figures: { stress: 0.1, conferences: 2 },
    });
  });

  it("follows no redirect", async () => {
    const inner = await bridge((response) => response.end('{"stress_level":0}'));
    const url = await bridge((response) =>
      response.writeHead(302, { location: new URL("/colibri/stats", inner).href }).end(),
    );
    expect(await probe(url)).toEqual({ atMs: 7, ok: false, failure: "probe.redirected" });
  });

  it("stops reading an answer that is too large", async () => {
    const url = await bridge((response) => response.end(`["${"x".repeat(500_000)}"]`));
    expect(await probe(url)).toEqual({ atMs: 7, ok: false, failure: "probe.too-large" });
  });

  it("does not wait for a server that hangs, before or in the middle of its answer", async () => {
    const silent = await bridge(() => undefined);
    expect(await probe(silent)).toEqual({ atMs: 7, ok: false, failure: "probe.timeout" });
    const stalling = await bridge((response) => response.write('{"stress_level":'));
    expect(await probe(stalling)).toEqual({ atMs: 7, ok: false, failure: "probe.timeout" });
  });

  it("names nonsense, a failing page and a closed port", async () => {
    const nonsense = await bridge((response) => response.end("<html>"));
    expect(await probe(nonsense)).toMatchObject({ failure: "probe.malformed" });
    const failing = await bridge((response) => response.writeHead(500).end());
    expect(await probe(failing)).toMatchObject({ failure: "probe.bad-status" });
    expect(await probe(new URL("http://127.0.0.1:9/"))).toMatchObject({
      failure: "probe.unreachable",
    });
  });

  it("believes the health check over the figures", async () => {
    const server = createServer((request, response) => {
      if (request.url === "/about/health") response.writeHead(500).end();
      else response.end('{"healthy":true}');
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await probe(new URL(`http://127.0.0.1:${port}/`))).toMatchObject({
      ok: true,
      healthy: false,
    });
  });
});
