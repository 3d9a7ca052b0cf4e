import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RoomCode } from "../ids";
import { defaultPolicy, type Policy } from "../policy";
import { closeRoom } from "../rooms/close-room";
import { renewGrant } from "../rooms/renew-grant";
import { setRoomOptions } from "../rooms/set-room-options";
import { startRoom } from "../rooms/start-room";
import { startOpenRoom } from "../testing/start-open-room";
import {
  admissionOf,
  askAndWait,
  errorCode,
  openScene,
  someGuestKey,
} from "../testing/guest-at-door";
import {
  asAnotherVisitor,
  asJob,
  createDomainFixture,
  type DomainFixture,
} from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { askToEnter } from "./ask-to-enter";
import { leaveWaitingRoom } from "./leave-waiting-room";
import { listWaiting } from "./list-waiting";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const UNKNOWN = "apfel-apfel-apfel-apfel" as RoomCode;
const { unseenMs } = defaultPolicy.waitingRoom;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const scene = (policy?: Partial<Policy>) => openScene(fixture, policy);
const requests = (ctx: TownContext) => ctx.transaction((tx) => tx.waitingRequest.findMany());
const admissions = (ctx: TownContext) => ctx.transaction((tx) => tx.admission.count());

describe("askToEnter", () => {
  it("has a guest wait, without a grant, and shows the hosts a clean name", async () => {
    const { host, room, code, guest } = await scene();
    const signed = fixture.signed.length;
    const asked = await askToEnter(guest, { code, displayName: "  Erika\u202E \n M. " });
    expect(asked).toEqual({
      state: "waiting",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      guestKey: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) as string,
      waitingSince: fixture.clock.now(),
      held: null,
    });
    expect(fixture.signed).toHaveLength(signed);
    expect(await admissions(host)).toBe(0);
    expect((await listWaiting(host, room)).guests).toEqual([
      {
        requestId: (asked as { requestId: string }).requestId,
        displayName: "Erika M.",
        askedAt: fixture.clock.now(),
      },
    ]);
  });

  it("stores neither key nor address", async () => {
    const { host, code, guest } = await scene();
    const { guestKey } = await askAndWait(guest, { code });
    const stored = JSON.stringify(await requests(host));
    expect(stored).not.toContain(guestKey);
    expect(stored).not.toContain((guest.actor as { origin: string }).origin);
  });

  it("lets a host in at once, whatever the door", async () => {
    const { host, room } = await scene();
    await setRoomOptions(host, { ...room, locked: true, pin: "4711" });
    const outcome = await askToEnter(asAnotherVisitor(host), room);
    expect(outcome).toMatchObject({ state: "admitted", requestId: null, guestKey: null });
    expect(admissionOf(outcome).role).toBe("host");
  });

  it("lets a guest in at once where there is no waiting room, and again as the same", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const first = await askToEnter(ctx, { code: room.code, displayName: "Erika" });
    const { participantId, displayName, role, renewalToken } = admissionOf(first);
    expect({ displayName, role }).toEqual({ displayName: "Erika", role: "guest" });
    await setRoomOptions(ctx, { ...room, waitingRoom: true, locked: true, pin: "4711" });
    const { guestKey } = first as { guestKey: string };
    const again = await askToEnter(ctx, { code: room.code, displayName: "Erika", guestKey });
    expect(admissionOf(again)).toMatchObject({ participantId, renewalToken });
    expect(await admissions(ctx)).toBe(1);
    expect(await renewGrant(ctx, { renewalToken, displayName })).toMatchObject({ participantId });
  });

  it("keeps place, time and name of who asks again with the same key", async () => {
    const { host, room, code, guest } = await scene();
    const first = await askAndWait(guest, { code, displayName: "Erika" });
    const since = fixture.clock.now();
    fixture.clock.advance(MINUTE_MS);
    const again = await askAndWait(asAnotherVisitor(guest), {
      code,
      displayName: "Die Bürgermeisterin",
      guestKey: first.guestKey,
    });
    expect(again).toEqual({ ...first, waitingSince: since });
    expect((await listWaiting(host, room)).guests).toMatchObject([{ displayName: "Erika" }]);
  });

  it("takes a key that the page drew, so that a lost answer is no second question", async () => {
    const { host, code, guest } = await scene();
    const guestKey = someGuestKey();
    const asked = await askAndWait(guest, { code, guestKey });
    expect(asked.guestKey).toBe(guestKey);
    expect(await askAndWait(guest, { code, guestKey })).toEqual(asked);
    expect(await requests(host)).toHaveLength(1);
  });

  it("does not trouble the hosts with who cannot enter: room.locked, room.pin-*", async () => {
    const { host, room, code, guest } = await scene();
    await setRoomOptions(host, { ...room, pin: "4711" });
    expect(await errorCode(askToEnter(guest, { code }))).toBe("room.pin-required");
    expect(await errorCode(askToEnter(guest, { code, pin: "4712" }))).toBe("room.pin-wrong");
    expect((await askAndWait(guest, { code, pin: "4711" })).held).toBeNull();
    await setRoomOptions(host, { ...room, locked: true });
    expect(await errorCode(askToEnter(guest, { code, pin: "4711" }))).toBe("room.locked");
    expect(await requests(host)).toHaveLength(1);
  });

  it("knows no unknown, closed, expired or foreign rooms: room.unavailable", async () => {
    const { host, room, code } = await scene();
    const elsewhere = await fixture.visitor();
    expect(await errorCode(askToEnter(host, { code: UNKNOWN }))).toBe("room.unavailable");
    expect(await errorCode(askToEnter(elsewhere, { code }))).toBe("room.unavailable");
    await closeRoom(host, room);
    expect(await errorCode(askToEnter(host, { code }))).toBe("room.unavailable");
    expect(await errorCode(askToEnter(host, room))).toBe("room.closed");
    const over = await startRoom(host, { waitingRoom: true });
    fixture.clock.advance(25 * HOUR_MS);
    expect(await errorCode(askToEnter(host, { code: over.code }))).toBe("room.unavailable");
    expect(await requests(host)).toEqual([]);
  });

  it("has nobody wait before the opening time: room.not-yet-open", async () => {
    const ctx = await fixture.visitor();
    const opensAt = new Date(fixture.clock.now().getTime() + HOUR_MS);
    const { code } = await startRoom(ctx, { waitingRoom: true, opensAt });
    await expect(askToEnter(ctx, { code })).rejects.toMatchObject({
      code: "room.not-yet-open",
      details: { opensAt },
    });
    fixture.clock.advance(HOUR_MS);
    expect((await askAndWait(ctx, { code })).state).toBe("waiting");
  });

  it("takes a wrong host secret for a lie: room.not-host", async () => {
    const { code, guest, host } = await scene();
    expect(await errorCode(askToEnter(guest, { code, hostSecret: "x" }))).toBe("room.not-host");
    expect(await requests(host)).toEqual([]);
  });

  it("has so many wait and no more; who left makes room: room.waiting-room-full", async () => {
    const waitingRoom = { ...defaultPolicy.waitingRoom, maxWaiting: 2 };
    const { code, guest } = await scene({ waitingRoom });
    const first = await askAndWait(guest, { code });
    await askAndWait(guest, { code });
    await expect(askToEnter(guest, { code })).rejects.toMatchObject({
      code: "room.waiting-room-full",
      category: "moderator",
      status: 503,
    });
    expect(await askAndWait(guest, { code, guestKey: first.guestKey })).toEqual(first);
    await leaveWaitingRoom(guest, first);
    expect((await askAndWait(guest, { code })).state).toBe("waiting");
    fixture.clock.advance(unseenMs + 1);
    expect((await askAndWait(guest, { code })).state).toBe("waiting");
  });

  it("stops who asks under ever new keys, but not who reloads: rate-limit.exceeded", async () => {
    const askLimit = { scope: "ask", limit: 2, windowMs: 10 * MINUTE_MS };
    const { code, guest } = await scene({ askLimit });
    const first = await askAndWait(guest, { code });
    await askAndWait(guest, { code });
    expect(await errorCode(askToEnter(guest, { code }))).toBe("rate-limit.exceeded");
    expect(await askAndWait(guest, { code, guestKey: first.guestKey })).toEqual(first);
    expect((await askAndWait(asAnotherVisitor(guest), { code })).state).toBe("waiting");
    await leaveWaitingRoom(guest, first);
    expect(await errorCode(askToEnter(guest, { ...first, code }))).toBe("rate-limit.exceeded");
  });

  it("stops who tries codes: rate-limit.exceeded", async () => {
    const { guest } = await scene({ guessLimit: { scope: "g", limit: 1, windowMs: HOUR_MS } });
    const guess = () => errorCode(askToEnter(guest, { code: UNKNOWN }));
    expect([await guess(), await guess()]).toEqual(["room.unavailable", "rate-limit.exceeded"]);
  });

  it("stops who asks without end: rate-limit.exceeded", async () => {
    const admitLimit = { scope: "admit", limit: 2, windowMs: 10 * MINUTE_MS };
    const { code, guest } = await scene({ admitLimit });
    const { guestKey } = await askAndWait(guest, { code });
    await askAndWait(guest, { code, guestKey });
    expect(await errorCode(askToEnter(guest, { code, guestKey }))).toBe("rate-limit.exceeded");
  });

  it("lets the host in, and back in, when the door is full from their address", async () => {
    const admitLimit = { scope: "admit", limit: 1, windowMs: 10 * MINUTE_MS };
    const { host, room, code } = await scene({ admitLimit });
    await askAndWait(host, { code });
    expect(await errorCode(askToEnter(host, { code }))).toBe("rate-limit.exceeded");
    const inside = admissionOf(await askToEnter(host, room));
    expect((await renewGrant(host, inside)).role).toBe("host");
    expect(await errorCode(askToEnter(host, room))).toBe("rate-limit.exceeded");
  });

  it("is not for jobs: access.denied", async () => {
    const { host, room, code } = await scene();
    expect(await errorCode(askToEnter(asJob(host), { code }))).toBe("access.denied");
    expect(await errorCode(askToEnter(asJob(host), room))).toBe("access.denied");
  });
});
