import { request as httpRequest, type IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { createGrantClaims, signGrant } from "../grant";
import { startMediaStack, type MediaStack } from "./index";

const key = { kid: "k1", secret: "a-secret-of-more-than-thirty-two-bytes" };
const origin = "http://portal.example";
let stack: MediaStack;

beforeAll(async () => {
  stack = await startMediaStack({
    grant: { keys: [key], issuer: "portal", audience: "jitsi" },
    allowedOrigins: [origin],
    announcedAddresses: ["127.0.0.1"],
    workers: 1,
  });
});
afterAll(() => stack.close());

function grant(overrides: { nowMs?: number } = {}): Promise<string> {
  const claims = createGrantClaims({
    issuer: "portal",
    audience: "jitsi",
    domain: "localhost",
    room: "markt",
    user: { id: "1", name: "Erika" },
    role: "guest",
    nowMs: Date.now(),
    lifetimeSeconds: 60,
    ...overrides,
  });
  return signGrant(claims, key);
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

/** A request exactly as written: no normalised path, no added headers, unlike fetch. */
function ask(
  url: string,
  options: { path?: string; method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { host, port, pathname } = { host: new URL(url).hostname, ...pick(new URL(url)) };
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host,
        port,
        path: options.path ?? pathname,
        method: options.method ?? "GET",
        headers: options.headers,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    request.on("error", reject);
    request.end(options.body);
  });
}

const pick = ({ port, pathname }: URL) => ({ port, pathname });

/** "open", or the status with which the upgrade was refused. */
function upgrade(url: string, headers: Record<string, string>): Promise<"open" | number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, "xmpp", { headers });
    socket.once("open", () => {
      socket.terminate();
      resolve("open");
    });
    socket.once("unexpected-response", (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.once("error", reject);
  });
}

