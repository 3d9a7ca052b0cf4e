import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RoomCode } from "../ids";
import { defaultPolicy } from "../policy";
import { admitParticipant } from "../rooms/admit-participant";
import { closeRoom } from "../rooms/close-room";
import type { HostKey } from "../rooms/host-key";
import { renewGrant } from "../rooms/renew-grant";
import { setRoomOptions } from "../rooms/set-room-options";
import { startRoom } from "../rooms/start-room";
import { startOpenRoom } from "../testing/start-open-room";
import { admissionOf, askAndWait, errorCode, openScene } from "../testing/guest-at-door";
import { asJob, createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { listWaiting } from "./list-waiting";
import { removeParticipant } from "./remove-participant";

const HOUR_MS = 3_600_000;
const { refusalPauseMs } = defaultPolicy.waitingRoom;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

describe("listWaiting", () => {
  it("shows who waits in the order they came, and how the door stands", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    for (const displayName of ["Erika", "Max", "Ayşe"]) {
      await askAndWait(guest, { code, displayName });
      fixture.clock.advance(1_000);
    }
    const list = await listWaiting(host, room);
    expect(list.guests.map((one) => one.displayName)).toEqual(["Erika", "Max", "Ayşe"]);
    expect(list.door).toEqual({ waitingRoom: true, locked: false, pinRequired: false });
  });

  it("shows a room's own guests only", async () => {
    const { host, room, guest } = await openScene(fixture);
    const other = await startRoom(host, { waitingRoom: true });
    await askAndWait(guest, { code: other.code });
    expect((await listWaiting(host, room)).guests).toEqual([]);
  });
});

describe("decideAdmission", () => {
  it("admits the named and leaves the others waiting", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const [one, other] = [await askAndWait(guest, { code }), await askAndWait(guest, { code })];
    const requests = [one.requestId, "no such request"];
    expect(await decideAdmission(host, { ...room, decision: "admit", requests })).toEqual({
      decided: [one.requestId],
    });
    expect((await checkAdmission(guest, one)).state).toBe("admitted");
    expect((await checkAdmission(guest, other)).state).toBe("waiting");
    expect((await listWaiting(host, room)).guests).toMatchObject([{ requestId: other.requestId }]);
  });

  it("decides about another room's guest in no case", async () => {
    const { host, room, guest } = await openScene(fixture);
    const other = await startRoom(host, { waitingRoom: true });
    const asked = await askAndWait(guest, { code: other.code });
    const requests = [asked.requestId];
    expect(await decideAdmission(host, { ...room, decision: "admit", requests })).toEqual({
      decided: [],
    });
    expect((await checkAdmission(guest, asked)).state).toBe("waiting");
  });

  it("takes an admission back that was not used, and none that was", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const [unused, used] = [await askAndWait(guest, { code }), await askAndWait(guest, { code })];
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    await checkAdmission(guest, { ...used, displayName: "Erika" });
    const requests = [unused.requestId, used.requestId];
    expect(await decideAdmission(host, { ...room, decision: "refuse", requests })).toEqual({
      decided: [unused.requestId],
    });
    expect((await checkAdmission(guest, unused)).state).toBe("refused");
    const inside = await checkAdmission(guest, { ...used, displayName: "Erika" });
    expect(inside.state).toBe("admitted");
  });

  it("means by all who waits, not whom another host has just admitted", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const first = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    const second = await askAndWait(guest, { code });
    expect(await decideAdmission(host, { ...room, decision: "refuse", requests: "all" })).toEqual({
      decided: [second.requestId],
    });
    expect((await checkAdmission(guest, first)).state).toBe("admitted");
  });

  it("does not admit who was refused, until they ask again", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await askAndWait(guest, { code });
    const { guestKey } = asked;
    await decideAdmission(host, { ...room, decision: "refuse", requests: "all" });
    const requests = [asked.requestId];
    expect(await decideAdmission(host, { ...room, decision: "admit", requests })).toEqual({
      decided: [],
    });
    fixture.clock.advance(refusalPauseMs);
    const again = await askAndWait(guest, { code, guestKey });
    // The decision about the old question does not hit the new one.
    await decideAdmission(host, { ...room, decision: "admit", requests });
    expect((await checkAdmission(guest, again)).state).toBe("waiting");
    await decideAdmission(host, { ...room, decision: "admit", requests: [again.requestId] });
    expect((await checkAdmission(guest, again)).state).toBe("admitted");
  });

  it("admits nobody while the room is locked: room.locked; refusing is possible", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await askAndWait(guest, { code });
    await setRoomOptions(host, { ...room, locked: true });
    const decide = (decision: "admit" | "refuse") =>
      decideAdmission(host, { ...room, decision, requests: "all" });
    expect(await errorCode(decide("admit"))).toBe("room.locked");
    expect((await checkAdmission(guest, asked)).state).toBe("waiting");
    expect((await decide("refuse")).decided).toEqual([asked.requestId]);
  });
});

