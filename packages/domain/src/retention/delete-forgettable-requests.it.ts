import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import { defaultPolicy } from "../policy";
import { askAndWait, errorCode, openScene } from "../testing/guest-at-door";
import { asJob, createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";
import { askToEnter } from "../waiting-room/ask-to-enter";
import { checkAdmission } from "../waiting-room/check-admission";
import { decideAdmission } from "../waiting-room/decide-admission";
import { leaveWaitingRoom } from "../waiting-room/leave-waiting-room";

import { deleteExpired } from "./delete-expired";
import { deleteForgettableRequests } from "./delete-forgettable-requests";

const { unseenMs, refusalMemoryMs } = defaultPolicy.waitingRoom;
const DAY_MS = 86_400_000;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const requests = (ctx: TownContext) => ctx.transaction((tx) => tx.waitingRequest.findMany());

describe("deleteForgettableRequests", () => {
  it("deletes who left at once, who vanished soon, and nobody who waits or is inside", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const inside = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await checkAdmission(guest, inside);
    const left = await askAndWait(guest, { code, displayName: "Fort" });
    await leaveWaitingRoom(guest, left);
    await askAndWait(guest, { code, displayName: "Verschwunden" });
    const waiting = await askAndWait(guest, { code, displayName: "Geduldig" });

    expect(await deleteForgettableRequests(asJob(host))).toBe(1);
    fixture.clock.advance(unseenMs);
    await checkAdmission(guest, waiting);
    expect(await deleteForgettableRequests(asJob(host))).toBe(0);
    fixture.clock.advance(1);
    expect(await deleteForgettableRequests(asJob(host))).toBe(1);
    const rows = await requests(host);
    expect(rows.map(({ displayName }) => displayName).sort()).toEqual(["Geduldig", null].sort());
    const back = await checkAdmission(guest, { ...inside, displayName: "Erika" });
    expect(back.state).toBe("admitted");
  });

  it("remembers refusals for a while, without a name", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "refuse", requests: "all" });
    fixture.clock.advance(refusalMemoryMs);
    expect(await deleteForgettableRequests(asJob(host))).toBe(0);
    expect(await requests(host)).toMatchObject([{ displayName: null, state: "refused" }]);
    fixture.clock.advance(1);
    expect(await deleteForgettableRequests(asJob(host))).toBe(1);
    expect(await errorCode(checkAdmission(guest, asked))).toBe("room.request-unknown");
    expect((await askToEnter(guest, { ...asked, code })).state).toBe("waiting");
  });

  it("lets who comes back at that moment wait or ask again, never both or neither", async () => {
    const { host, code, guest } = await openScene(fixture);
    const asked = await askAndWait(guest, { code });
    fixture.clock.advance(unseenMs + 1);
    const [, ...outcomes] = await Promise.all([
      deleteForgettableRequests(asJob(host)),
      ...Array.from({ length: 10 }, () => askToEnter(guest, { ...asked, code })),
    ]);
    expect(new Set(outcomes.map((outcome) => outcome.state))).toEqual(new Set(["waiting"]));
    expect(await requests(host)).toHaveLength(1);
  });

  it("is part of the deletion of everything, which reports it; rooms take the rest along", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const inside = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await checkAdmission(guest, inside);
    await leaveWaitingRoom(guest, await askAndWait(guest, { code }));
    const first = await deleteExpired(fixture.domain(), systemJob);
    expect(first).toContainEqual({
      townId: host.townId,
      rooms: 0,
      waitingRequests: 1,
      reports: 0,
      presences: 0,
      rateLimits: expect.any(Number) as number,
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
    expect(await requests(host)).toHaveLength(1);
    fixture.clock.advance(DAY_MS);
    await deleteExpired(fixture.domain(), systemJob);
    expect(await requests(host)).toEqual([]);
  });

  it("is for jobs only: access.denied", async () => {
    const ctx = await fixture.visitor();
    expect(await errorCode(deleteForgettableRequests(ctx))).toBe("access.denied");
  });
});
