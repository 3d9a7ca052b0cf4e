import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import type { EndpointId, SourceName } from "../../protocol/ids";
import type { SourceDescription } from "../../protocol/sources";
import { eventually } from "../../testing/eventually";
import { createSfuPool } from "./create-sfu-pool";
import type { SfuPool, SfuPoolOptions } from "./types";

const open: SfuPool[] = [];

async function start(options: Partial<SfuPoolOptions> = {}): Promise<SfuPool> {
  const pool = await createSfuPool({
    workers: 1,
    baseUdpPort: 0,
    announcedAddresses: ["127.0.0.1"],
    ...options,
  });
  open.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

const id = (index: number) => index.toString(16).padStart(8, "0") as EndpointId;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function camera(owner: EndpointId, ssrc: number): SourceDescription {
  const name = `${owner}-v0` as SourceName;
  return { name, owner, kind: "video", msid: "s t", layers: [{ ssrc, rtxSsrc: ssrc + 1 }] };
}

const REMOTE = {
  ufrag: "abcd",
  pwd: "p".repeat(24),
  fingerprint: {
    hash: "sha-256",
    value: Array.from({ length: 32 }, () => "AB").join(":"),
    setup: "active" as const,
  },
};

describe("a pool of media workers", () => {
  it("offers transports on every announced address and one UDP port per worker", async () => {
    const pool = await start({ workers: 2, announcedAddresses: ["127.0.0.1", "192.0.2.7"] });
    const { workers } = await pool.stats();
    expect(new Set(workers.map(({ udpPort }) => udpPort)).size).toBe(2);
    const conference = await pool.createConference("c");
    const worker = workers.find((each) => each.id === conference.workerId);
    const endpoint = await conference.createEndpoint(id(1));
    expect(endpoint.transport.candidates).toMatchObject([
      { ip: "127.0.0.1", port: worker?.udpPort },
      { ip: "192.0.2.7", port: worker?.udpPort },
    ]);
    expect(endpoint.transport.fingerprint).toMatchObject({ hash: "sha-256", setup: "actpass" });
    const other = await conference.createEndpoint(id(2));
    expect(other.transport.ufrag).not.toBe(endpoint.transport.ufrag);
  });

  it("listens on exactly the ports it was given, and says when one is taken", async () => {
    const probe = await start();
    const free = (await probe.stats()).workers[0]?.udpPort ?? 0;
    await expect(start({ baseUdpPort: free })).rejects.toMatchObject({ code: "sfu.port-busy" });
    await probe.close();
    const pool = await start({ baseUdpPort: free });
    expect((await pool.stats()).workers[0]?.udpPort).toBe(free);
  });

  it("spreads conferences and leaves draining workers alone", async () => {
    const pool = await start({ workers: 2 });
    const first = await pool.createConference("a");
    const second = await pool.createConference("b");
    expect(second.workerId).not.toBe(first.workerId);
    pool.setDraining(true, first.workerId);
    expect(pool.draining).toBe(false);
    expect((await pool.createConference("c")).workerId).toBe(second.workerId);
    pool.setDraining(true);
    expect(pool.draining).toBe(true);
    await expect(pool.createConference("d")).rejects.toMatchObject({ code: "sfu.no-worker" });
    pool.setDraining(false);
    await pool.createConference("e");
    expect((await pool.stats()).conferences).toBe(4);
  });

  it("gives a worker of half the weight half as many conferences", async () => {
    const pool = await start({ workers: 2, weights: [0.5, 1] });
    const placed: string[] = [];
    for (const name of ["a", "b", "c", "d", "e", "f"]) {
      placed.push((await pool.createConference(name)).workerId);
    }
    expect(placed.filter((workerId) => workerId === "1")).toHaveLength(2);
    expect(placed[0]).toBe("2");
  });

  it("refuses impossible transports and stolen SSRCs, and goes on", async () => {
    const pool = await start();
    const conference = await pool.createConference("c");
    const one = await conference.createEndpoint(id(1));
    const two = await conference.createEndpoint(id(2));
    const broken = { ...REMOTE, pwd: "short" };
    await expect(one.accept(broken)).rejects.toMatchObject({ code: "sfu.bad-transport" });
    await one.setSources([camera(id(1), 100)]);
    await one.accept(REMOTE);
    await expect(one.accept(REMOTE)).rejects.toMatchObject({ code: "sfu.bad-transport" });
    await two.accept(REMOTE);
    const stolen = two.setSources([camera(id(2), 101)]);
    await expect(stolen).rejects.toMatchObject({ code: "sfu.bad-sources" });
    await one.setSources([]);
    await two.setSources([camera(id(2), 101)]);
    two.setVideoType("ffffffff-v9" as SourceName, "desktop");
    await two.close();
    await two.close();
    await expect(two.setSources([])).rejects.toMatchObject({ code: "sfu.closed" });
    expect((await pool.stats()).endpoints).toBe(1);
  });

  it("replaces an endpoint that comes back under its id", async () => {
    const pool = await start();
    const conference = await pool.createConference("c");
    const old = await conference.createEndpoint(id(1));
    await old.accept(REMOTE);
    await old.setSources([camera(id(1), 100)]);
    const fresh = await conference.createEndpoint(id(1));
    await fresh.accept(REMOTE);
    await fresh.setSources([camera(id(1), 100)]);
    await old.close();
    expect((await pool.stats()).endpoints).toBe(1);
    await fresh.setSources([]);
  });

  it("leaves nothing after 200 conferences", async () => {
    const pool = await start({ workers: 2 });
    await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const conference = await pool.createConference(`c${index}`);
        for (const member of [1, 2]) {
          const endpoint = await conference.createEndpoint(id(member));
          await endpoint.accept(REMOTE);
          await endpoint.setSources([camera(id(member), member * 100)]);
        }
        await conference.close();
      }),
    );
    const stats = await pool.stats();
    expect(stats).toMatchObject({ conferences: 0, endpoints: 0 });
    expect(stats.workers.every((worker) => worker.conferences === 0)).toBe(true);
    expect(stats.totals).toMatchObject({
      conferencesCreated: 200,
      conferencesCompleted: 200,
      participants: 400,
    });
  });
});

