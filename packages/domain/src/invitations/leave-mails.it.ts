import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { removeContact } from "../contacts/change-contacts";
import { listContacts } from "../contacts/list-contacts";
import { changeDate } from "../gatherings/change-date";
import { listDates } from "../gatherings/read-gatherings";
import type { GatheringId } from "../ids";
import {
  contactNamed,
  doorTo,
  type InvitingClub,
  invitingClub,
  ORIGIN,
  secretIn,
} from "../testing/inviting-club";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { inviteContacts } from "./invite-contacts";
import { leaveMails, returnToMails, viewLeaving } from "./leave-mails";
import { listInvited } from "./list-invited";

let fixture: DomainFixture;
let club: InvitingClub;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
beforeEach(async () => {
  club = await invitingClub(fixture);
  await club.addPeople("Anna", "Bernd", "Kim");
});
afterAll(() => fixture.close());

const inviteAll = (gatheringId: GatheringId) =>
  inviteContacts(club.owner.ctx, {
    ...{ clubId: club.clubId, gatheringId, contacts: "all", origin: ORIGIN },
  });
const invited = (gatheringId: GatheringId) =>
  listInvited(club.owner.ctx, { clubId: club.clubId, gatheringId });
const datesOf = (gatheringId: GatheringId) =>
  listDates(club.owner.ctx, { clubId: club.clubId, gatheringId, most: 50 });

async function invitedGathering() {
  const gatheringId = await club.gather();
  await inviteAll(gatheringId);
  return { gatheringId, letters: await club.post() };
}

describe("leaving a club's mails", () => {
  it("ends all of them, whatever the club does, until the person comes back", async () => {
    const { gatheringId, letters } = await invitedGathering();
    const secret = secretIn(letters[0], "abmelden");
    const door = doorTo(fixture, club);
    expect(await viewLeaving(door, { secret })).toEqual({ clubName: "Chor", hasLeft: false });
    await leaveMails(door, { secret });
    expect(await viewLeaving(door, { secret })).toMatchObject({ hasLeft: true });
    const contactId = await contactNamed(club, "Anna");
    await removeContact(club.owner.ctx, { clubId: club.clubId, contactId });
    await club.addPeople("Anna");
    const anna = (await listContacts(club.owner.ctx, club.clubId)).find(
      ({ name }) => name === "Anna",
    );
    expect(anna?.unsubscribedAt).not.toBeNull();
    await expect(inviteAll(gatheringId)).rejects.toMatchObject({ code: "invitation.nobody" });
    await returnToMails(door, { secret });
    expect(await inviteAll(gatheringId)).toBe(1);
    expect(await club.post()).toHaveLength(1);
  });

  it("stops what is on its way, by the address that mail programs press, too", async () => {
    const { gatheringId, letters } = await invitedGathering();
    const [{ key } = { key: "" }] = await datesOf(gatheringId);
    const which = { clubId: club.clubId, gatheringId, key, notifies: true };
    fixture.clock.advance(1_000);
    await changeDate(club.owner.ctx, { ...which, change: { kind: "cancelled" } });
    const secret = (letters[0]?.leaveUrl ?? "").split("/").at(-1) ?? "";
    await leaveMails(doorTo(fixture, club), { secret });
    expect((await club.post()).map(({ recipient }) => recipient)).toEqual([
      ...["bernd@chor.example", "kim@chor.example"],
    ]);
    expect((await invited(gatheringId))[0]).toMatchObject({
      letter: "dropped",
      isUnsubscribed: true,
    });
  });
});
