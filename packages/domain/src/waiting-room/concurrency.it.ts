import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { setRoomOptions } from "../rooms/set-room-options";
import { closeRoom } from "../rooms/close-room";
import { renewGrant } from "../rooms/renew-grant";
import { startOpenRoom } from "../testing/start-open-room";
import {
  admissionOf,
  askAndWait,
  errorCode,
  openScene,
  someGuestKey,
} from "../testing/guest-at-door";
import { asAnotherVisitor, createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { askToEnter } from "./ask-to-enter";
import { checkAdmission } from "./check-admission";
import { decideAdmission } from "./decide-admission";
import { listWaiting } from "./list-waiting";
import { removeParticipant } from "./remove-participant";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const admissions = (ctx: TownContext) => ctx.transaction((tx) => tx.admission.count());

describe("thirty guests with one address", () => {
  it("wait after asking at once; admitted twice at once, each becomes one participant", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await Promise.all(
      times(30, (index) => askAndWait(guest, { code, displayName: `Gast ${index}` })),
    );
    const { guests } = await listWaiting(host, room);
    expect(new Set(guests.map((one) => one.displayName)).size).toBe(30);
    expect(await admissions(host)).toBe(0);

    const admit = () => decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    const decisions = await Promise.all([admit(), admit()]);
    const decided = decisions.flatMap((one) => one.decided);
    expect(decided).toHaveLength(30);
    expect(new Set(decided)).toEqual(new Set(asked.map((one) => one.requestId)));

    const pages = asked.map((key, index) => ({ ...key, displayName: `Gast ${index}` }));
    const outcomes = await Promise.all(
      [...pages, ...pages].map((page) => checkAdmission(guest, page)),
    );
    const participants = outcomes.map((outcome) => admissionOf(outcome));
    expect(new Set(participants.map((one) => one.participantId)).size).toBe(30);
    expect(new Set(participants.map((one) => one.renewalToken)).size).toBe(30);
    expect(await admissions(host)).toBe(30);
  });
});

describe("at the same moment", () => {
  it("many reloads of one page are one request, or one participant", async () => {
    const { host, code, guest } = await openScene(fixture);
    const guestKey = someGuestKey();
    const asked = await Promise.all(times(15, () => askAndWait(guest, { code, guestKey })));
    expect(new Set(asked.map((one) => one.requestId)).size).toBe(1);
    expect(await host.transaction((tx) => tx.waitingRequest.count())).toBe(1);

    const open = await startOpenRoom(host);
    const entered = await Promise.all(
      times(15, () => askToEnter(guest, { code: open.code, guestKey })),
    );
    expect(new Set(entered.map((one) => admissionOf(one).renewalToken)).size).toBe(1);
    expect(await admissions(host)).toBe(1);
  });

  it("two hosts decide differently: who refuses prevails", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await Promise.all(times(10, () => askAndWait(guest, { code })));
    const requests = asked.map((one) => one.requestId);
    await Promise.all(
      (["admit", "refuse"] as const).map((decision) =>
        decideAdmission(asAnotherVisitor(host), { ...room, decision, requests }),
      ),
    );
    const outcomes = await Promise.all(asked.map((key) => checkAdmission(guest, key)));
    expect(outcomes.map((one) => one.state)).toEqual(times(10, () => "refused"));
    expect(await admissions(host)).toBe(0);
  });

  it("a refusal and the guests' entering: each is inside or refused, never both", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await Promise.all(times(12, () => askAndWait(guest, { code })));
    const requests = asked.map((one) => one.requestId);
    await decideAdmission(host, { ...room, decision: "admit", requests });
    const [refusal, ...outcomes] = await Promise.all([
      decideAdmission(host, { ...room, decision: "refuse", requests }),
      ...asked.map((key) => checkAdmission(guest, key)),
    ]);
    outcomes.forEach((outcome, index) => {
      const refused = refusal.decided.some((id) => id === requests[index]);
      expect(outcome.state).toBe(refused ? "refused" : "admitted");
    });
    expect(await admissions(host)).toBe(12 - refusal.decided.length);
  });

  it.each([
    ["locks the room", { locked: true }],
    ["sets a PIN", { pin: "4711" }],
  ])("a host %s and admitted guests enter: nobody enters afterwards", async (_case, options) => {
    const { host, room, code, guest } = await openScene(fixture);
    const asked = await Promise.all(times(15, () => askAndWait(guest, { code })));
    await decideAdmission(host, { ...room, decision: "admit", requests: "all" });
    const check = () => asked.map((key) => checkAdmission(guest, { ...key, displayName: "Erika" }));
    const checks = check();
    await setRoomOptions(host, { ...room, ...options });
    const inside = await admissions(host);
    const outcomes = await Promise.all(checks);
    expect(await admissions(host)).toBe(inside);
    expect(outcomes.filter((one) => one.state === "admitted")).toHaveLength(inside);
    const later = await Promise.all(check());
    expect(later.map((one) => one.state)).toEqual(outcomes.map((one) => one.state));
  });

  it("a host puts up the waiting room and guests come: nobody enters afterwards", async () => {
    const host = await fixture.visitor();
    const room = await startOpenRoom(host);
    const guest = asAnotherVisitor(host);
    const coming = times(15, () => askToEnter(guest, { code: room.code }));
    await setRoomOptions(host, { ...room, waitingRoom: true });
    const inside = await admissions(host);
    const outcomes = await Promise.all(coming);
    expect(await admissions(host)).toBe(inside);
    expect(outcomes.filter((one) => one.state === "waiting")).toHaveLength(15 - inside);
  });

  it("a host removes a guest who renews: no renewal afterwards", async () => {
    const host = await fixture.visitor();
    const room = await startOpenRoom(host);
    const guest = admissionOf(await askToEnter(host, { code: room.code }));
    const renewals = times(10, () => renewGrant(host, guest).catch(() => "refused"));
    await removeParticipant(host, { ...room, participantId: guest.participantId });
    await Promise.all(renewals);
    expect(await errorCode(renewGrant(host, guest))).toBe("room.grant-not-renewable");
  });

  it("a host closes the room and guests ask: nobody waits for nothing", async () => {
    const { host, room, code, guest } = await openScene(fixture);
    const asking = times(10, () =>
      askToEnter(guest, { code }).catch((error: unknown) => (error as { code: string }).code),
    );
    await closeRoom(host, room);
    for (const outcome of await Promise.all(asking)) {
      if (typeof outcome === "string") expect(outcome).toBe("room.unavailable");
      else if (outcome.state === "waiting") {
        expect(await checkAdmission(guest, outcome)).toEqual({ state: "closed" });
      } else expect.unreachable(outcome.state);
    }
    expect(await admissions(host)).toBe(0);
  });
});