describe("when a worker dies", () => {
  it.each(["SIGKILL", "SIGSTOP"] as const)(
    "by %s its conferences are lost and it is replaced",
    async (signal) => {
      const pool = await start();
      const [victim] = (await pool.stats()).workers;
      const conference = await pool.createConference("c");
      const endpoint = await conference.createEndpoint(id(1));
      const heard: string[] = [];
      conference.on("lost", () => heard.push("lost"));
      pool.on("workerLost", () => heard.push("workerLost"));
      pool.on("workerStarted", () => heard.push("workerStarted"));
      process.kill(victim?.pid ?? 0, signal);
      await eventually(() => (heard.includes("lost") ? undefined : "nobody noticed"), {
        timeoutMs: 20_000,
      });
      await expect(endpoint.accept(REMOTE)).rejects.toMatchObject({ code: "sfu.closed" });
      await expect(conference.createEndpoint(id(2))).rejects.toMatchObject({ code: "sfu.closed" });
      await conference.close();
      // Waits for the replacement by itself.
      await (await pool.createConference("d")).createEndpoint(id(1));
      expect(heard).toEqual(["workerLost", "lost", "workerStarted"]);
      const stats = await pool.stats();
      expect(stats.workers[0]?.pid).not.toBe(victim?.pid);
      expect(stats.totals.workersLost).toBe(1);
      await eventually(() => (isAlive(victim?.pid ?? 0) ? "the victim lives" : undefined));
    },
  );

  it("the others go on", async () => {
    const pool = await start({ workers: 2 });
    const [first, second] = [await pool.createConference("a"), await pool.createConference("b")];
    const lost: string[] = [];
    first.on("lost", () => lost.push(first.id));
    second.on("lost", () => lost.push(second.id));
    const { workers } = await pool.stats();
    process.kill(workers.find(({ id: worker }) => worker === first.workerId)?.pid ?? 0, "SIGKILL");
    await eventually(() => (lost.length > 0 ? undefined : "nobody noticed"));
    await second.createEndpoint(id(1));
    expect(lost).toEqual(["a"]);
  });
});

describe("the end of a pool", () => {
  it("leaves no process, also with conferences open, and can come twice", async () => {
    const pool = await start({ workers: 2 });
    const conference = await pool.createConference("c");
    const pids = (await pool.stats()).workers.map(({ pid }) => pid);
    const lost: string[] = [];
    conference.on("lost", () => lost.push(conference.id));
    await pool.close();
    await pool.close();
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect(lost).toEqual(["c"]);
    await expect(pool.createConference("d")).rejects.toMatchObject({ code: "sfu.closed" });
  });

  it("leaves no process either when the parent is killed, wherever it was started", async () => {
    const tsx = import.meta.resolve("tsx");
    const program = `
      const { createSfuPool } = await import(${JSON.stringify(new URL("./create-sfu-pool.ts", import.meta.url).href)});
      const pool = await createSfuPool({ workers: 2, baseUdpPort: 0, announcedAddresses: ["127.0.0.1"] });
      console.log((await pool.stats()).workers.map(({ pid }) => pid).join(" "));`;
    const parent = spawn(
      process.execPath,
      ["--import", tsx, "--input-type=module", "--eval", program],
      { cwd: tmpdir(), stdio: ["ignore", "pipe", "inherit"] },
    );
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pids = line.toString().trim().split(" ").map(Number);
    expect(pids.map(isAlive)).toEqual([true, true]);
    parent.kill("SIGKILL");
    await eventually(() => (pids.some(isAlive) ? "a worker outlives its parent" : undefined));
  });
});
