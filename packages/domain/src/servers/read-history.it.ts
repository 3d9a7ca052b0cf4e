import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import type { ServerId, StaffId } from "../ids";
import type { Staff } from "../rights/staff";
import { lookAt, registerTwoServers } from "../testing/server-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import type { FigureName } from "./figures";
import type { HistorySpan } from "./history-grid";
import type { WatchedServer } from "./list-servers";
import { maintainFigures } from "./maintain-figures";
import { readHistory } from "./read-history";

const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000];
const operator: Staff = {
  kind: "staff",
  id: randomUUID() as StaffId,
  role: "operator",
  towns: "all",
};
let fixture: DomainFixture;
let bridge: WatchedServer;

beforeAll(async () => {
  fixture = await createDomainFixture();
  await maintainFigures(fixture.domain(), systemJob);
  const [first] = await registerTwoServers(fixture.domain());
  if (first === undefined) throw new TypeError("no bridge");
  bridge = first;
});
afterAll(() => fixture.close());

/** Two looks a minute before the clock's time, folded in. */
async function lookTwice(low: number, high: number): Promise<void> {
  for (const stress of [low, high]) {
    await lookAt(fixture.domain(), [bridge], { figures: { stress } });
    fixture.clock.advance(10_000);
  }
  fixture.clock.advance(MINUTE_MS);
  await maintainFigures(fixture.domain(), systemJob);
}

function read(
  figures: readonly FigureName[],
  span: HistorySpan,
  options: {
    readonly withBefore?: boolean;
    readonly serverId?: ServerId;
    readonly as?: Staff;
  } = {},
) {
  const { withBefore = false, serverId = bridge.id, as = operator } = options;
  return readHistory(fixture.domain(), as, { serverId, figures, span, withBefore });
}

const known = (values: readonly (number | null)[] | undefined) =>
  (values ?? []).filter((value) => value !== null);

describe("the history of a server", () => {
  it("tells average and peak of minutes, hours and days, and what was not said from 0", async () => {
    await lookTwice(0.1, 0.3);
    const { now, before, stepMs } = await read(["stress", "rttMs"], "day");
    expect([stepMs, before, now.series.map(({ figure }) => figure)]).toEqual([
      MINUTE_MS,
      null,
      ["stress", "rttMs"],
    ]);
    expect(now.series[0]?.average).toHaveLength(1_440);
    expect(known(now.series[0]?.average)).toEqual([0.2]);
    expect(known(now.series[0]?.peak)).toEqual([0.3]);
    expect(known(now.series[1]?.average)).toEqual([]);
    // Hours and days are folded in every tenth minute.
    fixture.clock.advance(9 * MINUTE_MS - 80_000);
    await lookTwice(0.5, 0.7);
    for (const span of ["week", "month", "year"] as const) {
      const { series } = (await read(["stress"], span)).now;
      expect([span, known(series[0]?.average), known(series[0]?.peak)]).toEqual([
        span,
        [0.4],
        [0.7],
      ]);
    }
  });

  it("compares with the span before", async () => {
    fixture.clock.advance(DAY_MS);
    await maintainFigures(fixture.domain(), systemJob);
    const { now, before } = await read(["stress"], "day", { withBefore: true });
    expect(known(now.series[0]?.average)).toEqual([]);
    expect(known(before?.series[0]?.average)).toEqual([0.2, 0.6]);
    expect(before?.fromMs).toBe(now.fromMs - DAY_MS);
  });

  it("is bounded, whatever the database holds", async () => {
    const many = 5_000;
    await fixture.database.withServers(
      (tx) => tx.$executeRaw`
        INSERT INTO server_hours (server_id, start, samples, failures, average, peak)
        SELECT ${bridge.id}::uuid, ${fixture.clock.now()}::timestamptz + n * interval '1 second',
          1, 0, ARRAY[1]::real[], ARRAY[1]::real[] FROM generate_series(1, ${many}::int) AS n`,
    );
    const { series } = (await read(["stress"], "week")).now;
    expect(series[0]?.average).toHaveLength(168);
  });

  it("is empty where nothing is known, or nothing was asked", async () => {
    const none = await read(["stress"], "year", { serverId: randomUUID() as ServerId });
    expect(known(none.now.series[0]?.average)).toEqual([]);
    expect((await read([], "day")).now.series).toEqual([]);
  });

  it("is for who may read servers: access.denied", async () => {
    const query = { serverId: bridge.id, figures: [], span: "day", withBefore: false } as const;
    const officer: Staff = { ...operator, role: "club-office" };
    for (const actor of [visitor("x"), officer]) {
      await expect(readHistory(fixture.domain(), actor, query)).rejects.toMatchObject({
        code: "access.denied",
      });
    }
  });
});
