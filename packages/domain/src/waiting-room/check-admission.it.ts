import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Policy } from "../policy";
import { admitParticipant } from "../rooms/admit-participant";
import { closeRoom } from "../rooms/close-room";
import { renewGrant } from "../rooms/renew-grant";
import { setRoomOptions } from "../rooms/set-room-options";
import { startRoom } from "../rooms/start-room";
import { admissionOf, askAndWait, errorCode, openScene } from "../testing/guest-at-door";
import {
  asAnotherVisitor,
  asJob,
  createDomainFixture,
  type DomainFixture,
} from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { leaveWaitingRoom } from "./leave-waiting-room";
import { listWaiting } from "./list-waiting";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const scene = (policy?: Partial<Policy>) => openScene(fixture, policy);
const requests = (ctx: TownContext) => ctx.transaction((tx) => tx.waitingRequest.findMany());
const admissions = (ctx: TownContext) => ctx.transaction((tx) => tx.admission.count());

describe("checkAdmission", () => {
  it("says how long one has been waiting, until a host decides", async () => {
    const { code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    fixture.clock.advance(MINUTE_MS);
    expect(await checkAdmission(guest, asked)).toEqual(asked);
  });

  it("gives who is admitted a grant like any other, under the name the hosts saw", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code, displayName: "Erika" });
    await decideAdmission(host, { ...room, decision: "admit", requests: [asked.requestId] });
    const outcome = await checkAdmission(guest, { ...asked, displayName: "Mallory" });
    const admission = admissionOf(outcome);
    expect(admission).toMatchObject({ displayName: "Erika", role: "guest" });
    expect(admission.conference).toBe((await admitParticipant(host, room)).conference);
    expect(admission.grantExpiresAt.getTime() - fixture.clock.now().getTime()).toBe(5 * MINUTE_MS);
    expect(fixture.signed).toContainEqual({
      conference: admission.conference,
      participantId: admission.participantId,
      displayName: "Erika",
      role: "guest",
      mayShareScreen: true,
      issuedAt: fixture.clock.now(),
      expiresAt: admission.grantExpiresAt,
    });
    const renewed = await renewGrant(guest, admission);
    expect(renewed).toMatchObject({ participantId: admission.participantId, role: "guest" });
  });

  it("makes one participant of an admission, however often it is used", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    const first = admissionOf(await checkAdmission(guest, asked));
    fixture.clock.advance(HOUR_MS);
    const later = admissionOf(await checkAdmission(guest, { ...asked, displayName: "Erika" }));
    const reloaded = admissionOf(await askToEnter(guest, { ...asked, code, displayName: "Erika" }));
    for (const again of [later, reloaded]) {
      const { participantId, renewalToken } = first;
      expect(again).toMatchObject({ participantId, renewalToken, displayName: "Erika" });
      expect(again.grant).not.toBe(first.grant);
    }
    expect(await admissions(host)).toBe(1);
  });

  it("forgets the name as soon as the guest is inside", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code, displayName: "Erika" });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    expect(await requests(host)).toMatchObject([{ displayName: "Erika", state: "admitted" }]);
    await checkAdmission(guest, asked);
    expect(await requests(host)).toMatchObject([{ displayName: null, state: "admitted" }]);
  });

  it("keeps out who is admitted while the lock is on, and lets them in afterwards", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await setRoomOptions(host, { ...room, locked: true });
    expect(await checkAdmission(guest, asked)).toEqual({ ...asked, held: "room.locked" });
    expect(await askToEnter(guest, { ...asked, code })).toEqual({ ...asked, held: "room.locked" });
    await setRoomOptions(host, { ...room, locked: false });
    expect(admissionOf(await checkAdmission(guest, asked)).role).toBe("guest");
  });

  it("wants a new PIN of who waits or is admitted already, and keeps their place", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await setRoomOptions(host, { ...room, pin: "4711" });
    const held = { ...asked, held: "room.pin-required" };
    expect(await checkAdmission(guest, asked)).toEqual(held);
    expect(await askToEnter(guest, { ...asked, code })).toEqual(held);
    const { guestKey } = asked;
    expect(await errorCode(askToEnter(guest, { code, guestKey, pin: "1234" }))).toBe(
      "room.pin-wrong",
    );
    const outcome = await askToEnter(guest, { code, guestKey, pin: "4711" });
    expect(outcome).toMatchObject({ state: "admitted", requestId: asked.requestId });
  });

  it("takes a PIN for proved until it is changed", async () => {
    const { host, room, code, guest } = await scene();
    await setRoomOptions(host, { ...room, pin: "4711" });
    const asked = await askAndWait(guest, { code, pin: "4711" });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await setRoomOptions(host, { ...room, pin: "0815" });
    expect(await checkAdmission(guest, asked)).toMatchObject({ held: "room.pin-required" });
    await setRoomOptions(host, { ...room, pin: null });
    expect((await checkAdmission(guest, asked)).state).toBe("admitted");
  });

  it("lets in who waits once the host takes the waiting room away", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await setRoomOptions(host, { ...room, waitingRoom: false });
    expect(admissionOf(await checkAdmission(guest, asked)).displayName).toBe("Erika");
    expect((await listWaiting(host, room)).guests).toEqual([]);
  });

  it("ends with the room: closed, expired", async () => {
    const { host, room, code, guest } = await scene();
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await closeRoom(host, room);
    expect(await checkAdmission(guest, asked)).toEqual({ state: "closed" });
    const closesAt = new Date(fixture.clock.now().getTime() + MINUTE_MS);
    const over = await startRoom(host, { waitingRoom: true, closesAt });
    const late = await askAndWait(guest, { code: over.code });
    fixture.clock.advance(MINUTE_MS);
    expect(await checkAdmission(guest, late)).toEqual({ state: "closed" });
    expect(await admissions(host)).toBe(0);
  });

  it("knows only one's own request: room.request-unknown", async () => {
    const { code, guest } = await scene();
    const elsewhere = await fixture.visitor();
    const [mine, other] = [await askAndWait(guest, { code }), await askAndWait(guest, { code })];
    for (const [ctx, key] of [
      [guest, { ...mine, guestKey: other.guestKey }],
      [guest, { ...mine, guestKey: "" }],
      [guest, { ...mine, requestId: "" }],
      [guest, { ...mine, requestId: "00000000-0000-4000-8000-000000000000" }],
      [elsewhere, mine],
    ] as const) {
      await expect(checkAdmission(ctx, key)).rejects.toMatchObject({
        code: "room.request-unknown",
        category: "user",
        status: 404,
      });
      expect(await errorCode(leaveWaitingRoom(ctx, key))).toBe("room.request-unknown");
    }
  });

  it("stops who tries keys, never who has the right one: rate-limit.exceeded", async () => {
    const { code, guest } = await scene({
      guessLimit: { scope: "g", limit: 1, windowMs: HOUR_MS },
    });
    const asked = await askAndWait(guest, { code });
    const guess = () => errorCode(checkAdmission(guest, { ...asked, guestKey: "x" }));
    expect([await guess(), await guess()]).toEqual(["room.request-unknown", "rate-limit.exceeded"]);
    expect(await checkAdmission(guest, asked)).toEqual(asked);
  });

  it("stops who asks without end: rate-limit.exceeded", async () => {
    const checkLimit = { scope: "check", limit: 2, windowMs: MINUTE_MS };
    const { code, guest } = await scene({ checkLimit });
    const asked = await askAndWait(guest, { code });
    await checkAdmission(guest, asked);
    await checkAdmission(guest, asked);
    expect(await errorCode(checkAdmission(guest, asked))).toBe("rate-limit.exceeded");
    expect(await checkAdmission(asAnotherVisitor(guest), asked)).toEqual(asked);
  });

  it("is not for jobs: access.denied", async () => {
    const { host, code } = await scene();
    const asked = await askAndWait(host, { code });
    expect(await errorCode(checkAdmission(asJob(host), asked))).toBe("access.denied");
    expect(await errorCode(leaveWaitingRoom(asJob(host), asked))).toBe("access.denied");
  });
});
