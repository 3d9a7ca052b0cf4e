import { createSocket, type Socket } from "node:dgram";
import { createServer, type Server } from "node:net";

import { afterEach, describe, expect, it } from "vitest";

import { allowedNetworks, LOOPBACK_ONLY } from "./allowed-networks";
import { probeRelay } from "./probe-relay";

const LIMITS = { timeoutMs: 2_000, maxBytes: 50_000, networks: LOOPBACK_ONLY };
const open: (Socket | Server)[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** What a relay says to a Binding request: the same header with another type, and an attribute. */
function success(request: Buffer): Buffer {
  const attribute = Buffer.from("0020000800012112a4425e12", "hex");
  const header = Buffer.from(request);
  header.writeUInt16BE(0x0101, 0);
  header.writeUInt16BE(attribute.length, 2);
  return Buffer.concat([header, attribute]);
}

/** A relay by UDP; `answer` gives what it sends back, or null for nothing. */
async function relay(answer: (request: Buffer, count: number) => Buffer | null): Promise<URL> {
  const socket = createSocket("udp4");
  open.push(socket);
  let count = 0;
  socket.on("message", (request, { port, address }) => {
    count += 1;
    const said = answer(request, count);
    if (said !== null) socket.send(said, port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  return new URL(`turn://127.0.0.1:${socket.address().port}`);
}

describe("a look at a relay", () => {
  it("brings how long it took, also when a packet was lost", async () => {
    const url = await relay((request, count) => (count === 1 ? null : success(request)));
    const { healthy, figures } = await probeRelay(url, LIMITS);
    expect(healthy).toBe(true);
    expect(figures.responseMs).toBeGreaterThan(0);
    expect(figures.certificateDays).toBeUndefined();
  });

  it("believes no answer to another question, and waits for none that does not come", async () => {
    const short = { ...LIMITS, timeoutMs: 700 };
    const liar = await relay((request) => {
      const answer = success(request);
      answer[10] = (answer[10] ?? 0) ^ 1;
      return answer;
    });
    await expect(probeRelay(liar, short)).rejects.toMatchObject({ code: "probe.timeout" });
    const silent = await relay(() => null);
    await expect(probeRelay(silent, short)).rejects.toMatchObject({ code: "probe.timeout" });
  });

  it("asks no address that is not allowed, and no other kind of address", async () => {
    const networks = allowedNetworks("192.0.2.0/24");
    const url = await relay(success);
    const byName = new URL(`turn://localhost:${url.port}`);
    for (const one of [url, byName]) {
      await expect(probeRelay(one, { ...LIMITS, networks })).rejects.toMatchObject({
        code: "probe.not-allowed",
      });
    }
    const strange = probeRelay(new URL("ftp://127.0.0.1"), LIMITS);
    await expect(strange).rejects.toMatchObject({ code: "probe.unknown-kind" });
  });

  it("names a port by TLS where nobody or somebody else listens", async () => {
    const hanging = createServer(() => undefined);
    open.push(hanging);
    await new Promise<void>((resolve) => hanging.listen(0, "127.0.0.1", resolve));
    const { port } = hanging.address() as { port: number };
    const short = { ...LIMITS, timeoutMs: 500 };
    const hang = probeRelay(new URL(`turns://127.0.0.1:${port}`), short);
    await expect(hang).rejects.toMatchObject({ code: "probe.timeout" });
    const nobody = probeRelay(new URL("turns://127.0.0.1:9"), LIMITS);
    await expect(nobody).rejects.toMatchObject({ code: "probe.unreachable" });
  });
});
