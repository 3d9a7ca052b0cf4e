import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { renewGrant } from "../rooms/renew-grant";
import { setRoomOptions } from "../rooms/set-room-options";
import { admissionOf, askAndWait, errorCode, openScene } from "../testing/guest-at-door";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { listWaiting } from "./list-waiting";

const MAYOR = "Die Bürgermeisterin";
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

/** A room with Erika inside, whom the host admitted under that name. */
async function withErikaInside() {
  const scene = await openScene(fixture);
  const { host, room, code, guest } = scene;
  const asked = await askAndWait(guest, { code, displayName: "Erika" });
  await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
  const admission = admissionOf(await checkAdmission(guest, { ...asked, displayName: "Erika" }));
  return { ...scene, asked, admission };
}

describe("who was admitted under a name", () => {
  it("renews under that name only, spelled as it was cleaned: room.grant-not-renewable", async () => {
    const { guest, admission } = await withErikaInside();
    const { renewalToken } = admission;
    for (const displayName of [MAYOR, "", undefined]) {
      const renewed = renewGrant(guest, { renewalToken, displayName });
      expect(await errorCode(renewed)).toBe("room.grant-not-renewable");
    }
    const renewed = await renewGrant(guest, { renewalToken, displayName: " Erika\u200B " });
    expect(renewed).toMatchObject({ displayName: "Erika", renewalToken });
  });

  it("does not get a grant by looking again under another: room.request-unknown", async () => {
    const { guest, asked } = await withErikaInside();
    const again = checkAdmission(guest, { ...asked, displayName: MAYOR });
    expect(await errorCode(again)).toBe("room.request-unknown");
    const kept = await checkAdmission(guest, { ...asked, displayName: "Erika" });
    expect(admissionOf(kept).displayName).toBe("Erika");
  });

  it("asks anew under another, and the hosts see that one", async () => {
    const { host, room, code, guest, asked, admission } = await withErikaInside();
    const { guestKey } = asked;
    const again = await askAndWait(guest, { code, guestKey, displayName: MAYOR });
    expect(again.requestId).not.toBe(asked.requestId);
    expect((await listWaiting(host, room)).guests).toMatchObject([{ displayName: MAYOR }]);
    await decideAdmission(host, { ...room, decision: "admit", requests: [again.requestId] });
    const inside = admissionOf(await checkAdmission(guest, again));
    expect(inside).toMatchObject({ displayName: MAYOR });
    expect(inside.participantId).not.toBe(admission.participantId);
  });

  it("does not get past a lock under another: room.locked", async () => {
    const { host, room, code, guest, asked } = await withErikaInside();
    const { guestKey } = asked;
    await setRoomOptions(host, { ...room, locked: true });
    const other = askToEnter(guest, { code, guestKey, displayName: MAYOR });
    expect(await errorCode(other)).toBe("room.locked");
    const same = await askToEnter(guest, { code, guestKey, displayName: "Erika" });
    expect(admissionOf(same).displayName).toBe("Erika");
  });

  it("is the only one bound: a host is called as they like", async () => {
    const { host, room } = await openScene(fixture);
    const { renewalToken } = admissionOf(await askToEnter(host, { ...room, displayName: "Max" }));
    const renewed = await renewGrant(host, { renewalToken, displayName: "Moritz" });
    expect(renewed.displayName).toBe("Moritz");
  });

  it("leaves no trace of the name in the database", async () => {
    const { host } = await withErikaInside();
    const rows = await host.transaction(async (tx) => [
      ...(await tx.admission.findMany()),
      ...(await tx.waitingRequest.findMany()),
    ]);
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      for (const value of Object.values(row)) {
        const text = value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : value;
        expect(String(text)).not.toContain("Erika");
      }
    }
  });
});
