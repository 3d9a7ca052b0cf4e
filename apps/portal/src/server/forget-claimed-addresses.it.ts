import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";

import { forgetClaimedAddresses } from "./forget-claimed-addresses";

const server = createServer((request, response) => {
  response.end(String(request.headers["x-forwarded-for"] ?? request.socket.remoteAddress));
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

async function seenAs(claimed: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const headers = { "x-forwarded-for": claimed };
  return (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
}

it("leaves a client no address but its own", async () => {
  expect(await seenAs("203.0.113.1")).toBe("203.0.113.1");
  forgetClaimedAddresses();
  expect(await seenAs("203.0.113.1")).toBe("127.0.0.1");
  expect(await seenAs("203.0.113.2, 203.0.113.3")).toBe("127.0.0.1");
});
