import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob, visitor } from "../access/actor";
import { admitParticipant } from "../rooms/admit-participant";
import { startOpenRoom } from "../testing/start-open-room";
import { asJob, createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { deleteExpired } from "./delete-expired";
import { deleteExpiredRateLimits } from "./delete-expired-rate-limits";
import { deleteExpiredRooms } from "./delete-expired-rooms";

const HOUR_MS = 3_600_000;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

describe("deleteExpired", () => {
  it("deletes in every town what is over, keeps the rest, and reports", async () => {
    const here = await fixture.visitor();
    const there = await fixture.visitor();
    const used = await startOpenRoom(here);
    await startOpenRoom(here);
    await startOpenRoom(there);
    fixture.clock.advance(23 * HOUR_MS);
    await admitParticipant(here, used);
    fixture.clock.advance(HOUR_MS);

    const reports = await deleteExpired(fixture.domain(), systemJob);
    expect(reports).toHaveLength(2);
    expect(reports).toContainEqual({
      townId: here.townId,
      rooms: 1,
      waitingRequests: 0,
      reports: 0,
      presences: 0,
      rateLimits: 2,
      ...{
        accounts: 0,
        clubs: 0,
        mails: 0,
        admissions: 0,
        polls: 0,
        gatherings: 0,
        invitations: 0,
        clubTokens: 0,
      },
    });
    expect(reports).toContainEqual({
      townId: there.townId,
      rooms: 1,
      waitingRequests: 0,
      reports: 0,
      presences: 0,
      rateLimits: 1,
      ...{
        accounts: 0,
        clubs: 0,
        mails: 0,
        admissions: 0,
        polls: 0,
        gatherings: 0,
        invitations: 0,
        clubTokens: 0,
      },
    });
    const left = await here.transaction((tx) => tx.room.findMany());
    expect(left.map((room) => room.code)).toEqual([used.code]);

    fixture.clock.advance(23 * HOUR_MS);
    const second = await deleteExpired(fixture.domain(), systemJob);
    expect(second).toContainEqual({
      townId: here.townId,
      rooms: 1,
      waitingRequests: 0,
      reports: 0,
      presences: 0,
      rateLimits: 0,
      ...{
        accounts: 0,
        clubs: 0,
        mails: 0,
        admissions: 0,
        polls: 0,
        gatherings: 0,
        invitations: 0,
        clubTokens: 0,
      },
    });
    expect(await here.transaction((tx) => tx.admission.count())).toBe(0);
  });

  it("deletes salts after two days, which makes older hashes meaningless", async () => {
    const ctx = await fixture.visitor();
    await startOpenRoom(ctx);
    fixture.clock.advance(72 * HOUR_MS);
    await deleteExpiredRateLimits(asJob(ctx));
    expect(await ctx.transaction((tx) => tx.rateLimitSalt.count())).toBe(0);
    expect(await ctx.transaction((tx) => tx.rateLimit.count())).toBe(0);
  });

  it("is for jobs only: access.denied", async () => {
    const ctx = await fixture.visitor();
    const denied = { code: "access.denied", status: 403 };
    await expect(deleteExpired(fixture.domain(), visitor("x"))).rejects.toMatchObject(denied);
    await expect(deleteExpiredRooms(ctx)).rejects.toMatchObject(denied);
    await expect(deleteExpiredRateLimits(ctx)).rejects.toMatchObject(denied);
  });
});