describe("removeParticipant", () => {
  it("takes a guest's right for good: no renewal, no reload, and asking again means waiting", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    const inside = admissionOf(await checkAdmission(guest, asked));
    const { participantId } = inside;
    expect(await removeParticipant(host, { ...room, participantId })).toEqual({ removed: true });
    expect(await removeParticipant(host, { ...room, participantId })).toEqual({ removed: false });
    expect(await errorCode(renewGrant(guest, inside))).toBe("room.grant-not-renewable");
    expect((await checkAdmission(guest, asked)).state).toBe("refused");
    expect((await askToEnter(guest, { ...asked, code })).state).toBe("refused");
    fixture.clock.advance(refusalPauseMs);
    const again = await askAndWait(guest, { code, guestKey: asked.guestKey });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    const back = admissionOf(await checkAdmission(guest, again));
    expect(back.participantId).not.toBe(inside.participantId);
    expect(await errorCode(renewGrant(guest, inside))).toBe("room.grant-not-renewable");
  });

  it("removes guests that never waited as well", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const direct = await admitParticipant(ctx, { code: room.code });
    const asked = await askToEnter(ctx, { code: room.code });
    for (const inside of [direct, admissionOf(asked)]) {
      const { participantId } = inside;
      expect(await removeParticipant(ctx, { ...room, participantId })).toEqual({ removed: true });
      expect(await errorCode(renewGrant(ctx, inside))).toBe("room.grant-not-renewable");
    }
  });

  it("removes no host, nobody of another room, and nobody who is not there", async () => {
    const { host, room, code } = await openScene(fixture);
    const other = await startOpenRoom(host);
    const inHost = await admitParticipant(host, room);
    const elsewhere = await admitParticipant(host, { code: other.code });
    const unknown = { participantId: "00000000-0000-4000-8000-000000000000" };
    const key = { code, hostSecret: room.hostSecret };
    for (const { participantId } of [inHost, elsewhere, unknown, { participantId: "x" }]) {
      expect(await removeParticipant(host, { ...key, participantId })).toEqual({ removed: false });
    }
    expect((await renewGrant(host, inHost)).role).toBe("host");
    expect((await renewGrant(host, elsewhere)).role).toBe("guest");
  });
});

describe.each<[string, (ctx: TownContext, key: HostKey) => Promise<unknown>]>([
  ["listWaiting", listWaiting],
  [
    "decideAdmission",
    (ctx, key) => decideAdmission(ctx, { ...key, decision: "admit", requests: "all" }),
  ],
  [
    "removeParticipant",
    (ctx, key) =>
      removeParticipant(ctx, { ...key, participantId: "00000000-0000-4000-8000-000000000000" }),
  ],
])("%s", (_name, act) => {
  it("takes the host's secret and the renewal token of a host inside", async () => {
    const { host, room, code } = await openScene(fixture);
    const { renewalToken } = await admitParticipant(host, room);
    await expect(act(host, room)).resolves.toBeDefined();
    await expect(act(host, { code, renewalToken })).resolves.toBeDefined();
  });

  it("is for hosts only: room.not-host", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await askAndWait(guest, { code });
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    const { renewalToken } = admissionOf(await checkAdmission(guest, asked));
    const other = await startOpenRoom(host);
    const otherHost = await admitParticipant(host, other);
    expect(await errorCode(act(guest, { code, hostSecret: "wrong" }))).toBe("room.not-host");
    expect(await errorCode(act(guest, { code, hostSecret: other.hostSecret }))).toBe(
      "room.not-host",
    );
    for (const token of [renewalToken, otherHost.renewalToken, asked.guestKey, ""]) {
      expect(await errorCode(act(guest, { code, renewalToken: token }))).toBe("room.not-host");
    }
  });

  it("knows no unknown and no foreign room: room.unavailable", async () => {
    const { host, room, code } = await openScene(fixture);
    const { renewalToken } = await admitParticipant(host, room);
    const elsewhere = await fixture.visitor();
    const unknown = "apfel-apfel-apfel-apfel" as RoomCode;
    expect(await errorCode(act(host, { ...room, code: unknown }))).toBe("room.unavailable");
    expect(await errorCode(act(elsewhere, room))).toBe("room.unavailable");
    expect(await errorCode(act(elsewhere, { code, renewalToken }))).toBe("room.unavailable");
  });

  it("ends with the room: room.closed, room.expired", async () => {
    const { host, room } = await openScene(fixture);
    await closeRoom(host, room);
    expect(await errorCode(act(host, room))).toBe("room.closed");
    expect(await errorCode(act(host, { ...room, hostSecret: "x" }))).toBe("room.unavailable");
    const over = await startRoom(host, { waitingRoom: true });
    fixture.clock.advance(24 * HOUR_MS);
    expect(await errorCode(act(host, over))).toBe("room.expired");
  });

  it("stops who tries secrets, never the host: rate-limit.exceeded", async () => {
    const guessLimit = { scope: "g", limit: 1, windowMs: HOUR_MS };
    const { host, room, code } = await openScene(fixture, { guessLimit });
    const guess = () => errorCode(act(host, { code, hostSecret: "wrong" }));
    expect([await guess(), await guess()]).toEqual(["room.not-host", "rate-limit.exceeded"]);
    await expect(act(host, room)).resolves.toBeDefined();
  });

  it("is not for jobs: access.denied", async () => {
    const { host, room } = await openScene(fixture);
    expect(await errorCode(act(asJob(host), room))).toBe("access.denied");
  });
});
