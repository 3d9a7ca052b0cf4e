import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { createDomain } from "../domain";
import { defaultPolicy } from "../policy";
import { closeRoom } from "../rooms/close-room";
import { setRoomOptions } from "../rooms/set-room-options";
import { deleteForgettableRequests } from "../retention/delete-forgettable-requests";
import { eventually } from "../testing/eventually";
import { askAndWait, errorCode, openScene, type Scene } from "../testing/guest-at-door";
import { asJob, createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext } from "../town-context";

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { leaveWaitingRoom } from "./leave-waiting-room";
import type { RequestKey } from "./find-request";
import { removeParticipant } from "./remove-participant";
import { watchAdmission, watchWaitingRoom } from "./watch-waiting-room";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
  await fixture.changes.ready();
});
afterAll(() => fixture.close());

interface Counter {
  calls: number;
}

async function watchAsHost({ host, room }: Scene): Promise<Counter> {
  const counter = { calls: 0 };
  onTestFinished(await watchWaitingRoom(host, room, () => (counter.calls += 1)));
  return counter;
}

async function watchAsGuest({ guest }: Scene, key: RequestKey): Promise<Counter> {
  const counter = { calls: 0 };
  onTestFinished(await watchAdmission(guest, key, () => (counter.calls += 1)));
  return counter;
}

/** What `act` makes the watchers hear; the room next door is heard last, so nothing is under way. */
async function heard(counters: readonly Counter[], act: () => Promise<unknown>) {
  const before = counters.map(({ calls }) => calls);
  await act();
  const nextDoor = await openScene(fixture);
  const last = await watchAsHost(nextDoor);
  await askAndWait(nextDoor.guest, { code: nextDoor.code });
  await eventually(() => (last.calls > 0 ? undefined : "nothing heard next door"));
  return counters.map(({ calls }, index) => calls - (before[index] ?? 0));
}

describe("watchWaitingRoom and watchAdmission", () => {
  it("tell the hosts who comes, leaves and vanishes, and the guests nothing of it", async () => {
    const scene = await openScene(fixture);
    const { host, code, guest } = scene;
    const other = await askAndWait(guest, { code });
    const key = await askAndWait(guest, { code });
    const counters = [await watchAsHost(scene), await watchAsGuest(scene, other)];
    await heard(counters, () => Promise.resolve());
    expect(await heard(counters, () => askToEnter(guest, { code }))).toEqual([1, 0]);
    expect(await heard(counters, () => askToEnter(guest, { ...key, code }))).toEqual([0, 0]);
    expect(await heard(counters, () => checkAdmission(guest, key))).toEqual([0, 0]);
    expect(await heard(counters, () => leaveWaitingRoom(guest, key))).toEqual([1, 0]);
    fixture.clock.advance(defaultPolicy.waitingRoom.unseenMs + 1);
    const job = () => deleteForgettableRequests(asJob(host));
    expect(await heard(counters, job)).toEqual([1, 0]);
    expect(await heard(counters, job)).toEqual([0, 0]);
  });

  it("tell both of decisions, of the door and of the end", async () => {
    const scene = await openScene(fixture);
    const { host, room, code, guest } = scene;
    const asked = await askAndWait(guest, { code });
    const counters = [await watchAsHost(scene), await watchAsGuest(scene, asked)];
    await heard(counters, () => Promise.resolve());
    const decide = (decision: "admit" | "refuse") => () =>
      decideAdmission(host, { ...room, decision, requests: "all" });
    expect(await heard(counters, decide("admit"))).toEqual([1, 1]);
    expect(await heard(counters, decide("admit"))).toEqual([0, 0]);
    expect(await heard(counters, () => setRoomOptions(host, { ...room, locked: true }))).toEqual([
      1, 1,
    ]);
    await heard(counters, () => setRoomOptions(host, { ...room, locked: false }));
    expect(await heard(counters, () => checkAdmission(guest, asked))).toEqual([0, 0]);
    const remove = () => removeParticipant(host, { ...room, participantId: asked.requestId });
    expect(await heard(counters, remove)).toEqual([1, 1]);
    expect(await heard(counters, () => closeRoom(host, room))).toEqual([1, 1]);
  });

  it("stop when told to", async () => {
    const scene = await openScene(fixture);
    const counter = { calls: 0 };
    const stop = await watchWaitingRoom(scene.host, scene.room, () => (counter.calls += 1));
    stop();
    const act = () => askToEnter(scene.guest, { code: scene.code });
    expect(await heard([counter], act)).toEqual([0]);
  });

  it("are for who may look: room.not-host, room.request-unknown, room.unavailable", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const elsewhere = await fixture.visitor();
    const asked = await askAndWait(guest, { code });
    const nothing = () => undefined;
    const asHost = (ctx: typeof host, hostSecret: string) =>
      errorCode(watchWaitingRoom(ctx, { code, hostSecret }, nothing));
    expect(await asHost(guest, "wrong")).toBe("room.not-host");
    expect(await asHost(elsewhere, room.hostSecret)).toBe("room.unavailable");
    expect(await asHost(asJob(host), room.hostSecret)).toBe("access.denied");
    const asGuest = (ctx: typeof host, guestKey: string) =>
      errorCode(watchAdmission(ctx, { ...asked, guestKey }, nothing));
    expect(await asGuest(guest, "wrong")).toBe("room.request-unknown");
    expect(await asGuest(elsewhere, asked.guestKey)).toBe("room.request-unknown");
    expect(await asGuest(asJob(guest), asked.guestKey)).toBe("access.denied");
  });

  it("need a process that was composed with a change feed", async () => {
    const { host, room } = await openScene(fixture);
    const { database, clock } = fixture;
    const grantSigner = { sign: () => Promise.resolve("") };
    const domain = createDomain({ database, clock, grantSigner });
    const ctx = townContext(domain, host.townId, host.actor);
    await expect(watchWaitingRoom(ctx, room, () => undefined)).rejects.toThrow(TypeError);
  });
});
