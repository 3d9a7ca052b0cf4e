import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { ClubId, TownId } from "../ids";
import {
  clubOffice,
  doorOf,
  enter,
  newClub,
  type OrganiserInTown,
  plainMail,
  secretFor,
  secretMail,
  signIn,
} from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { applyForClub } from "./apply-for-club";
import { decideClub } from "./decide-club";
import { deleteClub } from "./delete-club";
import { listClubs } from "./list-clubs";
import { listOwnClubs } from "./list-own-clubs";
import { addMember, listMembers, removeMember } from "./members";
import { recoverClub } from "./recover-club";
import { transferClub } from "./transfer-club";

let fixture: DomainFixture;
let townId: TownId;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const inNewTown = async () => (townId = await fixture.town());
const office = () => clubOffice(fixture, townId);

async function add(
  by: OrganiserInTown,
  clubId: ClubId,
  role: "deputy" | "organiser",
  email: string,
): Promise<OrganiserInTown> {
  fixture.clock.advance(1_000);
  await addMember(by.ctx, {
    clubId,
    role,
    email,
    displayName: "Max Beispiel",
    compose: secretMail,
  });
  return enter(fixture, townId, (await secretFor(by.ctx, email)) ?? "");
}

describe("an application", () => {
  it("is seen by the town once the address is known to be true, and decided once", async () => {
    await inNewTown();
    const wish = { name: "Chor", purpose: "Proben", displayName: "Erika", compose: secretMail };
    await applyForClub(doorOf(fixture, townId), { ...wish, email: "neu@chor.example" });
    expect(await listClubs(office())).toEqual([]);
    const { owner, clubId } = await newClub(fixture, townId, "wahr@chor.example", false);
    expect(await listClubs(office())).toMatchObject([
      { id: clubId, state: "requested", owner: { email: "wahr@chor.example" }, members: 1 },
    ]);
    const decision = { clubId, isApproved: true, compose: plainMail };
    await decideClub(office(), decision);
    await expect(decideClub(office(), decision)).rejects.toThrow("club.decided");
    const again = await signIn(fixture, townId, owner.email);
    expect(await listOwnClubs(again.ctx)).toMatchObject([{ state: "approved", role: "owner" }]);
  });

  it("is made in somebody else's name by nobody", async () => {
    await inNewTown();
    const { owner } = await newClub(fixture, townId, "opfer@chor.example");
    const wish = { name: "Falsch", purpose: "", displayName: "Fremd", compose: plainMail };
    await applyForClub(doorOf(fixture, townId), { ...wish, email: owner.email });
    const again = await signIn(fixture, townId, owner.email);
    expect(again.displayName).toBe("Erika Muster");
    expect((await listOwnClubs(again.ctx)).map(({ name }) => name)).toEqual(["Chor"]);
  });

  it("that is refused may be read and withdrawn, and nothing else", async () => {
    await inNewTown();
    const { owner, clubId } = await newClub(fixture, townId, "nein@chor.example", false);
    await decideClub(office(), { clubId, isApproved: false, compose: plainMail });
    const again = await signIn(fixture, townId, owner.email);
    await expect(listMembers(again.ctx, clubId)).rejects.toThrow("access.denied");
    await deleteClub(again.ctx, clubId);
    expect(await listClubs(office())).toEqual([]);
  });

  it("is decided by the town's office, by no organiser and in no other town", async () => {
    await inNewTown();
    const { owner, clubId } = await newClub(fixture, townId, "wer@chor.example", false);
    const decision = { clubId, isApproved: true, compose: plainMail };
    await expect(decideClub(owner.ctx, decision)).rejects.toThrow("access.denied");
    const elsewhere = await fixture.town();
    const attempt = decideClub(clubOffice(fixture, elsewhere), decision);
    await expect(attempt).rejects.toThrow("club.decided");
    const foreign = { ...office(), townId: elsewhere };
    await expect(decideClub(foreign, decision)).rejects.toThrow("access.denied");
  });
});

