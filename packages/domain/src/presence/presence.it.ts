import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { defaultPolicy } from "../policy";
import { forgetAbsent } from "../retention/forget-absent";
import { admitParticipant } from "../rooms/admit-participant";
import { closeRoom } from "../rooms/close-room";
import { startRoom } from "../rooms/start-room";
import { errorCode } from "../testing/guest-at-door";
import { startOpenRoom } from "../testing/start-open-room";
import {
  asAnotherVisitor,
  asJob,
  createDomainFixture,
  type DomainFixture,
} from "../testing/town-fixture";
import { removeParticipant } from "../waiting-room/remove-participant";

import { readPresence } from "./read-presence";
import { reportPresence } from "./report-presence";

const { absentAfterMs } = defaultPolicy;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

async function scene() {
  const ctx = await fixture.visitor();
  const room = await startOpenRoom(ctx);
  const { code } = room;
  const host = await admitParticipant(ctx, room);
  const guest = await admitParticipant(ctx, { code });
  const report = (renewalToken: string, endpointId: string | null) =>
    reportPresence(ctx, { renewalToken, endpointId });
  return { ctx, room, code, host, guest, report };
}

describe("who is in a meeting", () => {
  it("counts who says so, and tells whether a host is there", async () => {
    const { ctx, code, host, guest, report } = await scene();
    expect(await readPresence(ctx, { code })).toEqual({ people: 0, hostPresent: false });
    await report(guest.renewalToken, "aaaaaaaa");
    await report(guest.renewalToken, "aaaaaaaa");
    expect(await readPresence(ctx, { code })).toEqual({ people: 1, hostPresent: false });
    await report(host.renewalToken, "bbbbbbbb");
    expect(await readPresence(ctx, { code })).toEqual({ people: 2, hostPresent: true });
    await report(host.renewalToken, null);
    expect(await readPresence(ctx, { code })).toEqual({ people: 1, hostPresent: false });
  });

  it("does not count who has been silent for too long, and forgets when they were there", async () => {
    const { ctx, code, host, guest, report } = await scene();
    await report(guest.renewalToken, "aaaaaaaa");
    fixture.clock.advance(absentAfterMs - 1);
    await report(host.renewalToken, "bbbbbbbb");
    fixture.clock.advance(1);
    expect(await readPresence(ctx, { code })).toEqual({ people: 1, hostPresent: true });
    expect(await forgetAbsent(asJob(ctx))).toBe(1);
    const rows = await ctx.transaction((tx) => tx.admission.findMany());
    expect(rows.filter(({ lastSeenAt }) => lastSeenAt !== null)).toHaveLength(1);
    expect(await errorCode(forgetAbsent(ctx))).toBe("access.denied");
  });

  it("does not count who was removed, and tells them so: room.grant-not-renewable", async () => {
    const { ctx, room, code, guest, report } = await scene();
    await report(guest.renewalToken, "aaaaaaaa");
    await removeParticipant(ctx, { ...room, participantId: guest.participantId });
    expect(await readPresence(ctx, { code })).toEqual({ people: 0, hostPresent: false });
    const again = report(guest.renewalToken, "aaaaaaaa");
    expect(await errorCode(again)).toBe("room.grant-not-renewable");
  });

  it("tells who is inside that the room is over: room.closed, room.expired", async () => {
    const { ctx, room, guest, report } = await scene();
    await report(guest.renewalToken, "aaaaaaaa");
    await closeRoom(ctx, room);
    expect(await errorCode(report(guest.renewalToken, "aaaaaaaa"))).toBe("room.closed");
    await report(guest.renewalToken, null);
    const closesAt = new Date(fixture.clock.now().getTime() + 60_000);
    const short = await startRoom(ctx, { waitingRoom: false, closesAt });
    const late = await admitParticipant(ctx, { code: short.code });
    fixture.clock.advance(60_000);
    expect(await errorCode(report(late.renewalToken, "bbbbbbbb"))).toBe("room.expired");
  });

  it("believes nobody without the token: room.grant-not-renewable", async () => {
    const { guest, report } = await scene();
    const forged = `${guest.participantId}.${"A".repeat(43)}`;
    for (const token of [forged, "", "x"]) {
      expect(await errorCode(report(token, "aaaaaaaa"))).toBe("room.grant-not-renewable");
    }
  });

  it("believes the first of two who claim the same endpoint, until it is gone", async () => {
    const { ctx, host, guest, report } = await scene();
    const endpoints = () => ctx.transaction((tx) => tx.admission.findMany());
    await report(host.renewalToken, "aaaaaaaa");
    await report(guest.renewalToken, "aaaaaaaa");
    const claimed = (await endpoints()).filter(({ endpointId }) => endpointId !== null);
    expect(claimed.map(({ id }) => id)).toEqual([host.participantId]);
    await report(guest.renewalToken, "not an endpoint");
    expect((await endpoints()).filter(({ endpointId }) => endpointId !== null)).toHaveLength(1);
  });

  it("is told to who has the code, and to nobody else: room.unavailable", async () => {
    const { ctx, room, code } = await scene();
    const stranger = await fixture.visitor();
    expect(await errorCode(readPresence(stranger, { code }))).toBe("room.unavailable");
    await closeRoom(ctx, room);
    expect(await errorCode(readPresence(ctx, { code }))).toBe("room.unavailable");
  });

  it("is limited per visitor: rate-limit.exceeded", async () => {
    const presenceLimit = { scope: "presence", limit: 2, windowMs: 60_000 };
    const ctx = await fixture.visitor({ presenceLimit });
    const { code } = await startRoom(ctx);
    await readPresence(ctx, { code });
    await readPresence(ctx, { code });
    expect(await errorCode(readPresence(ctx, { code }))).toBe("rate-limit.exceeded");
    const other = asAnotherVisitor(ctx);
    expect(await readPresence(other, { code })).toEqual({ people: 0, hostPresent: false });
  });
});
