import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAudit } from "../audit/list-audit";
import { systemJob } from "../access/actor";
import type { StaffId } from "../ids";
import { installationContext } from "../installation-context";
import type { StaffRole } from "../rights/staff";
import {
  atTheDoor,
  enterByOidc,
  firstOperator,
  newStaff,
  type SignedInStaff,
} from "../testing/staff-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext } from "../town-context";

import { beginRegistration } from "./begin-registration";
import { beginSignIn } from "./begin-sign-in";
import { deleteExpiredSignIns } from "./delete-expired-sign-ins";
import { disableStaff } from "./disable-staff";
import { endSession } from "./end-session";
import { finishSignIn } from "./finish-sign-in";
import { inviteStaff } from "./invite-staff";
import { listSessions } from "./list-sessions";
import { listStaff } from "./list-staff";
import { lookAtLink } from "./look-at-link";
import { offerBootstrap } from "./offer-bootstrap";
import { readSession } from "./read-session";
import { revokeInvitation } from "./revoke-invitation";
import { defaultStaffPolicy } from "./staff-policy";

const PARTY = { id: "localhost", name: "Test", origin: "http://localhost:3001" };
const denied = { code: "access.denied" };
let fixture: DomainFixture;
let operator: SignedInStaff;

beforeAll(async () => {
  fixture = await createDomainFixture();
  operator = await firstOperator(fixture);
});
afterAll(() => fixture.close());

const job = () => installationContext(fixture.domain(), systemJob);

describe("the first link", () => {
  it("is offered until there is an operator, the newest one only, to jobs only", async () => {
    const fresh = await createDomainFixture();
    try {
      const asJob = installationContext(fresh.domain(), systemJob);
      const older = await offerBootstrap(asJob);
      const newer = await offerBootstrap(asJob);
      const look = (secret = "") => lookAtLink(atTheDoor(fresh), secret);
      await expect(look(older?.secret)).rejects.toMatchObject({ code: "staff.link-void" });
      expect(await look(newer?.secret)).toMatchObject({ isBootstrap: true, role: "operator" });
      await enterByOidc(fresh, "first", newer?.secret);
      await expect(look(newer?.secret)).rejects.toMatchObject({ code: "staff.link-void" });
      expect(await offerBootstrap(asJob)).toBeNull();
      await expect(offerBootstrap(atTheDoor(fresh))).rejects.toMatchObject(denied);
    } finally {
      await fresh.close();
    }
  });
});