describe("the people of a club", () => {
  it("are appointed by rank, and leave", async () => {
    await inNewTown();
    const { owner, clubId } = await newClub(fixture, townId, "leitung@chor.example");
    const deputy = await add(owner, clubId, "deputy", "vertretung@chor.example");
    const third = await add(deputy, clubId, "organiser", "kurs@chor.example");
    await expect(add(deputy, clubId, "deputy", "x@chor.example")).rejects.toThrow("access.denied");
    await expect(listMembers(third.ctx, clubId)).rejects.toThrow("access.denied");
    expect((await listMembers(deputy.ctx, clubId)).map(({ role }) => role)).toEqual([
      ...["owner", "deputy", "organiser"],
    ]);
    const dismiss = (by: OrganiserInTown, whom: OrganiserInTown) =>
      removeMember(by.ctx, { clubId, accountId: whom.organiser.id });
    await expect(dismiss(third, deputy)).rejects.toThrow("access.denied");
    await expect(dismiss(deputy, owner)).rejects.toThrow("access.denied");
    await expect(dismiss(owner, owner)).rejects.toThrow("club.owner-stays");
    await dismiss(third, third);
    await dismiss(owner, deputy);
    expect(await listMembers(owner.ctx, clubId)).toHaveLength(1);
  });

  it("are each there once", async () => {
    await inNewTown();
    const { owner, clubId } = await newClub(fixture, townId, "doppelt@chor.example");
    await add(owner, clubId, "organiser", "einmal@chor.example");
    await expect(add(owner, clubId, "deputy", "einmal@chor.example")).rejects.toThrow(
      "club.member-already",
    );
  });

  it("have exactly one owner through every handing over, also at the same time", async () => {
    await inNewTown();
    const { owner, clubId } = await newClub(fixture, townId, "alt@chor.example");
    const next = await add(owner, clubId, "deputy", "neu@chor.example");
    const third = await add(owner, clubId, "deputy", "dritte@chor.example");
    await Promise.allSettled(
      [next, third].map((one) => transferClub(owner.ctx, { clubId, to: one.organiser.id })),
    );
    const people = await listMembers(owner.ctx, clubId);
    expect(people.filter(({ role }) => role === "owner")).toHaveLength(1);
    expect(people).toHaveLength(3);
    const after = await signIn(fixture, townId, "alt@chor.example");
    const attempt = transferClub(after.ctx, { clubId, to: after.organiser.id });
    await expect(attempt).rejects.toThrow("access.denied");
  });

  it("are strangers to every other club and town", async () => {
    await inNewTown();
    const { owner } = await newClub(fixture, townId, "eins@chor.example");
    const { clubId: other } = await newClub(fixture, townId, "zwei@chor.example");
    await expect(listMembers(owner.ctx, other)).rejects.toThrow("access.denied");
    await expect(deleteClub(owner.ctx, other)).rejects.toThrow("access.denied");
    const elsewhere = { ...owner.ctx, townId: await fixture.town() };
    const own = owner.organiser.memberships[0]!.clubId;
    await expect(listMembers(elsewhere, own)).rejects.toThrow("access.denied");
  });
});

describe("an orphaned club", () => {
  it("gets a new owner from the town, and the log says so", async () => {
    await inNewTown();
    const { clubId } = await newClub(fixture, townId, "weg@chor.example");
    fixture.clock.advance(1_000);
    const who = { email: "nachfolge@chor.example", displayName: "Neue Leitung" };
    await recoverClub(office(), { clubId, ...who, compose: plainMail });
    const { ctx } = await signIn(fixture, townId, who.email);
    expect((await listMembers(ctx, clubId)).map(({ role }) => role)).toEqual(["owner", "deputy"]);
    const entries = await office().transaction((tx) =>
      tx.auditEntry.findMany({ where: { townId }, orderBy: { seq: "asc" } }),
    );
    expect(entries.map(({ action }) => action)).toEqual(["club.approve", "club.recover"]);
  });
});
