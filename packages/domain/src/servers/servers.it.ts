import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import { lookAt, registerTwoServers, TWO_SERVERS } from "../testing/server-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { figurePosition } from "./figures";
import { listServers, type WatchedServer } from "./list-servers";
import { maintainFigures } from "./maintain-figures";
import { readOverview } from "./read-overview";
import { readRecent } from "./read-recent";
import { readServiceState } from "./read-service-state";
import { recordLooks } from "./record-looks";
import { registerServers } from "./register-servers";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
let fixture: DomainFixture;
let servers: readonly WatchedServer[];

beforeAll(async () => {
  fixture = await createDomainFixture();
  await maintainFigures(fixture.domain(), systemJob);
});
beforeEach(async () => {
  servers = await registerTwoServers(fixture.domain());
  fixture.clock.advance(10 * MINUTE_MS);
});
afterAll(() => fixture.close());

interface FoldedStress {
  readonly samples: number;
  readonly failures: number;
  readonly average: number | null;
  readonly peak: number | null;
}

function lastOf(table: "minutes" | "hours"): Promise<FoldedStress | undefined> {
  const place = figurePosition("stress");
  return fixture.database.withServers(async (tx) => {
    const rows = await tx.$queryRaw<FoldedStress[]>`
      SELECT samples, failures, average[${place}::int] AS average, peak[${place}::int] AS peak FROM (
        SELECT 'minutes' AS kind, * FROM server_minutes
        UNION ALL SELECT 'hours', * FROM server_hours) AS folded
      WHERE kind = ${table} ORDER BY start DESC LIMIT 1`;
    return rows[0];
  });
}

describe("registered servers", () => {
  it("are known by their key: a new address changes the server, not its history", async () => {
    const domain = fixture.domain();
    const [bridge] = TWO_SERVERS;
    if (bridge === undefined) throw new TypeError("no bridge");
    await registerServers(domain, systemJob, [{ ...bridge, url: "http://127.0.0.1:2" }]);
    const now = await listServers(domain, systemJob);
    expect(now.map(({ id, url }) => ({ id, url }))).toEqual([
      { id: servers[0]?.id, url: "http://127.0.0.1:2" },
    ]);
    expect(await registerTwoServers(domain)).toHaveLength(2);
  });

  it("are for jobs only: access.denied", async () => {
    const denied = { code: "access.denied" };
    const domain = fixture.domain();
    await expect(listServers(domain, visitor("x"))).rejects.toMatchObject(denied);
    await expect(registerServers(domain, visitor("x"), [])).rejects.toMatchObject(denied);
    await expect(recordLooks(domain, visitor("x"), [])).rejects.toMatchObject(denied);
    await expect(maintainFigures(domain, visitor("x"))).rejects.toMatchObject(denied);
    await expect(readOverview(domain, visitor("x"))).rejects.toMatchObject(denied);
  });
});

describe("the overview", () => {
  it("shows the newest look, and nothing green after thirty seconds", async () => {
    const domain = fixture.domain();
    await lookAt(domain, servers, { figures: { stress: 0.25, conferences: 3 } });
    fixture.clock.advance(30_000);
    const fresh = await readOverview(domain, systemJob);
    expect(fresh.servers[0]).toMatchObject({
      name: "Brücke",
      state: "ok",
      figures: { stress: 0.25, conferences: 3 },
    });
    fixture.clock.advance(1);
    const old = await readOverview(domain, systemJob);
    expect(old.servers.map(({ state }) => state)).toEqual(["unknown", "unknown"]);
  });

  it("is not set back by a look that comes late", async () => {
    const domain = fixture.domain();
    const early = domain.clock.now();
    fixture.clock.advance(5_000);
    await lookAt(domain, servers, { state: "red" });
    await lookAt(domain, servers, { state: "ok", at: early });
    const { servers: seen } = await readOverview(domain, systemJob);
    expect(seen.map(({ state }) => state)).toEqual(["red", "red"]);
  });
});

describe("the service state", () => {
  it("follows the looks and grows old with them", async () => {
    const domain = fixture.domain();
    await lookAt(domain, servers);
    expect(await readServiceState(domain)).toMatchObject({ level: "ok", asOf: domain.clock.now() });
    await lookAt(domain, servers.slice(0, 1), {
      state: "red",
      at: new Date(Number(domain.clock.now()) + 1),
    });
    expect(await readServiceState(domain)).toMatchObject({ level: "down" });
    fixture.clock.advance(31_000);
    expect(await readServiceState(domain)).toMatchObject({ level: "unknown" });
  });
});

describe("figures over time", () => {
  it("become minutes and hours with average and peak, and keep what was not said apart from 0", async () => {
    const domain = fixture.domain();
    const [bridge] = servers;
    if (bridge === undefined) throw new TypeError("no bridge");
    // A whole hour, in which nothing else was recorded.
    fixture.clock.advance(2 * 3_600_000 - (domain.clock.now().getTime() % 3_600_000));
    await maintainFigures(domain, systemJob);
    for (const stress of [0.2, 0.4, undefined]) {
      const look = stress === undefined ? { failure: "probe.timeout" } : { figures: { stress } };
      await lookAt(domain, [bridge], look);
      fixture.clock.advance(10_000);
    }
    fixture.clock.advance(4 * MINUTE_MS);
    await maintainFigures(domain, systemJob);
    await maintainFigures(domain, systemJob);
    expect(await lastOf("minutes")).toEqual({
      samples: 3,
      failures: 1,
      average: expect.closeTo(0.3, 5) as number,
      peak: expect.closeTo(0.4, 5) as number,
    });
    const recent = (await readRecent(domain, systemJob)).get(bridge.id);
    expect(recent).toEqual({
      stress: [expect.closeTo(0.3, 5) as number],
      participants: [null],
    });
    await expect(readRecent(domain, visitor("192.0.2.1"))).rejects.toMatchObject({
      code: "access.denied",
    });
    fixture.clock.advance(6 * MINUTE_MS);
    await maintainFigures(domain, systemJob);
    expect(await lastOf("hours")).toMatchObject({ samples: 3, failures: 1 });
  });

  it("go with their partition after the time promised, and no clock that runs ahead takes more", async () => {
    const rows = await fixture.database.withServers(async (tx) => {
      const maintain = (at: string) =>
        tx.$executeRaw`SELECT maintain_server_partitions(${at}::timestamptz)`;
      const from = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
      const addSample = (days: number) => tx.$executeRaw`
        INSERT INTO server_samples (server_id, at, ok, figures)
        VALUES (gen_random_uuid(), ${from(days)}::timestamptz, true, '{}')`;
      await maintain(from(10));
      await addSample(10);
      await maintain(from(0));
      await addSample(0);
      await maintain(from(-3650));
      return tx.$queryRaw<{ young: boolean }[]>`
        SELECT at > now() - interval '1 day' AS young FROM server_samples
        WHERE figures = '{}' ORDER BY at`;
    });
    expect(rows).toEqual([{ young: true }]);
  });
});
