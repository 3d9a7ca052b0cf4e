import { randomUUID } from "node:crypto";
import net, { type AddressInfo, type Socket } from "node:net";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { createDatabase, type Database } from "../database";
import { eventually } from "../embedded/eventually";
import { createTestDatabase, type TestDatabase } from "../testing";

import { type ChangeFeed, type ChangeFeedOptions, createChangeFeed } from "./change-feed";
import { publishChange } from "./publish-change";
import type { RoomChange } from "./room-change";

const PATIENCE_MS = 20_000;
let files: TestDatabase;
let database: Database;

beforeAll(async () => {
  files = await createTestDatabase();
  database = createDatabase(files.applicationUrl);
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

const someRoom = (): RoomChange => ({
  topic: "waiting-list",
  townId: randomUUID(),
  roomId: randomUUID(),
});
const publish = (change: RoomChange) =>
  database.withTown(change.townId, (tx) => publishChange(tx, change));

function openFeed(url = files.applicationUrl, options: ChangeFeedOptions = {}): ChangeFeed {
  const feed = createChangeFeed(url, { retryMs: 20, ...options });
  onTestFinished(() => feed.close());
  return feed;
}

/** Counts calls from here on; the call that only says "listening now" is over. */
async function countCalls(feed: ChangeFeed, change: RoomChange) {
  const counter = { calls: 0, stop: () => undefined as void };
  await feed.ready();
  counter.stop = feed.watch(change, () => (counter.calls += 1));
  return counter;
}

const reached = (counter: { calls: number }, calls: number) =>
  eventually(
    async () => (counter.calls >= calls ? undefined : `${counter.calls} of ${calls} calls`),
    PATIENCE_MS,
  );

/** Publishes something last and waits for it, so that whatever came before has arrived, too. */
async function settled(feed: ChangeFeed): Promise<void> {
  const last = someRoom();
  const counter = await countCalls(feed, last);
  await publish(last);
  await reached(counter, 1);
  counter.stop();
}

async function superuser(sql: string, values: unknown[] = []): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: files.superuserUrl });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** The backends of this database that listen and do nothing else. */
const LISTENERS = "datname = current_database() AND query IN ($1, 'SELECT 1')";
const LISTEN = "LISTEN stadtstube_waiting_list; LISTEN stadtstube_door";

describe("createChangeFeed", () => {
  it("tells who watches this topic of this room of this town, and nobody else", async () => {
    const feed = openFeed();
    const room = someRoom();
    const mine = await countCalls(feed, room);
    const others = await Promise.all(
      [
        { ...room, topic: "door" as const },
        { ...room, townId: randomUUID() },
        { ...room, roomId: randomUUID() },
      ].map((other) => countCalls(feed, other)),
    );
    await publish(room);
    await settled(feed);
    expect(mine.calls).toBe(1);
    expect(others.map((other) => other.calls)).toEqual([0, 0, 0]);
  });

  it("hears other processes, and tells every watcher", async () => {
    const room = someRoom();
    const [here, there] = [openFeed(), openFeed()];
    const counters = [
      await countCalls(here, room),
      await countCalls(here, room),
      await countCalls(there, room),
    ];
    await publish(room);
    await Promise.all(counters.map((counter) => reached(counter, 1)));
  });

  it("tells of what is committed only, and the same change once per transaction", async () => {
    const feed = openFeed();
    const room = someRoom();
    const counter = await countCalls(feed, room);
    const rolledBack = database.withTown(room.townId, async (tx) => {
      await publishChange(tx, room);
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    await settled(feed);
    expect(counter.calls).toBe(0);
    await database.withTown(room.townId, async (tx) => {
      await publishChange(tx, room);
      await publishChange(tx, room);
    });
    await settled(feed);
    expect(counter.calls).toBe(1);
  });

  it("stops one watcher and leaves the others", async () => {
    const feed = openFeed();
    const room = someRoom();
    const [one, other] = [await countCalls(feed, room), await countCalls(feed, room)];
    one.stop();
    one.stop();
    await publish(room);
    await settled(feed);
    expect([one.calls, other.calls]).toEqual([0, 1]);
  });

  it("lets a listener that throws harm nobody", async () => {
    const errors: unknown[] = [];
    const feed = openFeed(files.applicationUrl, { onError: (error) => errors.push(error) });
    const room = someRoom();
    await feed.ready();
    feed.watch(room, () => {
      throw new Error("listener");
    });
    const counter = await countCalls(feed, room);
    await publish(room);
    await settled(feed);
    expect(counter.calls).toBe(1);
    expect(errors).toEqual([new Error("listener")]);
  });

  it("takes one connection, however many watch, and leaves none behind", async () => {
    const feed = createChangeFeed(files.applicationUrl);
    const count = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE ${LISTENERS}`;
    for (let watcher = 0; watcher < 100; watcher += 1) feed.watch(someRoom(), () => undefined);
    await feed.ready();
    expect(await superuser(count, [LISTEN])).toEqual([{ count: 1 }]);
    await feed.close();
    await feed.close();
    await eventually(async () => {
      const [row] = await superuser(count, [LISTEN]);
      return row?.["count"] === 0 ? undefined : "the connection is still there";
    }, PATIENCE_MS);
    expect(() => feed.watch(someRoom(), () => undefined)).toThrow("closed");
    await expect(feed.ready()).rejects.toThrow("closed");
  });

  it("comes back when the server ends the connection, and has everybody look again", async () => {
    const errors: unknown[] = [];
    const feed = openFeed(files.applicationUrl, { onError: (error) => errors.push(error) });
    const room = someRoom();
    const counter = await countCalls(feed, room);
    for (let loss = 1; loss <= 3; loss += 1) {
      const before = counter.calls;
      await superuser(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${LISTENERS}`, [
        LISTEN,
      ]);
      await reached(counter, before + 1);
      expect(errors.length).toBeGreaterThanOrEqual(loss);
      await publish(room);
      await reached(counter, before + 2);
    }
  });
});

