import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RoomCode } from "../ids";
import {
  asAnotherVisitor,
  asJob,
  createDomainFixture,
  type DomainFixture,
} from "../testing/town-fixture";
import { townContext } from "../town-context";

import { admitParticipant } from "./admit-participant";
import { closeRoom } from "./close-room";
import { startOpenRoom } from "../testing/start-open-room";
import { viewRoom } from "./view-room";

const HOUR_MS = 3_600_000;
const UNKNOWN = "apfel-apfel-apfel-apfel" as RoomCode;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const inHours = (hours: number) => new Date(fixture.clock.now().getTime() + hours * HOUR_MS);

describe("viewRoom", () => {
  it("shows a guest an open room, and that they are a guest", async () => {
    const ctx = await fixture.visitor();
    const { code } = await startOpenRoom(ctx);
    expect(await viewRoom(asAnotherVisitor(ctx), { code })).toEqual({
      code,
      ownAddress: false,
      role: "guest",
      state: "open",
      opensAt: null,
      closesAt: null,
      door: { waitingRoom: false, locked: false, pinRequired: false },
      date: null,
      expiresAt: inHours(24),
    });
  });

  it("recognises the host by the secret", async () => {
    const ctx = await fixture.visitor();
    const { code, hostSecret } = await startOpenRoom(ctx);
    expect(await viewRoom(ctx, { code, hostSecret })).toMatchObject({ role: "host" });
  });

  it("tells an early guest when the room opens", async () => {
    const ctx = await fixture.visitor();
    const { code } = await startOpenRoom(ctx, { opensAt: inHours(2) });
    expect(await viewRoom(ctx, { code })).toMatchObject({
      state: "not-yet-open",
      opensAt: inHours(2),
    });
  });

  it("gives guests one answer for unknown, closed and expired rooms: room.unavailable", async () => {
    const ctx = await fixture.visitor();
    const closed = await startOpenRoom(ctx);
    await closeRoom(ctx, closed);
    const over = await startOpenRoom(ctx, { closesAt: inHours(1) });
    const unused = await startOpenRoom(ctx);
    fixture.clock.advance(25 * HOUR_MS);
    const answers = await Promise.all(
      [UNKNOWN, closed.code, over.code, unused.code].map((code) =>
        viewRoom(ctx, { code }).catch((error: unknown) => ({ ...(error as object) })),
      ),
    );
    expect(answers[0]).toMatchObject({ code: "room.unavailable", status: 404 });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it("tells the host, and only the host, that the room is closed or expired", async () => {
    const ctx = await fixture.visitor();
    const closed = await startOpenRoom(ctx);
    await closeRoom(ctx, closed);
    const over = await startOpenRoom(ctx, { closesAt: inHours(1) });
    fixture.clock.advance(2 * HOUR_MS);
    expect(await viewRoom(ctx, closed)).toMatchObject({ role: "host", state: "closed" });
    expect(await viewRoom(ctx, over)).toMatchObject({ role: "host", state: "expired" });
    await expect(viewRoom(ctx, { code: closed.code, hostSecret: "wrong" })).rejects.toMatchObject({
      code: "room.unavailable",
    });
  });

  it("refuses a wrong host secret, also another room's: room.not-host", async () => {
    const ctx = await fixture.visitor();
    const [one, other] = [await startOpenRoom(ctx), await startOpenRoom(ctx)];
    for (const hostSecret of ["", "wrong", other.hostSecret]) {
      await expect(viewRoom(ctx, { code: one.code, hostSecret })).rejects.toMatchObject({
        code: "room.not-host",
        status: 403,
      });
    }
  });

  it("does not see rooms of another town", async () => {
    const here = await fixture.visitor();
    const there = await fixture.visitor();
    const room = await startOpenRoom(here);
    await expect(viewRoom(there, room)).rejects.toMatchObject({ code: "room.unavailable" });
  });

  it("stops who tries codes, and counts neither hits nor other visitors", async () => {
    const guessLimit = { scope: "guess", limit: 3, windowMs: HOUR_MS };
    const ctx = await fixture.visitor({ guessLimit });
    const { code } = await startOpenRoom(ctx);
    for (let hit = 0; hit < 5; hit += 1) await viewRoom(ctx, { code });
    for (let guess = 0; guess < 3; guess += 1) {
      await expect(viewRoom(ctx, { code: UNKNOWN })).rejects.toMatchObject({
        code: "room.unavailable",
      });
    }
    await expect(viewRoom(ctx, { code: UNKNOWN })).rejects.toMatchObject({
      code: "rate-limit.exceeded",
    });
    await expect(viewRoom(ctx, { code })).rejects.toMatchObject({ code: "rate-limit.exceeded" });
    expect(await viewRoom(asAnotherVisitor(ctx), { code })).toMatchObject({ state: "open" });
    fixture.clock.advance(HOUR_MS);
    expect(await viewRoom(ctx, { code })).toMatchObject({ state: "open" });
  });

  it("lets parallel guesses through no more often than single ones", async () => {
    const guessLimit = { scope: "guess", limit: 5, windowMs: HOUR_MS };
    const ctx = await fixture.visitor({ guessLimit });
    const codes = await Promise.all(
      Array.from({ length: 40 }, () =>
        viewRoom(ctx, { code: UNKNOWN }).catch(
          (error: unknown) => (error as { code: string }).code,
        ),
      ),
    );
    expect(codes.filter((code) => code === "room.unavailable")).toHaveLength(5);
    expect(codes.filter((code) => code === "rate-limit.exceeded")).toHaveLength(35);
  });

  it("is not for jobs: access.denied", async () => {
    const ctx = asJob(await fixture.visitor());
    await expect(viewRoom(ctx, { code: UNKNOWN })).rejects.toMatchObject({ code: "access.denied" });
  });
});

describe("closeRoom", () => {
  it("closes for good: nobody is admitted afterwards, not even the host", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const { conference } = await admitParticipant(ctx, room);
    expect(await closeRoom(ctx, room)).toEqual({ conference });
    await expect(admitParticipant(ctx, { code: room.code })).rejects.toMatchObject({
      code: "room.unavailable",
    });
    await expect(admitParticipant(ctx, room)).rejects.toMatchObject({
      code: "room.closed",
      status: 410,
    });
  });

  it("may be asked twice and keeps the first time", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    await closeRoom(ctx, room);
    const closedAt = fixture.clock.now();
    fixture.clock.advance(1_000);
    await closeRoom(ctx, room);
    const [row] = await ctx.transaction((tx) => tx.room.findMany());
    expect(row?.closedAt).toEqual(closedAt);
  });

  it("is the host's alone: room.not-host", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    await expect(closeRoom(ctx, { code: room.code, hostSecret: "wrong" })).rejects.toMatchObject({
      code: "room.not-host",
    });
    expect(await viewRoom(ctx, { code: room.code })).toMatchObject({ state: "open" });
  });

  it("knows no rooms of other towns, even with their secret: room.unavailable", async () => {
    const here = await fixture.visitor();
    const there = townContext(fixture.domain(), await fixture.town(), here.actor);
    const room = await startOpenRoom(here);
    await expect(closeRoom(there, room)).rejects.toMatchObject({ code: "room.unavailable" });
    expect(await viewRoom(here, { code: room.code })).toMatchObject({ state: "open" });
  });

  it("stops who tries secrets: rate-limit.exceeded", async () => {
    const ctx = await fixture.visitor({ guessLimit: { scope: "g", limit: 1, windowMs: HOUR_MS } });
    const { code } = await startOpenRoom(ctx);
    const guess = () => closeRoom(ctx, { code, hostSecret: "wrong" });
    await expect(guess()).rejects.toMatchObject({ code: "room.not-host" });
    await expect(guess()).rejects.toMatchObject({ code: "rate-limit.exceeded" });
  });
});
