import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { TEST_BOUNDS } from "../../testing/env";
import { listenHttp, type HttpListener } from "./http-listener";

/** More by hand: `SILENT_CONNECTIONS=10000 npx vitest run --project integration connection-guard`. */
const SILENT = TEST_BOUNDS.silentConnections;
const MAX = Math.ceil(SILENT / 4);

let listener: HttpListener;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await listener.close();
});

async function start(): Promise<void> {
  listener = await listenHttp({ host: "127.0.0.1", port: 0, maxConnections: MAX }, (_q, response) =>
    response.end("well"),
  );
}

async function open(): Promise<Socket> {
  const socket = connect(listener.port, "127.0.0.1");
  sockets.push(socket);
  // Being pushed out is what this is about.
  socket.on("error", () => undefined);
  await once(socket, "connect");
  return socket;
}

describe("a server full of connections that say nothing", () => {
  it(`answers everybody else while ${SILENT} of them come to ${MAX} places`, async () => {
    await start();
    for (let index = 0; index < SILENT; index += 1) {
      await open();
      if (index % Math.ceil(SILENT / 20) !== 0) continue;
      const answer = await fetch(`http://127.0.0.1:${listener.port}/`);
      expect(await answer.text()).toBe("well");
    }
  });

  it("never pushes out who has asked for something", async () => {
    await start();
    const busy = await open();
    const answered = once(busy, "data");
    busy.write("GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n");
    await answered;
    for (let index = 0; index < MAX + 50; index += 1) await open();
    const again = once(busy, "data");
    busy.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    expect(String(await again)).toContain("well");
  });
});