describe("createChangeFeed behind a bad network", () => {
  it("keeps trying until the server can be reached", async () => {
    const path = await openPath();
    await path.cut();
    const errors: unknown[] = [];
    const feed = openFeed(path.url, { onError: (error) => errors.push(error) });
    const counter = { calls: 0 };
    feed.watch(someRoom(), () => (counter.calls += 1));
    await eventually(
      async () => (errors.length >= 3 ? undefined : `${errors.length} attempts`),
      PATIENCE_MS,
    );
    expect(counter.calls).toBe(0);
    await path.mend();
    await feed.ready();
    expect(counter.calls).toBe(1);
  });

  it("notices a path that silently swallows everything", async () => {
    const path = await openPath();
    const feed = openFeed(path.url, { pingMs: 200 });
    const room = someRoom();
    const counter = await countCalls(feed, room);
    path.swallow();
    await reached(counter, 1);
    const before = counter.calls;
    await publish(room);
    await reached(counter, before + 1);
  });

  it("can be closed on a path that swallows the farewell", async () => {
    const path = await openPath();
    const feed = createChangeFeed(path.url);
    await feed.ready();
    path.swallow();
    await feed.close();
  });

  it("can be closed while it has no connection, and while it makes one", async () => {
    const path = await openPath();
    await path.cut();
    const offline = createChangeFeed(path.url, { retryMs: 20 });
    const waiting = expect(offline.ready()).rejects.toThrow("closed");
    await offline.close();
    await waiting;

    const busy = createChangeFeed(files.applicationUrl);
    const connecting = expect(busy.ready()).rejects.toThrow("closed");
    await busy.close();
    await connecting;
  });
});

/** A way to the server that can be cut, mended, and made to swallow what is under way. */
async function openPath() {
  const target = new URL(files.applicationUrl);
  const sockets = new Set<Socket>();
  // Half open: otherwise a swallowed farewell would be answered all the same.
  const server = net.createServer({ allowHalfOpen: true }, (near) => {
    const far = net.connect({
      port: Number(target.port),
      host: target.hostname,
      allowHalfOpen: true,
    });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.pipe(near);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  onTestFinished(cut);
  const url = new URL(target);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    cut,
    mend: () => listen(port),
    /** What is open now carries nothing any more, without any sign of it. */
    swallow: () => {
      for (const socket of sockets) {
        socket.unpipe();
        socket.resume();
      }
    },
  };
}
