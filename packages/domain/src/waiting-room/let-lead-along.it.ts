import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readPresence } from "../presence/read-presence";
import { reportPresence } from "../presence/report-presence";
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

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { letLeadAlong } from "./let-lead-along";
import { listWaiting } from "./list-waiting";
import { removeParticipant } from "./remove-participant";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

/** Erika is inside, admitted; her renewal token is the key she has. */
async function withErikaInside() {
  const scene = await openScene(fixture);
  const { host, room, code, guest } = scene;
  const asked = await askAndWait(guest, { code });
  await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
  const admission = admissionOf(await checkAdmission(guest, { ...asked, displayName: "Erika" }));
  const key = { code, renewalToken: admission.renewalToken };
  return { ...scene, asked, admission, key };
}

describe("who leads along", () => {
  it("sees who waits, lets in and refuses, and sets the door; before that, nothing", async () => {
    const { host, room, code, guest, admission, key } = await withErikaInside();
    const { participantId } = admission;
    expect(await errorCode(listWaiting(guest, key))).toBe("room.not-host");
    expect(await letLeadAlong(host, { ...room, participantId })).toEqual({ leads: true });
    const asked = await askAndWait(asAnotherVisitor(guest), { code, displayName: "Paul" });
    expect((await listWaiting(guest, key)).guests).toMatchObject([{ displayName: "Paul" }]);
    const requests = [asked.requestId];
    await decideAdmission(guest, { ...key, decision: "admit", requests });
    const paul = await checkAdmission(guest, { ...asked, displayName: "Paul" });
    expect(paul.state).toBe("admitted");
    expect(await setRoomOptions(guest, { ...key, locked: true })).toMatchObject({ locked: true });
  });

  it("leads again after a reload, by token and by key, under the same name", async () => {
    const { host, room, code, guest, asked, admission } = await withErikaInside();
    const { participantId } = admission;
    expect((await renewGrant(guest, admission)).role).toBe("guest");
    await letLeadAlong(host, { ...room, participantId });
    expect(await renewGrant(guest, admission)).toMatchObject({ role: "host", participantId });
    const back = await askToEnter(guest, { ...asked, code, displayName: "Erika" });
    expect(admissionOf(back)).toMatchObject({ role: "host", participantId });
    expect(fixture.signed.at(-1)).toMatchObject({ role: "host", participantId });
    const renewed = renewGrant(guest, { ...admission, displayName: "Mallory" });
    expect(await errorCode(renewed)).toBe("room.grant-not-renewable");
  });

  it("is somebody who leads, for who looks from outside", async () => {
    const { host, room, code, guest, admission } = await withErikaInside();
    const { renewalToken, participantId } = admission;
    await reportPresence(guest, { renewalToken, endpointId: "aaaaaaaa" });
    expect(await readPresence(host, { code })).toEqual({ people: 1, hostPresent: false });
    await letLeadAlong(host, { ...room, participantId });
    expect(await readPresence(host, { code })).toEqual({ people: 1, hostPresent: true });
  });

  it("lets others lead along, but closes nothing", async () => {
    const { host, room, code, guest, admission, key } = await withErikaInside();
    await letLeadAlong(host, { ...room, participantId: admission.participantId });
    const asked = await askAndWait(asAnotherVisitor(guest), { code, displayName: "Paul" });
    await decideAdmission(guest, { ...key, decision: "admit", requests: [asked.requestId] });
    const paul = admissionOf(await checkAdmission(guest, { ...asked, displayName: "Paul" }));
    const { participantId } = paul;
    expect(await letLeadAlong(guest, { ...key, participantId })).toEqual({ leads: true });
    const closing = closeRoom(guest, { code, hostSecret: admission.renewalToken });
    expect(await errorCode(closing)).toBe("room.not-host");
  });

  it("loses it all by being removed: room.not-host", async () => {
    const { host, room, guest, admission, key } = await withErikaInside();
    const about = { ...room, participantId: admission.participantId };
    await letLeadAlong(host, about);
    expect(await removeParticipant(host, about)).toEqual({ removed: true });
    expect(await errorCode(listWaiting(guest, key))).toBe("room.not-host");
    expect(await letLeadAlong(host, about)).toEqual({ leads: false });
    expect(await errorCode(renewGrant(guest, admission))).toBe("room.grant-not-renewable");
  });
});

describe("letLeadAlong", () => {
  it("is a host's alone, of this very room: room.not-host, access.denied", async () => {
    const { host, room, code, guest, admission, key } = await withErikaInside();
    const { participantId } = admission;
    expect(await errorCode(letLeadAlong(guest, { ...key, participantId }))).toBe("room.not-host");
    const forged = { code, hostSecret: "x", participantId };
    expect(await errorCode(letLeadAlong(guest, forged))).toBe("room.not-host");
    expect(await errorCode(letLeadAlong(asJob(host), { ...room, participantId }))).toBe(
      "access.denied",
    );
    const other = await startRoom(host);
    expect(await letLeadAlong(host, { ...other, participantId })).toEqual({ leads: false });
    expect((await renewGrant(guest, admission)).role).toBe("guest");
  });

  it("makes nobody of who is not there", async () => {
    const { host, room } = await withErikaInside();
    for (const participantId of [randomUUID(), "", "x"]) {
      expect(await letLeadAlong(host, { ...room, participantId })).toEqual({ leads: false });
    }
  });
});
