/** Who proves nothing is refused without waiting for anybody, so that wrong keys pile up nowhere. */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";

import { admissionOf, askAndWait, errorCode, openScene } from "../testing/guest-at-door";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { askToEnter } from "../waiting-room/ask-to-enter";
import { checkAdmission } from "../waiting-room/check-admission";
import { leaveWaitingRoom } from "../waiting-room/leave-waiting-room";
import { listWaiting } from "../waiting-room/list-waiting";

import { admitParticipant } from "./admit-participant";
import { closeRoom } from "./close-room";
import { lockRoom } from "./lock-room";
import { renewGrant } from "./renew-grant";
import { setRoomOptions } from "./set-room-options";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

it("are refused while somebody holds the room's lock", async () => {
  const { host, room, code, guest } = await openScene(fixture);
  const asked = await askAndWait(guest, { code });
  const inside = admissionOf(await askToEnter(host, room));
  const wrong = randomBytes(32).toString("base64url");
  const forged = { code, hostSecret: wrong };
  const stranger = { requestId: asked.requestId, guestKey: wrong };
  const attempts = [
    () => closeRoom(guest, forged),
    () => listWaiting(guest, forged),
    () => listWaiting(guest, { code, renewalToken: `${inside.participantId}.${wrong}` }),
    () => listWaiting(guest, { code, renewalToken: `${randomUUID()}.${wrong}` }),
    () => setRoomOptions(guest, { ...forged, locked: true }),
    () => admitParticipant(guest, forged),
    () => askToEnter(guest, forged),
    () => checkAdmission(guest, stranger),
    () => leaveWaitingRoom(guest, stranger),
    () => renewGrant(guest, { renewalToken: `${inside.participantId}.${wrong}` }),
  ];
  await host.transaction(async (tx) => {
    await lockRoom(host, tx, { code });
    for (const attempt of attempts) {
      expect(await errorCode(attempt())).toMatch(/^room\.(not-host|request-un|grant-not-ren)/);
    }
  });
});
