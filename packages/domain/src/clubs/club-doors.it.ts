/** Every use case of a club × every role × own club, other club, other town, against the database. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import {
  createClubToken,
  listClubTokens,
  revokeClubToken,
} from "../club-tokens/manage-club-tokens";
import { addContact, editContact, removeContact } from "../contacts/change-contacts";
import { exportContacts } from "../contacts/export-contacts";
import { importContacts } from "../contacts/import-contacts";
import { listContacts } from "../contacts/list-contacts";
import { previewImport } from "../contacts/preview-import";
import { DomainError } from "../domain-error";
import { cancelGathering } from "../gatherings/cancel-gathering";
import { changeDate } from "../gatherings/change-date";
import { changeGathering } from "../gatherings/change-gathering";
import { readFeedSecret, renewFeed } from "../gatherings/club-feed";
import { createGathering } from "../gatherings/create-gathering";
import { PLAIN_OPTIONS } from "../gatherings/gathering-options";
import { previewGathering } from "../gatherings/preview-gathering";
import { listDates, readGathering } from "../gatherings/read-gatherings";
import type {
  AccountId,
  ClubId,
  ClubTokenId,
  ContactId,
  GatheringId,
  PollDateId,
  PollId,
  RoomId,
  TownId,
} from "../ids";
import { inviteContacts } from "../invitations/invite-contacts";
import { listInvited } from "../invitations/list-invited";
import { previewInvitation } from "../invitations/preview-invitation";
import { setReminder } from "../invitations/set-reminder";
import { chooseDate } from "../polls/choose-date";
import { closePoll } from "../polls/close-poll";
import { createPoll } from "../polls/create-poll";
import { deletePoll } from "../polls/delete-poll";
import { listPolls } from "../polls/list-polls";
import { readPoll } from "../polls/read-poll";
import { publishGathering, readPublication } from "../public-calendar/publish-gathering";
import { enter, newClub, plainMail, secretFor, secretMail } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import type { ClubAction } from "./club-action";
import { CLUB_RIGHTS } from "./club-rights";
import { CLUB_ROLES, type ClubRole } from "./club-role";
import { createClubRoom, deleteClubRoom, listClubRooms } from "./create-club-room";
import { deleteClub } from "./delete-club";
import { hostClubRoom } from "./host-club-room";
import { addMember, listMembers, removeMember } from "./members";
import { transferClub } from "./transfer-club";

/** What nobody has: a use case that is allowed gets as far as not finding it. */
const NONE = "00000000-0000-4000-8000-0000000000ff";
const [gatheringId, roomId] = [NONE as GatheringId, NONE as RoomId];
const [pollId, contactId, accountId] = [NONE as PollId, NONE as ContactId, NONE as AccountId];
const person = { name: "", email: "keine", language: "de" } as const;
const member = { email: "keine", displayName: "", compose: plainMail };
const wish = {
  ...{ title: "Probe", agenda: "", start: "2027-01-12T19:30", durationMinutes: 60 },
  ...{ rhythm: "once", until: "", count: null, holidaysOf: "", pauses: [], roomId },
  options: PLAIN_OPTIONS,
};
const poll = { title: "", description: "", dates: [], lastDay: "", namesPublic: true, roomId };
const token = { name: "", scopes: [], lastDay: "" };
const both = { de: "", en: "" };
const letter = { origin: "https://treffen.example", name: both, link: both };
const cancelled = { kind: "cancelled" } as const;

type Deed = (ctx: TownContext, clubId: ClubId) => Promise<unknown>;

