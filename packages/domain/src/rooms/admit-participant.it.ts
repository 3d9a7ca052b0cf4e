import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RoomCode } from "../ids";
import {
  asAnotherVisitor,
  asJob,
  createDomainFixture,
  type DomainFixture,
} from "../testing/town-fixture";
import { readUsage } from "../usage/read-usage";

import { admitParticipant } from "./admit-participant";
import { closeRoom } from "./close-room";
import { renewGrant } from "./renew-grant";
import { startOpenRoom } from "../testing/start-open-room";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const UNKNOWN = "apfel-apfel-apfel-apfel" as RoomCode;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const inHours = (hours: number) => new Date(fixture.clock.now().getTime() + hours * HOUR_MS);

describe("admitParticipant", () => {
  it("gives a guest a short grant for this conference, with a clean name", async () => {
    const ctx = await fixture.visitor();
    const { code } = await startOpenRoom(ctx);
    const admission = await admitParticipant(ctx, { code, displayName: "  Erika\u202E \n M. " });
    expect(admission).toMatchObject({ displayName: "Erika M.", role: "guest" });
    expect(admission.grantExpiresAt.getTime() - fixture.clock.now().getTime()).toBe(5 * MINUTE_MS);
    expect(fixture.signed.at(-1)).toEqual({
      conference: admission.conference,
      participantId: admission.participantId,
      displayName: "Erika M.",
      role: "guest",
      mayShareScreen: true,
      issuedAt: fixture.clock.now(),
      expiresAt: admission.grantExpiresAt,
    });
    expect(admission.grant).toBe(`grant-${fixture.signed.length}`);
  });

  it("makes the bearer of the secret the host, whoever came first", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const guest = await admitParticipant(asAnotherVisitor(ctx), { code: room.code });
    const host = await admitParticipant(ctx, room);
    expect([guest.role, host.role]).toEqual(["guest", "host"]);
    expect(guest.conference).toBe(host.conference);
    expect(guest.participantId).not.toBe(host.participantId);
    expect(guest.displayName).toBe("Gast");
  });

  it("names the conference by the room's id, so that the media side never sees the code", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const admission = await admitParticipant(ctx, room);
    expect(admission.conference).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(fixture.signed.at(-1))).not.toContain(room.code);
  });

  it("stores no name and no secret", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const { renewalToken } = await admitParticipant(ctx, { ...room, displayName: "Erika" });
    const rows = await ctx.transaction((tx) => tx.admission.findMany());
    expect(rows).toHaveLength(1);
    const stored = JSON.stringify(rows);
    for (const personal of ["Erika", renewalToken.split(".")[1], room.hostSecret]) {
      expect(stored).not.toContain(personal);
    }
  });

  it("notes first and last use and puts off the deletion", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    fixture.clock.advance(HOUR_MS);
    const first = fixture.clock.now();
    await admitParticipant(ctx, room);
    fixture.clock.advance(HOUR_MS);
    await admitParticipant(ctx, { code: room.code });
    const [row] = await ctx.transaction((tx) => tx.room.findMany());
    expect(row).toMatchObject({
      firstUsedAt: first,
      lastUsedAt: fixture.clock.now(),
      expiresAt: inHours(24),
    });
  });

  it("counts admissions per hour", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const from = fixture.clock.now();
    await Promise.all(Array.from({ length: 20 }, () => admitParticipant(ctx, room)));
    fixture.clock.advance(HOUR_MS);
    await admitParticipant(ctx, room);
    const usage = await readUsage(ctx, {
      from: new Date(from.getTime() - HOUR_MS),
      until: inHours(1),
    });
    const admitted = usage.filter((figure) => figure.kind === "participants_admitted");
    expect(admitted.map((figure) => figure.count)).toEqual([20, 1]);
    expect(usage.every((figure) => figure.hour.getTime() % HOUR_MS === 0)).toBe(true);
  });

  it("lets guests wait for the opening time, the host not: room.not-yet-open", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx, { opensAt: inHours(1) });
    await expect(admitParticipant(ctx, { code: room.code })).rejects.toMatchObject({
      code: "room.not-yet-open",
      status: 403,
      details: { opensAt: inHours(1) },
    });
    expect((await admitParticipant(ctx, room)).role).toBe("host");
    fixture.clock.advance(HOUR_MS);
    expect((await admitParticipant(ctx, { code: room.code })).role).toBe("guest");
  });

  it("signs nothing for unknown and expired rooms: room.unavailable, room.expired", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx, { closesAt: inHours(1) });
    fixture.clock.advance(HOUR_MS);
    const before = fixture.signed.length;
    for (const code of [UNKNOWN, room.code]) {
      await expect(admitParticipant(ctx, { code })).rejects.toMatchObject({
        code: "room.unavailable",
      });
    }
    await expect(admitParticipant(ctx, room)).rejects.toMatchObject({
      code: "room.expired",
      status: 410,
    });
    expect(fixture.signed).toHaveLength(before);
  });

  it("signs nothing for a wrong host secret: room.not-host", async () => {
    const ctx = await fixture.visitor();
    const { code } = await startOpenRoom(ctx);
    const before = fixture.signed.length;
    await expect(admitParticipant(ctx, { code, hostSecret: "wrong" })).rejects.toMatchObject({
      code: "room.not-host",
    });
    expect(fixture.signed).toHaveLength(before);
  });

  it("admits nobody once closing has won the race", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const admissions = Array.from({ length: 10 }, () =>
      admitParticipant(asAnotherVisitor(ctx), { code: room.code }).catch(
        (error: unknown) => (error as { code: string }).code,
      ),
    );
    const [, ...results] = await Promise.all([closeRoom(ctx, room), ...admissions]);
    const refused = results.filter((result) => result === "room.unavailable").length;
    const rows = await ctx.transaction((tx) => tx.admission.count());
    expect(rows + refused).toBe(10);
  });

  it("stops a visitor who joins too often: rate-limit.exceeded", async () => {
    const admitLimit = { scope: "admit", limit: 2, windowMs: 10 * MINUTE_MS };
    const ctx = await fixture.visitor({ admitLimit });
    const { code } = await startOpenRoom(ctx);
    await admitParticipant(ctx, { code });
    await admitParticipant(ctx, { code });
    await expect(admitParticipant(ctx, { code })).rejects.toMatchObject({
      code: "rate-limit.exceeded",
    });
    expect((await admitParticipant(asAnotherVisitor(ctx), { code })).role).toBe("guest");
  });

  it("counts hosts by their room, not by an address that others have used up", async () => {
    const admitLimit = { scope: "admit", limit: 2, windowMs: 10 * MINUTE_MS };
    const ctx = await fixture.visitor({ admitLimit });
    const [one, other] = [await startOpenRoom(ctx), await startOpenRoom(ctx)];
    for (let time = 0; time < 3; time += 1) {
      await admitParticipant(ctx, { code: one.code }).catch(() => undefined);
    }
    await admitParticipant(ctx, one);
    await admitParticipant(asAnotherVisitor(ctx), one);
    await expect(admitParticipant(ctx, one)).rejects.toMatchObject({
      code: "rate-limit.exceeded",
    });
    expect((await admitParticipant(ctx, other)).role).toBe("host");
  });

  it("is not for jobs: access.denied", async () => {
    const ctx = asJob(await fixture.visitor());
    await expect(admitParticipant(ctx, { code: UNKNOWN })).rejects.toMatchObject({
      code: "access.denied",
    });
  });
});

