import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  asAnotherVisitor,
  asJob,
  createDomainFixture,
  type DomainFixture,
} from "../testing/town-fixture";
import type { TownContext } from "../town-context";
import { readUsage } from "../usage/read-usage";

import { hashSecret } from "./secret";
import { startRoom } from "./start-room";

const HOUR_MS = 3_600_000;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const rooms = (ctx: TownContext) => ctx.transaction((tx) => tx.room.findMany());
const inHours = (hours: number) => new Date(fixture.clock.now().getTime() + hours * HOUR_MS);

describe("startRoom", () => {
  it("puts the room into the database before anybody is in it, without its secret", async () => {
    const ctx = await fixture.visitor();
    const started = await startRoom(ctx);
    expect(started.code).toMatch(/^[a-z]{4,9}(-[a-z]{4,9}){3}$/);
    expect(started.hostSecret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const [room] = await rooms(ctx);
    expect(room).toMatchObject({
      code: started.code,
      townId: ctx.townId,
      createdAt: fixture.clock.now(),
      expiresAt: inHours(24),
      closedAt: null,
      firstUsedAt: null,
      lastUsedAt: null,
    });
    expect(Buffer.from(room?.hostSecretHash ?? [])).toEqual(
      Buffer.from(hashSecret(started.hostSecret)),
    );
    expect(JSON.stringify(room)).not.toContain(started.hostSecret);
  });

  it("keeps opening and closing time, and lives until after both", async () => {
    const ctx = await fixture.visitor();
    const times = { opensAt: inHours(48), closesAt: inHours(100) };
    expect(await startRoom(ctx, times)).toMatchObject({ ...times, expiresAt: inHours(100) });
    expect((await startRoom(ctx, { opensAt: inHours(48) })).expiresAt).toEqual(inHours(72));
  });

  it.each([
    ["closing before opening", () => ({ opensAt: inHours(2), closesAt: inHours(1) })],
    ["closing in the past", () => ({ closesAt: inHours(-1) })],
    ["opening in more than a year", () => ({ opensAt: inHours(24 * 367) })],
    ["a date that is none", () => ({ opensAt: new Date(Number.NaN) })],
  ])("refuses %s: room.invalid-schedule", async (_case, schedule) => {
    const ctx = await fixture.visitor();
    await expect(startRoom(ctx, schedule())).rejects.toMatchObject({
      code: "room.invalid-schedule",
      status: 400,
    });
    expect(await rooms(ctx)).toEqual([]);
  });

  it("draws again when a code is taken, also by a closed room", async () => {
    const ctx = await fixture.visitor();
    let draws = 0;
    const randomness = {
      // Codes are drawn as 8 bytes: the first two draws collide.
      bytes: (count: number) =>
        count === 8 ? new Uint8Array(count).fill(draws++ < 2 ? 1 : 2) : ctx.randomness.bytes(count),
    };
    const first = await startRoom({ ...ctx, randomness });
    const second = await startRoom({ ...ctx, randomness });
    expect(second.code).not.toBe(first.code);
    expect(draws).toBe(3);
  });

  it("gives up when no code is free: room.no-free-code", async () => {
    const ctx = await fixture.visitor();
    const randomness = {
      bytes: (count: number) => (count === 8 ? new Uint8Array(count) : ctx.randomness.bytes(count)),
    };
    await startRoom({ ...ctx, randomness });
    await expect(startRoom({ ...ctx, randomness })).rejects.toMatchObject({
      code: "room.no-free-code",
      status: 503,
    });
  });

  it("lets two towns use the same code", async () => {
    const here = await fixture.visitor();
    const there = await fixture.visitor();
    const randomness = {
      bytes: (count: number) =>
        count === 8 ? new Uint8Array(count) : here.randomness.bytes(count),
    };
    const one = await startRoom({ ...here, randomness });
    const other = await startRoom({ ...there, randomness });
    expect(one.code).toBe(other.code);
    expect(one.hostSecret).not.toBe(other.hostSecret);
  });

  it("starts a hundred at once, all different, and counts each", async () => {
    const ctx = await fixture.visitor({
      startLimit: { scope: "start", limit: 100, windowMs: HOUR_MS },
    });
    const started = await Promise.all(Array.from({ length: 100 }, () => startRoom(ctx)));
    expect(new Set(started.map((room) => room.code)).size).toBe(100);
    expect(await rooms(ctx)).toHaveLength(100);
    const usage = await readUsage(ctx, { from: inHours(-1), until: inHours(1) });
    expect(usage).toEqual([{ hour: expect.any(Date), kind: "meetings_started", count: 100 }]);
  });

  it("stops a visitor who starts too many: rate-limit.exceeded", async () => {
    const startLimit = { scope: "start", limit: 2, windowMs: HOUR_MS };
    const ctx = await fixture.visitor({ startLimit });
    await startRoom(ctx);
    await startRoom(ctx);
    await expect(startRoom(ctx)).rejects.toMatchObject({
      code: "rate-limit.exceeded",
      status: 429,
    });
    expect(await rooms(ctx)).toHaveLength(2);
  });

  it("bounds what holds a place for long, and nothing else: rate-limit.exceeded", async () => {
    const reserveLimit = { scope: "reserve", limit: 2, windowMs: 24 * HOUR_MS };
    const ctx = await fixture.visitor({ reserveLimit });
    await startRoom(ctx, { opensAt: inHours(49) });
    await startRoom(ctx, { address: "ankerplatz" });
    const tooMuch = [
      { opensAt: inHours(49) },
      { closesAt: inHours(73) },
      { address: "brunnenhof" },
    ];
    for (const options of tooMuch) {
      await expect(startRoom(ctx, options)).rejects.toMatchObject({ code: "rate-limit.exceeded" });
    }
    await startRoom(ctx);
    await startRoom(ctx, { opensAt: inHours(48), closesAt: inHours(72) });
    await startRoom(asAnotherVisitor(ctx), { address: "brunnenhof" });
    fixture.clock.advance(24 * HOUR_MS);
    await startRoom(ctx, { address: "lindeneck" });
  });

  it("counts no address that was refused as reserved", async () => {
    const reserveLimit = { scope: "reserve", limit: 1, windowMs: 24 * HOUR_MS };
    const ctx = await fixture.visitor({ reserveLimit });
    for (let wish = 0; wish < 3; wish += 1) {
      await expect(startRoom(ctx, { address: "Rathaus" })).rejects.toMatchObject({
        code: "room.address-reserved",
      });
    }
    await startRoom(ctx, { address: "ankerplatz" });
  });

  it("is not for jobs: access.denied", async () => {
    const ctx = asJob(await fixture.visitor());
    await expect(startRoom(ctx)).rejects.toMatchObject({ code: "access.denied", status: 403 });
  });
});