/** Nothing here changes anything for who is allowed, but the last two, which end the club. */
const DEEDS: readonly (readonly [name: string, action: ClubAction, deed: Deed])[] = [
  ["listMembers", "member.read", listMembers],
  [
    "addMember as organiser",
    "organiser.change",
    (ctx, clubId) => addMember(ctx, { ...member, clubId, role: "organiser" }),
  ],
  [
    "addMember as deputy",
    "deputy.change",
    (ctx, clubId) => addMember(ctx, { ...member, clubId, role: "deputy" }),
  ],
  ["removeMember", "organiser.change", (ctx, clubId) => removeMember(ctx, { clubId, accountId })],
  ["createClubRoom", "club.edit", (ctx, clubId) => createClubRoom(ctx, { clubId, address: "" })],
  ["deleteClubRoom", "club.edit", (ctx, clubId) => deleteClubRoom(ctx, { clubId, roomId })],
  ["listClubRooms", "series.read", listClubRooms],
  ["hostClubRoom", "room.host", (ctx, clubId) => hostClubRoom(ctx, { clubId, roomId })],
  [
    "listDates",
    "series.read",
    (ctx, clubId) => listDates(ctx, { clubId, gatheringId: null, most: 1 }),
  ],
  ["readGathering", "series.read", (ctx, clubId) => readGathering(ctx, { clubId, gatheringId })],
  [
    "previewGathering",
    "series.change",
    (ctx, clubId) => previewGathering(ctx, { ...wish, clubId, gatheringId: null }),
  ],
  ["createGathering", "series.change", (ctx, clubId) => createGathering(ctx, { ...wish, clubId })],
  [
    "changeGathering",
    "series.change",
    (ctx, clubId) => changeGathering(ctx, { ...wish, clubId, gatheringId, following: null }),
  ],
  [
    "changeDate",
    "series.change",
    (ctx, clubId) =>
      changeDate(ctx, { clubId, gatheringId, key: "2027-01-12T19:30", change: cancelled }),
  ],
  [
    "cancelGathering",
    "series.change",
    (ctx, clubId) => cancelGathering(ctx, { clubId, gatheringId }),
  ],
  [
    "readPublication",
    "series.read",
    (ctx, clubId) => readPublication(ctx, { clubId, gatheringId }),
  ],
  [
    "publishGathering",
    "series.publish",
    (ctx, clubId) => publishGathering(ctx, { clubId, gatheringId, category: null, text: "" }),
  ],
  ["createClubToken", "token.change", (ctx, clubId) => createClubToken(ctx, { ...token, clubId })],
  ["listClubTokens", "token.change", listClubTokens],
  [
    "revokeClubToken",
    "token.change",
    (ctx, clubId) => revokeClubToken(ctx, { clubId, tokenId: NONE as ClubTokenId }),
  ],
  ["listInvited", "invitation.read", (ctx, clubId) => listInvited(ctx, { clubId, gatheringId })],
  [
    "previewInvitation",
    "invitation.send",
    (ctx, clubId) => previewInvitation(ctx, { ...letter, clubId, gatheringId }),
  ],
  [
    "inviteContacts",
    "invitation.send",
    (ctx, clubId) => inviteContacts(ctx, { clubId, gatheringId, contacts: [], origin: "" }),
  ],
  [
    "setReminder",
    "invitation.send",
    (ctx, clubId) => setReminder(ctx, { clubId, gatheringId, reminder: "off" }),
  ],
  ["readFeedSecret", "feed.read", readFeedSecret],
  ["renewFeed", "feed.renew", renewFeed],
  ["listPolls", "poll.read", listPolls],
  ["readPoll", "poll.read", (ctx, clubId) => readPoll(ctx, { clubId, pollId })],
  ["createPoll", "poll.change", (ctx, clubId) => createPoll(ctx, { ...poll, clubId })],
  ["closePoll", "poll.change", (ctx, clubId) => closePoll(ctx, { clubId, pollId })],
  ["deletePoll", "poll.change", (ctx, clubId) => deletePoll(ctx, { clubId, pollId })],
  [
    "chooseDate",
    "poll.change",
    (ctx, clubId) => chooseDate(ctx, { clubId, pollId, dateId: NONE as PollDateId }),
  ],
  ["listContacts", "contact.read", listContacts],
  ["addContact", "contact.change", (ctx, clubId) => addContact(ctx, { ...person, clubId })],
  [
    "editContact",
    "contact.change",
    (ctx, clubId) => editContact(ctx, { ...person, clubId, contactId }),
  ],
  ["removeContact", "contact.change", (ctx, clubId) => removeContact(ctx, { clubId, contactId })],
  [
    "previewImport",
    "contact.change",
    (ctx, clubId) => previewImport(ctx, { clubId, file: new Uint8Array() }),
  ],
  [
    "importContacts",
    "contact.change",
    (ctx, clubId) => importContacts(ctx, { clubId, contacts: [] }),
  ],
  ["exportContacts", "contact.export", exportContacts],
  ["transferClub", "club.transfer", (ctx, clubId) => transferClub(ctx, { clubId, to: accountId })],
  ["deleteClub", "club.delete", deleteClub],
];

let fixture: DomainFixture;
let otherTown: TownId;
let ownClub: ClubId;
let otherClub: ClubId;
let clubElsewhere: ClubId;
const people = new Map<ClubRole, TownContext>();

beforeAll(async () => {
  fixture = await createDomainFixture();
  const townId = await fixture.town();
  otherTown = await fixture.town();
  const own = await newClub(fixture, townId, "leitung@chor.example");
  ownClub = own.clubId;
  ({ clubId: otherClub } = await newClub(fixture, townId, "leitung@turnen.example"));
  ({ clubId: clubElsewhere } = await newClub(fixture, otherTown, "leitung@fern.example"));
  people.set("owner", own.owner.ctx);
  for (const role of ["deputy", "organiser"] as const) {
    fixture.clock.advance(1_000);
    const email = `${role}@chor.example`;
    const wanted = { clubId: ownClub, email, displayName: "Otto", role, compose: secretMail };
    await addMember(own.owner.ctx, wanted);
    const secret = (await secretFor(own.owner.ctx, email)) ?? "";
    people.set(role, (await enter(fixture, townId, secret)).ctx);
  }
});
afterAll(() => fixture.close());

/** Whether the door let them through; what they found behind it does not matter. */
async function isAllowed(deed: Deed, ctx: TownContext, clubId: ClubId): Promise<boolean> {
  try {
    await deed(ctx, clubId);
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code !== "access.denied";
  }
}

// The owner last: what ends the club ends it for them only.
const roles = [...CLUB_ROLES].sort((a, b) => Number(a === "owner") - Number(b === "owner"));
const cells = roles.flatMap((role) =>
  DEEDS.map(([name, action, deed]) => ({ role, name, action, deed })),
);

describe("the door of every use case of a club", () => {
  it.each(cells)("$name by $role", async ({ role, action, deed }) => {
    const ctx = people.get(role);
    if (ctx === undefined) throw new Error("nobody has that role");
    const abroad = { ...ctx, townId: otherTown };
    const found = {
      otherClub: await isAllowed(deed, ctx, otherClub),
      otherTown: await isAllowed(deed, abroad, clubElsewhere),
      ownClubFromOtherTown: await isAllowed(deed, abroad, ownClub),
      ownClub: await isAllowed(deed, ctx, ownClub),
    };
    expect(found).toEqual({
      ...{ otherClub: false, otherTown: false, ownClubFromOtherTown: false },
      ownClub: CLUB_RIGHTS[action][role],
    });
  });

  it("has every action of the table behind it", () => {
    const tried = new Set(DEEDS.map(([, action]) => action));
    const untried = (Object.keys(CLUB_RIGHTS) as ClubAction[]).filter((one) => !tried.has(one));
    // Reading one's own clubs is `listOwnClubs`, which knows no other.
    expect(untried).toEqual(["club.read"]);
  });
});