describe("renewGrant", () => {
  it("gives a fresh grant under the same id and role, long after the first has expired", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const admission = await admitParticipant(ctx, { ...room, displayName: "Erika" });
    fixture.clock.advance(3 * HOUR_MS);
    const renewed = await renewGrant(asAnotherVisitor(ctx), {
      renewalToken: admission.renewalToken,
      displayName: " Erika ",
    });
    expect(renewed).toMatchObject({
      participantId: admission.participantId,
      conference: admission.conference,
      renewalToken: admission.renewalToken,
      role: "host",
      displayName: "Erika",
    });
    expect(renewed.grant).not.toBe(admission.grant);
    expect(renewed.grantExpiresAt.getTime() - fixture.clock.now().getTime()).toBe(5 * MINUTE_MS);
    const [row] = await ctx.transaction((tx) => tx.room.findMany());
    expect(row?.expiresAt).toEqual(inHours(24));
  });

  it("is not counted as another admission", async () => {
    const ctx = await fixture.visitor();
    const { renewalToken } = await admitParticipant(ctx, await startOpenRoom(ctx));
    await renewGrant(ctx, { renewalToken });
    expect(await ctx.transaction((tx) => tx.admission.count())).toBe(1);
  });

  it("refuses what proves no admission here: room.grant-not-renewable", async () => {
    const ctx = await fixture.visitor();
    const elsewhere = await fixture.visitor();
    const [one, other] = [
      await admitParticipant(ctx, await startOpenRoom(ctx)),
      await admitParticipant(ctx, await startOpenRoom(ctx)),
    ];
    const foreign = await admitParticipant(elsewhere, await startOpenRoom(elsewhere));
    const swapped = `${one.participantId}.${other.renewalToken.split(".")[1] ?? ""}`;
    for (const renewalToken of ["", "x.y", swapped, foreign.renewalToken, `${one.renewalToken}x`]) {
      await expect(renewGrant(ctx, { renewalToken })).rejects.toMatchObject({
        code: "room.grant-not-renewable",
        status: 403,
      });
    }
  });

  it("ends with the room: room.closed, room.expired", async () => {
    const ctx = await fixture.visitor();
    const closed = await startOpenRoom(ctx);
    const inClosed = await admitParticipant(ctx, { code: closed.code });
    await closeRoom(ctx, closed);
    const over = await startOpenRoom(ctx, { closesAt: inHours(1) });
    const inOver = await admitParticipant(ctx, { code: over.code });
    fixture.clock.advance(HOUR_MS);
    await expect(renewGrant(ctx, inClosed)).rejects.toMatchObject({ code: "room.closed" });
    await expect(renewGrant(ctx, inOver)).rejects.toMatchObject({ code: "room.expired" });
  });

  it("stops who tries tokens: rate-limit.exceeded", async () => {
    const ctx = await fixture.visitor({ guessLimit: { scope: "g", limit: 1, windowMs: HOUR_MS } });
    await expect(renewGrant(ctx, { renewalToken: "" })).rejects.toMatchObject({ status: 403 });
    await expect(renewGrant(ctx, { renewalToken: "" })).rejects.toMatchObject({ status: 429 });
  });

  it("is not for jobs: access.denied", async () => {
    const ctx = asJob(await fixture.visitor());
    await expect(renewGrant(ctx, { renewalToken: "" })).rejects.toMatchObject({
      code: "access.denied",
    });
  });
});