describe("the client library", () => {
  it("comes compressed as asked for, the same bytes each time", async () => {
    const plain = await ask(stack.libraryUrl);
    expect(plain.status).toBe(200);
    expect(plain.headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(plain.body.toString("utf8")).toContain("JitsiMeetJS");
    const gzip = await ask(stack.libraryUrl, { headers: { "accept-encoding": "gzip" } });
    const brotli = await ask(stack.libraryUrl, { headers: { "accept-encoding": "gzip, br" } });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(250_000);
  });

  it("includes the worker of end-to-end encryption", async () => {
    const worker = await ask(stack.publicUrl, { path: "/libs/lib-jitsi-meet.e2ee-worker.js" });
    expect(worker.status).toBe(200);
  });

  it("is not sent again to who has it", async () => {
    const { etag } = (await ask(stack.libraryUrl)).headers;
    const again = await ask(stack.libraryUrl, { headers: { "if-none-match": String(etag) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("may be run by any page but read only by a portal's", async () => {
    const ours = await ask(stack.libraryUrl, { headers: { origin } });
    expect(ours.headers["access-control-allow-origin"]).toBe(origin);
    const foreign = await ask(stack.libraryUrl, { headers: { origin: "http://evil.example" } });
    expect(foreign.headers["access-control-allow-origin"]).toBeUndefined();
    expect(foreign.headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(foreign.headers.vary).toContain("Origin");
  });

  it.each([
    "/libs/",
    "/libs/../package.json",
    "/libs/%2e%2e/package.json",
    "/libs/..%2fpackage.json",
    "/libs/lib-jitsi-meet.min.map",
    "/libs/__proto__",
    "//libs/lib-jitsi-meet.min.js",
    "/libs/lib-jitsi-meet.min.js/",
    "/libs/lib-jitsi-meet.min.js%00",
    "/",
  ])("has nothing at %s", async (path) => {
    expect((await ask(stack.publicUrl, { path })).status).toBe(404);
  });
});

describe("the public server", () => {
  it("says that it is well and answers the clients' keep-alive", async () => {
    expect((await ask(stack.publicUrl, { path: "/about/health" })).status).toBe(200);
    const keepAlive = await ask(stack.publicUrl, { path: "/xmpp-websocket?room=x" });
    expect(keepAlive.status).toBe(200);
  });

  it("takes no bodies and knows none of the private addresses", async () => {
    const post = await ask(stack.publicUrl, { path: "/", method: "POST", body: "x".repeat(100) });
    expect(post.status).toBe(405);
    for (const path of ["/colibri/stats", "/metrics", "/stats", "/colibri/drain"]) {
      expect((await ask(stack.publicUrl, { path })).status).toBe(404);
    }
  });

  it("refuses headers without end", async () => {
    const headers = { "x-long": "x".repeat(20_000) };
    const refused = ask(stack.publicUrl, { headers }).then(
      (answer) => answer.status,
      () => "hung up",
    );
    expect([431, "hung up"]).toContain(await refused);
  });

  it("opens signalling for a portal's page, and for nobody else's", async () => {
    expect(await upgrade(stack.serviceUrl, { origin })).toBe("open");
    for (const foreign of ["http://evil.example", "null", `${origin}.evil.example`]) {
      expect(await upgrade(stack.serviceUrl, { origin: foreign })).toBe(403);
    }
  });

  it("opens signalling for a program that brings a valid grant", async () => {
    expect(await upgrade(stack.serviceUrl, {})).toBe(403);
    expect(await upgrade(`${stack.serviceUrl}?token=${await grant()}`, {})).toBe("open");
    const old = await grant({ nowMs: Date.now() - 3_600_000 });
    expect(await upgrade(`${stack.serviceUrl}?token=${old}`, {})).toBe(403);
  });

  it("opens no bridge channel without its secret, and nothing elsewhere", async () => {
    const base = stack.publicUrl.replace("http", "ws");
    expect(await upgrade(`${base}/colibri-ws/1/abc/0123abcd?pwd=x`, { origin })).toBe(404);
    expect(await upgrade(`${base}/elsewhere`, { origin })).toBe(404);
  });
});

describe("the private server", () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(stack.privateUrl, { path, headers });
  const post = (path: string, body?: string, headers: Record<string, string> = {}) =>
    ask(stack.privateUrl, { path, method: "POST", headers, ...(body ? { body } : {}) });
  const json = async (path: string): Promise<Record<string, unknown>> =>
    JSON.parse((await get(path)).body.toString()) as Record<string, unknown>;

  it("reports health and version", async () => {
    expect((await get("/about/health")).status).toBe(200);
    expect(await json("/about/version")).toMatchObject({ name: "stadtstube-media" });
  });

  it("reports figures under the stock bridge's and focus's names", async () => {
    expect(await json("/colibri/stats")).toMatchObject({
      conferences: 0,
      endpoints: 0,
      bit_rate_download: 0,
      stress_level: expect.any(Number) as number,
      healthy: true,
      drain: false,
      graceful_shutdown: false,
      version: expect.any(String) as string,
    });
    expect(await json("/stats")).toMatchObject({
      conferences: 0,
      bridge_selector: { bridge_count: 1, operational_bridge_count: 1 },
    });
    const metrics = (await get("/metrics")).body.toString();
    for (const name of [
      "jitsi_jvb_stress",
      "jitsi_jvb_current_endpoints",
      "jitsi_jvb_conferences_created_total",
      "jitsi_jicofo_bridge_selector_bridge_count_operational",
      "jitsi_jicofo_participants_restart_requested_total",
    ]) {
      expect(metrics).toMatch(new RegExp(`^${name} [0-9.e-]+$`, "m"));
    }
  });

  it("drains and stops draining", async () => {
    expect((await post("/colibri/drain/enable")).status).toBe(200);
    expect(await json("/colibri/drain")).toEqual({ drain: true });
    expect(await json("/colibri/stats")).toMatchObject({ drain: true });
    expect((await post("/colibri/drain/disable")).status).toBe(200);
    expect(await json("/colibri/drain")).toEqual({ drain: false });
  });

  it.each([
    ["/end-meeting?conference=markt@conference.localhost", 404],
    ["/end-meeting?conference=markt@elsewhere.example", 404],
    ["/end-meeting?conference=conference.localhost", 400],
    ["/end-meeting?conference=%00", 400],
    ["/end-meeting", 400],
  ])("answers %s with %i while nobody is there", async (path, status) => {
    expect((await post(path)).status).toBe(status);
    expect((await get(path)).status).toBe(404);
  });

  it("obeys no web page", async () => {
    const cross = { "sec-fetch-site": "cross-site" };
    expect((await post("/colibri/drain/enable", undefined, { origin })).status).toBe(403);
    expect((await get("/colibri/stats", cross)).status).toBe(403);
    expect(await json("/colibri/drain")).toEqual({ drain: false });
  });

  it.each(["", "{", "[]", '{"graceful-shutdown":"yes"}', `{"x":"${"x".repeat(2000)}"}`])(
    "does not shut down for %.30s",
    async (body) => {
      const refused = await post("/colibri/shutdown", body).catch(() => undefined);
      expect(refused?.status ?? 400).toBe(400);
      expect((await get("/about/health")).status).toBe(200);
    },
  );
});

describe("shutdown", () => {
  it("is due at once when no conference runs, and frees the ports", async () => {
    const other = await startMediaStack({
      grant: { keys: [key], issuer: "portal", audience: "jitsi" },
      allowedOrigins: [origin],
      workers: 1,
    });
    const body = JSON.stringify({ "graceful-shutdown": true });
    const answer = await ask(other.privateUrl, { path: "/colibri/shutdown", method: "POST", body });
    expect(answer.status).toBe(200);
    await other.ended;
    await Promise.all([other.close(), other.close()]);
    await expect(ask(other.publicUrl)).rejects.toThrow("ECONNREFUSED");
  });

  it("leaves nothing behind when a port is taken", async () => {
    const taken = startMediaStack({
      grant: { keys: [key], issuer: "portal", audience: "jitsi" },
      allowedOrigins: [origin],
      workers: 1,
      publicPort: Number(new URL(stack.publicUrl).port),
    });
    await expect(taken).rejects.toThrow("EADDRINUSE");
  });
});
