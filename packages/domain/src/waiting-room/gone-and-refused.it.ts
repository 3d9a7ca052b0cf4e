import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { defaultPolicy, type Policy } from "../policy";
import { admitParticipant } from "../rooms/admit-participant";
import { renewGrant } from "../rooms/renew-grant";
import { askAndWait, errorCode, openScene, someGuestKey } from "../testing/guest-at-door";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { renewalSecretOf } from "./guest-key";
import { leaveWaitingRoom } from "./leave-waiting-room";
import { listWaiting } from "./list-waiting";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const { unseenMs, unusedAdmissionMs, refusalPauseMs } = defaultPolicy.waitingRoom;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const scene = (policy?: Partial<Policy>) => openScene(fixture, policy);
const requests = (ctx: TownContext) => ctx.transaction((tx) => tx.waitingRequest.findMany());
const admissions = (ctx: TownContext) => ctx.transaction((tx) => tx.admission.count());

describe("a guest who goes away", () => {
  it("is not on the list any more, and nobody can admit them: room.request-unknown", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await leaveWaitingRoom(guest, asked);
    await leaveWaitingRoom(guest, asked);
    expect((await listWaiting(host, room)).guests).toEqual([]);
    const admit = { ...room, decision: "admit" as const, requests: [asked.requestId] };
    expect(await decideAdmission(host, admit)).toEqual({ decided: [] });
    expect(await errorCode(checkAdmission(guest, asked))).toBe("room.request-unknown");
    expect(await requests(host)).toMatchObject([{ state: "gone", displayName: null }]);
  });

  it("waits as somebody new when they come back", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code, displayName: "Erika" });
    await leaveWaitingRoom(guest, asked);
    fixture.clock.advance(1_000);
    const { guestKey } = asked;
    const again = await askAndWait(guest, { code, guestKey, displayName: "Erika M." });
    expect(again.requestId).not.toBe(asked.requestId);
    expect(again.waitingSince).toEqual(fixture.clock.now());
    expect((await listWaiting(host, room)).guests).toMatchObject([{ displayName: "Erika M." }]);
    expect(await errorCode(checkAdmission(guest, asked))).toBe("room.request-unknown");
  });

  it("counts as gone when there is no sign of life", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    fixture.clock.advance(unseenMs);
    await checkAdmission(guest, asked);
    fixture.clock.advance(unseenMs);
    expect((await listWaiting(host, room)).guests).toHaveLength(1);
    fixture.clock.advance(1);
    expect((await listWaiting(host, room)).guests).toEqual([]);
    const all = { ...room, decision: "admit" as const, requests: "all" as const };
    expect(await decideAdmission(host, all)).toEqual({ decided: [] });
    expect(await errorCode(checkAdmission(guest, asked))).toBe("room.request-unknown");
  });

  it("has to ask again when the admission was not used in time", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    fixture.clock.advance(unusedAdmissionMs + 1);
    expect(await errorCode(checkAdmission(guest, asked))).toBe("room.request-unknown");
    expect((await askToEnter(guest, { ...asked, code })).state).toBe("waiting");
    expect(await admissions(host)).toBe(0);
  });

  it("loses an admission by leaving, but not the place inside", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await leaveWaitingRoom(guest, asked);
    const back = await askAndWait(guest, { ...asked, code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await checkAdmission(guest, back);
    await leaveWaitingRoom(guest, back);
    const inside = await checkAdmission(guest, { ...back, displayName: "Erika" });
    expect(inside.state).toBe("admitted");
  });
});

describe("a guest who is refused", () => {
  it("hears so, leaves no name behind, and may ask again after a pause", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "refuse", requests: [asked.requestId] });
    const askAgainAt = new Date(fixture.clock.now().getTime() + refusalPauseMs);
    const refused = { state: "refused", askAgainAt };
    expect(await checkAdmission(guest, asked)).toEqual(refused);
    expect(await askToEnter(guest, { ...asked, code })).toEqual(refused);
    expect(await requests(host)).toMatchObject([{ state: "refused", displayName: null }]);
    fixture.clock.advance(refusalPauseMs);
    const again = await askAndWait(guest, { code, guestKey: asked.guestKey });
    expect(again.requestId).not.toBe(asked.requestId);
    expect(await errorCode(checkAdmission(guest, asked))).toBe("room.request-unknown");
  });

  it("may not ask for ever", async () => {
    const { host, room, code, guest } = await scene();
    const guestKey = someGuestKey();
    for (let refusal = 1; refusal <= 3; refusal += 1) {
      await askAndWait(guest, { code, guestKey });
      await decideAdmission(host, { ...room, decision: "refuse", requests: "all" });
      fixture.clock.advance(refusalPauseMs);
    }
    const final = { state: "refused", askAgainAt: null };
    expect(await askToEnter(guest, { code, guestKey })).toEqual(final);
    fixture.clock.advance(HOUR_MS);
    expect(await askToEnter(guest, { code, guestKey })).toEqual(final);
  });

  it("gets in neither directly nor by a renewal that they can derive themselves", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    const derived = `${asked.requestId}.${renewalSecretOf(asked.guestKey, asked.requestId)}`;
    const early = errorCode(renewGrant(guest, { renewalToken: derived }));
    expect(await early).toBe("room.grant-not-renewable");
    await decideAdmission(host, { ...room, decision: "refuse", requests: "all" });
    expect(await errorCode(renewGrant(guest, { renewalToken: derived }))).toBe(
      "room.grant-not-renewable",
    );
    expect(await errorCode(admitParticipant(guest, { code }))).toBe("room.waiting-room");
  });

  it("cannot turn the refusal into an absence by leaving", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "refuse", requests: "all" });
    await leaveWaitingRoom(guest, asked);
    expect((await askToEnter(guest, { ...asked, code })).state).toBe("refused");
  });
});
