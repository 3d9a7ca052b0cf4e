import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { eventually } from "../../testing/eventually";
import type { XmppLimits } from "./limits";
import { XmppServer, type XmppServerOptions } from "./xmpp-server";

const OPEN = `<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="localhost" version="1.0"/>`;
const AUTH = `<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="ANONYMOUS"/>`;
const BIND = `<iq xmlns="jabber:client" type="set" id="b"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>`;
const PING = `<iq xmlns="jabber:client" type="get" to="localhost" id="p"><ping xmlns="urn:xmpp:ping"/></iq>`;

let http: Server;
let xmpp: XmppServer;
const sockets: WebSocket[] = [];

async function start(limits: Partial<XmppLimits> = {}, more: Partial<XmppServerOptions> = {}) {
  xmpp = new XmppServer({
    domain: "localhost",
    log: { warn: () => undefined },
    limits,
    reachedAt: () => "ws://127.0.0.1",
    authenticate: ({ token, room }) =>
      Promise.resolve(
        token === "good" && room === "rathaus"
          ? {
              ok: true,
              grant: { room, moderator: false, issuedAtMs: 0, expiresAtMs: 2e12, user: {} },
            }
          : { ok: false, refusal: "token-bad-signature" },
      ),
    ...more,
  });
  http = createServer();
  http.on("upgrade", (request, socket, head) => xmpp.handleUpgrade(request, socket, head));
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
}

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  xmpp.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
});

/** A plain WebSocket client and everything it has heard. */
function connect(query = "?token=good&room=Rathaus", protocols: string[] = ["xmpp"]) {
  const { port } = http.address() as AddressInfo;
  const ws = new WebSocket(`ws://127.0.0.1:${port}/xmpp-websocket${query}`, protocols);
  sockets.push(ws);
  const heard: string[] = [];
  ws.on("message", (data: Buffer) => heard.push(data.toString()));
  const status = new Promise<number>((resolve) => {
    ws.once("open", () => resolve(101));
    ws.once("unexpected-response", (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
  });
  ws.on("error", () => undefined);
  const hears = (part: string) =>
    eventually(() =>
      heard.some((text) => text.includes(part)) ? undefined : `no ${part} in ${heard.join()}`,
    );
  return { ws, heard, hears, status };
}

async function bound() {
  const client = connect();
  await client.status;
  client.ws.send(OPEN);
  client.ws.send(AUTH);
  await client.hears("<success");
  client.ws.send(OPEN);
  client.ws.send(BIND);
  await client.hears("<jid>");
  return client;
}

describe("over a real WebSocket", () => {
  it("carries a whole session, with the sub-protocol xmpp and the grant in the query", async () => {
    await start();
    const anna = await bound();
    expect(anna.ws.protocol).toBe("xmpp");
    anna.ws.send(PING);
    await anna.hears(`id="p"`);
    expect(xmpp.figures()).toEqual({ connections: 1, sessions: 1, detachedSessions: 0 });
    anna.ws.close(1001);
    await eventually(() => (xmpp.figures().sessions === 0 ? undefined : "session still there"));
    expect(xmpp.figures().connections).toBe(0);
  });

  it("keeps a session whose socket breaks off, and hands it to the next socket", async () => {
    await start();
    const anna = await bound();
    anna.ws.send(`<enable xmlns="urn:xmpp:sm:3" resume="true"/>`);
    await anna.hears("<enabled");
    const previd = /id="([^"]+)" max/.exec(anna.heard.join())?.[1] ?? "";
    anna.ws.terminate();
    await eventually(() => (xmpp.figures().detachedSessions === 1 ? undefined : "not detached"));
    const again = connect();
    await again.status;
    again.ws.send(OPEN);
    again.ws.send(AUTH);
    await again.hears("<success");
    again.ws.send(OPEN);
    again.ws.send(`<resume xmlns="urn:xmpp:sm:3" previd="${previd}" h="0"/>`);
    await again.hears("<resumed");
    expect(xmpp.figures()).toEqual({ connections: 1, sessions: 1, detachedSessions: 0 });
  });

  it("refuses a client without the sub-protocol", async () => {
    await start();
    expect(await connect("", []).status).toBe(400);
    expect(await connect("", ["chat"]).status).toBe(400);
  });

  it("limits connections of one address and frees the place again", async () => {
    await start({ maxConnectionsPerAddress: 1 });
    const first = connect();
    expect(await first.status).toBe(101);
    expect(await connect().status).toBe(429);
    first.ws.terminate();
    await eventually(() => (xmpp.figures().connections === 0 ? undefined : "still connected"));
    expect(await connect().status).toBe(101);
  });

  it("limits connections of all addresses together", async () => {
    await start({ maxConnections: 0 });
    expect(await connect().status).toBe(503);
  });

  it("hangs up on binary frames and on frames beyond the limit", async () => {
    await start();
    for (const frame of [Buffer.from(OPEN), `<a>${"x".repeat(500_000)}</a>`]) {
      const eve = connect();
      await eve.status;
      eve.ws.send(frame);
      await once(eve.ws, "close");
    }
    await eventually(() => (xmpp.figures().connections === 0 ? undefined : "still connected"));
  });

  it("cuts a connection from which nothing comes, not even an answer to a ping", async () => {
    await start({ silenceTimeoutMs: 150 });
    const silent = connect();
    await silent.status;
    // Reads no more, so that the library answers no ping either.
    silent.ws.pause();
    await eventually(() => (xmpp.figures().connections === 0 ? undefined : "still connected"));
  });

  it("closes everything once, and lets nobody in afterwards", async () => {
    await start();
    const anna = await bound();
    const closed = once(anna.ws, "close");
    xmpp.close();
    xmpp.close();
    await anna.hears("system-shutdown");
    await closed;
    expect(await connect().status).toBe(503);
  });
});
