import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Admission } from "../rooms/issue-grant";
import { admitParticipant } from "../rooms/admit-participant";
import { renewGrant } from "../rooms/renew-grant";
import { reportPresence } from "../presence/report-presence";
import { admissionOf, askAndWait, errorCode, openScene } from "../testing/guest-at-door";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { removeEndpoint } from "./remove-endpoint";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

/** A room with a waiting room and two guests inside. */
async function meeting() {
  const { host, room, code, guest } = await openScene(fixture);
  const asked = [await askAndWait(guest, { code }), await askAndWait(guest, { code })] as const;
  await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
  const one = admissionOf(await checkAdmission(guest, asked[0]));
  const other = admissionOf(await checkAdmission(guest, asked[1]));
  const report = ({ renewalToken }: Admission, endpointId: string) =>
    reportPresence(guest, { renewalToken, endpointId });
  const remove = (endpointId: string, present: readonly string[]) =>
    removeEndpoint(host, { ...room, endpointId, present });
  const renew = (admission: Admission) => renewGrant(guest, admission);
  return { host, room, code, guest, asked, one, other, report, remove, renew };
}

describe("throwing somebody out of a running meeting", () => {
  it("takes the right of the guest behind the endpoint, and nobody else's", async () => {
    const { code, guest, asked, one, other, report, remove, renew } = await meeting();
    await report(one, "aaaaaaaa");
    await report(other, "bbbbbbbb");
    expect(await remove("aaaaaaaa", ["aaaaaaaa", "bbbbbbbb"])).toEqual({ removed: "known" });
    expect(await errorCode(renew(one))).toBe("room.grant-not-renewable");
    const again = await askToEnter(guest, { code, guestKey: asked[0].guestKey });
    expect(again.state).toBe("refused");
    expect((await renew(other)).role).toBe("guest");
  });

  it("makes everybody ask anew who hides, if the endpoint is nobody's", async () => {
    const { code, guest, asked, one, other, report, remove, renew } = await meeting();
    await report(other, "bbbbbbbb");
    expect(await remove("aaaaaaaa", ["aaaaaaaa", "bbbbbbbb"])).toEqual({ removed: "unknown" });
    expect(await errorCode(renew(one))).toBe("room.grant-not-renewable");
    expect((await renew(other)).role).toBe("guest");
    const again = await askToEnter(guest, { code, guestKey: asked[0].guestKey });
    expect(again.state).toBe("waiting");
  });

  it("sees through who claims an endpoint that is not there", async () => {
    const { one, other, report, remove, renew } = await meeting();
    await report(one, "cccccccc");
    await report(other, "bbbbbbbb");
    await remove("aaaaaaaa", ["aaaaaaaa", "bbbbbbbb"]);
    expect(await errorCode(renew(one))).toBe("room.grant-not-renewable");
    expect((await renew(other)).role).toBe("guest");
  });

  it("cannot remove a host", async () => {
    const { host, room, one, other, report, remove, renew } = await meeting();
    const leader = await admitParticipant(host, room);
    await report(leader, "dddddddd");
    await report(one, "aaaaaaaa");
    await report(other, "bbbbbbbb");
    const present = ["aaaaaaaa", "bbbbbbbb", "dddddddd"];
    expect(await remove("dddddddd", present)).toEqual({ removed: "nobody" });
    expect((await renew(leader)).role).toBe("host");
    expect((await renew(one)).role).toBe("guest");
  });

  it("is for hosts only: room.not-host", async () => {
    const { code, guest, one, report } = await meeting();
    await report(one, "aaaaaaaa");
    const { renewalToken } = one;
    const request = { code, renewalToken, endpointId: "aaaaaaaa", present: ["aaaaaaaa"] };
    expect(await errorCode(removeEndpoint(guest, request))).toBe("room.not-host");
  });
});
