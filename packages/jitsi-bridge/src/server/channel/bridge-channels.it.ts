import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { EndpointId } from "../../protocol/ids";
import type { SourceDescription } from "../../protocol/sources";
import { eventually } from "../../testing/eventually";
import { BridgeChannel } from "../../testing/peer/bridge-channel";
import { createOwnSource } from "../../testing/peer/own-sources";
import { createSfuPool } from "../sfu/create-sfu-pool";
import type { SfuConference, SfuEndpoint, SfuPool } from "../sfu/types";
import { BridgeChannels } from "./bridge-channels";

let pool: SfuPool;
let conference: SfuConference;
let channels: BridgeChannels;
let server: Server;
const clients: BridgeChannel[] = [];

beforeAll(async () => {
  pool = await createSfuPool({ workers: 1, baseUdpPort: 0, announcedAddresses: ["127.0.0.1"] });
});
afterAll(() => pool.close());

beforeEach(async () => {
  conference = await pool.createConference("c0ffee");
  channels = new BridgeChannels({ version: "test" });
  server = createServer();
  server.on("upgrade", (request, socket, head) => channels.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  channels.close();
  await conference.close();
  await new Promise((resolve) => server.close(resolve));
});

const id = (letter: string) => letter.repeat(8) as EndpointId;
const url = (path: string) => `ws://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

/** An endpoint with its channel; its transport is never accepted, as before session-accept. */
async function register(letter: string) {
  const endpoint = await conference.createEndpoint(id(letter));
  return { endpoint, channel: channels.open(conference, endpoint) };
}

async function connect(path: string): Promise<BridgeChannel> {
  const client = BridgeChannel.open(url(path));
  clients.push(client);
  await eventually(() => (client.last("ServerHello") ? undefined : client.state));
  return client;
}

/** HTTP status of a refused upgrade. */
function refusal(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url(path));
    socket.on("unexpected-response", (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on("error", () => undefined);
    socket.on("open", () => reject(new Error("let in")));
  });
}

const arrives = (client: BridgeChannel, message: object) =>
  eventually(() => {
    const found = client.messages.some(
      (each) => JSON.stringify(each) === JSON.stringify({ ...each, ...message }),
    );
    return found ? undefined : JSON.stringify(client.messages);
  });

describe("the door", () => {
  it("opens with the secret only", async () => {
    const { channel } = await register("a");
    expect(channel.path).toMatch(/^\/colibri-ws\/1\/c0ffee\/aaaaaaaa\?pwd=[\w-]{32}$/);
    expect(await refusal(channel.pathname)).toBe(401);
    expect(await refusal(`${channel.pathname}?pwd=${"x".repeat(32)}`)).toBe(401);
    expect(await refusal(channel.path.replace("aaaaaaaa", "bbbbbbbb"))).toBe(404);
    expect(await refusal("/colibri-ws/1/c0ffee")).toBe(404);
    const client = await connect(channel.path);
    expect(client.messages[0]).toEqual({ colibriClass: "ServerHello", version: "test" });
    expect(channels.connected).toBe(1);
  });

  it("lets one socket per endpoint live: the newer", async () => {
    const { channel } = await register("a");
    const older = await connect(channel.path);
    const newer = await connect(channel.path);
    await eventually(() => (older.state === "closed" ? undefined : older.state));
    expect(newer.state).toBe("open");
    expect(channels.connected).toBe(1);
  });

  it("is shut with the endpoint", async () => {
    const { channel } = await register("a");
    const client = await connect(channel.path);
    channel.close();
    channel.close();
    await eventually(() => (client.state === "closed" ? undefined : client.state));
    expect(client.closeCode).toBe(1001);
    expect(await refusal(channel.path)).toBe(404);
    expect(channels.size).toBe(0);
  });
});

describe("between endpoints", () => {
  async function three() {
    const parties = [await register("a"), await register("b"), await register("c")];
    const [a, b, c] = await Promise.all(parties.map(({ channel }) => connect(channel.path)));
    if (!a || !b || !c) throw new Error("three clients");
    return { a, b, c };
  }

  it("messages reach all others or the one addressed, with the true sender", async () => {
    const { a, b, c } = await three();
    const message = { colibriClass: "EndpointMessage", from: id("b"), msgPayload: { hi: 1 } };
    a.send({ ...message, to: "" });
    await arrives(b, { ...message, from: id("a"), to: "" });
    await arrives(c, { ...message, from: id("a"), to: "" });
    a.send({ ...message, to: id("c"), msgPayload: { only: "c" } });
    await arrives(c, { from: id("a"), msgPayload: { only: "c" } });
    a.send({ ...message, to: id("f") });
    expect(a.last("EndpointMessage")).toBeUndefined();
    expect(b.messages.filter((each) => each.colibriClass === "EndpointMessage")).toHaveLength(1);
  });

  it("statistics reach the others", async () => {
    const { a, b, c } = await three();
    a.send({ colibriClass: "EndpointStats", from: id("c"), bitrate: { upload: 5 } });
    for (const other of [b, c]) {
      await arrives(other, { from: id("a"), bitrate: { upload: 5 } });
    }
  });

  it("other conferences hear nothing", async () => {
    const { a, b } = await three();
    const elsewhere = await pool.createConference("e15e");
    const endpoint = await elsewhere.createEndpoint(id("d"));
    const stranger = await connect(channels.open(elsewhere, endpoint).path);
    a.send({ colibriClass: "EndpointMessage", to: "", msgPayload: 1 });
    a.send({ colibriClass: "EndpointMessage", to: id("d"), msgPayload: 2 });
    a.send({ colibriClass: "EndpointMessage", to: id("b"), msgPayload: 3 });
    await arrives(b, { msgPayload: 3 });
    expect(stranger.last("EndpointMessage")).toBeUndefined();
    await elsewhere.close();
  });
});

describe("a misbehaving client", () => {
  it("is forgiven a little rubbish and cut off after more", async () => {
    const { channel } = await register("a");
    const client = await connect(channel.path);
    client.sendText("{}");
    client.sendText("no json");
    client.send({ colibriClass: "NeverHeardOf" });
    expect(client.state).toBe("open");
    for (let index = 0; index < 25; index += 1) client.sendText("]");
    await eventually(() => (client.state === "closed" ? undefined : client.state));
    expect(client.closeCode).toBe(1008);
  });

  it.each([
    [
      "floods",
      1008,
      (client: BridgeChannel) => {
        for (let i = 0; i < 400; i += 1) client.send({ colibriClass: "ClientHello" });
      },
    ],
    ["sends a giant", 1009, (client: BridgeChannel) => client.sendText("x".repeat(200_000))],
  ] as const)("is cut off when it %s", async (_, code, misbehave) => {
    const { channel } = await register("a");
    const client = await connect(channel.path);
    misbehave(client);
    await eventually(() => (client.state === "closed" ? undefined : client.state));
    expect(client.closeCode).toBe(code);
    expect((await connect(channel.path)).state).toBe("open");
  });
});

describe("what the media side says", () => {
  const REMOTE = {
    ufrag: "abcd",
    pwd: "p".repeat(24),
    fingerprint: {
      hash: "sha-256",
      value: Array.from({ length: 32 }, () => "AB").join(":"),
      setup: "active" as const,
    },
  };

  async function sendVideo(endpoint: SfuEndpoint) {
    const source = createOwnSource({ endpointId: endpoint.id, kind: "video", layers: 3 });
    await endpoint.setSources([{ ...source, owner: endpoint.id } as SourceDescription]);
    await endpoint.accept(REMOTE);
  }

  it("reaches both client generations, and again a client that comes back", async () => {
    const [a, b] = [await register("a"), await register("b")];
    const client = await connect(b.channel.path);
    await sendVideo(a.endpoint);
    await sendVideo(b.endpoint);
    const forwarded = [
      { colibriClass: "LastNEndpointsChangeEvent", lastNEndpoints: [id("a")] },
      { colibriClass: "ForwardedSources", forwardedSources: [`${id("a")}-v0`] },
    ];
    for (const message of forwarded) await arrives(client, message);
    client.send({ colibriClass: "ReceiverVideoConstraints", lastN: 0 });
    await arrives(client, { colibriClass: "ForwardedSources", forwardedSources: [] });
    const sender = await connect(a.channel.path);
    await arrives(sender, {
      colibriClass: "SenderVideoConstraints",
      videoConstraints: { idealHeight: 0 },
    });
    const needed = { colibriClass: "SenderSourceConstraints", sourceName: `${id("a")}-v0` };
    await arrives(sender, { ...needed, maxHeight: 0 });
    client.send({
      colibriClass: "ReceiverVideoConstraints",
      lastN: -1,
      constraints: { [id("a")]: { maxHeight: 360 } },
    });
    await arrives(sender, { ...needed, maxHeight: 360 });
    const again = await connect(a.channel.path);
    await arrives(again, { ...needed, maxHeight: 360 });
    expect(again.messages.filter(({ maxHeight }) => maxHeight === 0)).toEqual([]);
  });
});