describe("an invitation", () => {
  it("works once, even for two at the same moment", async () => {
    const town = await fixture.town();
    const wanted = { displayName: "Otto", role: "auditor", towns: [town] } as const;
    const { secret } = await inviteStaff(operator.context, wanted);
    const both = await Promise.allSettled(
      ["one", "two"].map((who) => enterByOidc(fixture, `race-${who}`, secret)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("expires, and can be taken back", async () => {
    const wanted = { displayName: "Otto", role: "operator", towns: [] } as const;
    const taken = await inviteStaff(operator.context, wanted);
    await revokeInvitation(operator.context, taken.id);
    const look = (secret: string) => lookAtLink(atTheDoor(fixture), secret);
    await expect(look(taken.secret)).rejects.toMatchObject({ code: "staff.link-void" });
    const old = await inviteStaff(operator.context, wanted);
    fixture.clock.advance(defaultStaffPolicy.invitationMs);
    await expect(look(old.secret)).rejects.toMatchObject({ code: "staff.link-void" });
    const begin = beginRegistration(atTheDoor(fixture), PARTY, { ...old, displayName: "Otto" });
    await expect(begin).rejects.toMatchObject({ code: "staff.link-void" });
  });

  it("gives away no more than whoever invites has", async () => {
    const [here, there] = [await fixture.town(), await fixture.town()];
    const admin = await newStaff(fixture, operator, { role: "town-admin", towns: [here] });
    const invite = (role: StaffRole, towns: "all" | (typeof here)[]) =>
      inviteStaff(admin.context, { displayName: "Otto", role, towns });
    await expect(invite("operator", [here])).rejects.toMatchObject(denied);
    await expect(invite("town-admin", "all")).rejects.toMatchObject(denied);
    await expect(invite("town-admin", [here, there])).rejects.toMatchObject(denied);
    await expect(invite("data-protection-officer", [here])).rejects.toMatchObject(denied);
    await expect(invite("auditor", [here])).rejects.toMatchObject(denied);
    expect((await invite("club-office", [here])).secret).toHaveLength(43);
    await expect(invite("town-admin", [])).rejects.toMatchObject({ code: "staff.invalid" });
    expect((await invite("town-admin", [here])).secret).toHaveLength(43);
  });
});

describe("a session", () => {
  it("is read by its token and nothing else, and ends on request", async () => {
    const { token, context } = await newStaff(fixture, operator, { role: "auditor", towns: "all" });
    const read = (text: string) => readSession(atTheDoor(fixture), text);
    expect((await read(token))?.staff.role).toBe("auditor");
    for (const wrong of ["", "x", `${token}x`, token.slice(1), "a".repeat(43)]) {
      expect(await read(wrong)).toBeNull();
    }
    const [session] = await listSessions(context);
    await expect(endSession(operator.context, { sessionId: session!.id })).rejects.toMatchObject({
      code: "staff.unknown",
    });
    await endSession(context, { sessionId: session!.id });
    expect(await read(token)).toBeNull();
  });

  it("ends when nobody uses it, and after its whole time even when somebody does", async () => {
    const { sessionIdleMs, sessionMaxMs } = defaultStaffPolicy;
    const idle = await newStaff(fixture, operator, { role: "auditor", towns: "all" });
    fixture.clock.advance(sessionIdleMs);
    expect(await readSession(atTheDoor(fixture), idle.token)).toBeNull();
    const busy = await newStaff(fixture, operator, { role: "auditor", towns: "all" });
    for (let passed = 0; passed < sessionMaxMs - sessionIdleMs; passed += sessionIdleMs / 2) {
      expect(await readSession(atTheDoor(fixture), busy.token)).not.toBeNull();
      fixture.clock.advance(sessionIdleMs / 2);
    }
    fixture.clock.advance(sessionIdleMs);
    expect(await readSession(atTheDoor(fixture), busy.token)).toBeNull();
    expect(await deleteExpiredSignIns(job())).toBeGreaterThan(1);
    expect(await listSessions(busy.context)).toEqual([]);
  });

  it("is over with the next click when somebody is disabled", async () => {
    const town = await fixture.town();
    const admin = await newStaff(fixture, operator, { role: "town-admin", towns: [town] });
    await disableStaff(operator.context, admin.staff.id);
    expect(await readSession(atTheDoor(fixture), admin.token)).toBeNull();
    const [entry] = await listAudit(townContext(fixture.domain(), town, operator.staff));
    expect(entry).toMatchObject({ action: "staff.disable", subject: admin.staff.id });
  });
});

describe("signing in", () => {
  it("refuses an answer to no question, twice the same question, and an unknown key", async () => {
    const response = {
      id: "unknown",
      rawId: "unknown",
      type: "public-key",
      clientExtensionResults: {},
      response: { clientDataJSON: "e30", authenticatorData: "AA", signature: "AA" },
    } as const;
    const answer = (challengeId: string) =>
      finishSignIn(atTheDoor(fixture), PARTY, { challengeId, response, device: "" });
    const refused = { code: "staff.refused", status: 401 };
    await expect(answer("x")).rejects.toMatchObject(refused);
    const { challengeId } = await beginSignIn(atTheDoor(fixture), PARTY);
    await expect(answer(challengeId)).rejects.toMatchObject(refused);
    await expect(answer(challengeId)).rejects.toMatchObject(refused);
  });

  it("knows nobody whom nobody invited", async () => {
    await expect(enterByOidc(fixture, "stranger")).rejects.toMatchObject({
      code: "staff.not-invited",
    });
  });

  it("is limited per address: rate-limit.exceeded", async () => {
    const signInLimit = { scope: "few", limit: 2, windowMs: 60_000 };
    const door = atTheDoor(fixture, { staff: { ...defaultStaffPolicy, signInLimit } });
    await beginSignIn(door, PARTY);
    await beginSignIn(door, PARTY);
    await expect(beginSignIn(door, PARTY)).rejects.toMatchObject({ code: "rate-limit.exceeded" });
  });
});

describe("the people", () => {
  it("are seen by who works for the same town, through the database as well", async () => {
    const [here, there] = [await fixture.town(), await fixture.town()];
    const ours = await newStaff(fixture, operator, { role: "town-admin", towns: [here] });
    const theirs = await newStaff(fixture, operator, { role: "town-admin", towns: [there] });
    const { people } = await listStaff(ours.context);
    expect(people.map(({ id }) => id)).toEqual([ours.staff.id]);
    const all = await listStaff(operator.context);
    expect(all.people.map(({ id }) => id)).toEqual(
      expect.arrayContaining([ours.staff.id, theirs.staff.id, operator.staff.id]),
    );
    const raw = await fixture.database.withTown(here, (tx) => tx.staff.findMany());
    expect(raw.map(({ id }) => id)).toEqual([ours.staff.id]);
    const secrets = await fixture.database.withTown(here, async (tx) => [
      await tx.staffSession.count(),
      await tx.staffLink.count(),
      await tx.staffPasskey.count(),
    ]);
    expect(secrets).toEqual([0, 0, 0]);
    await expect(disableStaff(ours.context, theirs.staff.id)).rejects.toMatchObject(denied);
    const office = await newStaff(fixture, operator, { role: "club-office", towns: [here] });
    await expect(listStaff(office.context)).rejects.toMatchObject(denied);
  });

  it("always keep one operator, even when two shut each other out at once", async () => {
    const second = await newStaff(fixture, operator, { role: "operator", towns: "all" });
    const both = await Promise.allSettled([
      disableStaff(operator.context, second.staff.id),
      disableStaff(second.context, operator.staff.id),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const unknown = disableStaff(operator.context, crypto.randomUUID() as StaffId);
    await expect(unknown).rejects.toMatchObject({ code: "staff.unknown" });
  });
});
