import ical, { type VEvent } from "node-ical";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import { removeContact, addContact } from "../contacts/change-contacts";
import { cancelGathering } from "../gatherings/cancel-gathering";
import { changeDate } from "../gatherings/change-date";
import { changeGathering } from "../gatherings/change-gathering";
import { listDates } from "../gatherings/read-gatherings";
import type { GatheringId } from "../ids";
import { AddressRefused } from "../mail/address-refused";
import type { DueMail } from "../mail/deliver-mails";
import {
  contactNamed,
  doorTo,
  type InvitingClub,
  invitingClub,
  ORIGIN,
  secretIn,
} from "../testing/inviting-club";
import { newClub } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext } from "../town-context";

import { deleteExpiredInvitations } from "./delete-expired-invitations";
import { inviteContacts } from "./invite-contacts";
import { listInvited } from "./list-invited";
import { previewInvitation } from "./preview-invitation";
import { remindInvited } from "./remind-invited";
import { setReminder } from "./set-reminder";
import { answerInvitation, viewInvitation } from "./view-invitation";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

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
const calendarIn = (mail: DueMail | undefined) => mail?.calendars?.[0]?.text ?? "";
const eventIn = (mail: DueMail | undefined) =>
  Object.values(ical.sync.parseICS(calendarIn(mail))).find(
    (one) => one?.type === "VEVENT",
  ) as VEvent;

async function invitedGathering(change = {}) {
  const gatheringId = await club.gather(change);
  await inviteAll(gatheringId);
  return { gatheringId, letters: await club.post() };
}

describe("an invitation", () => {
  it("goes to everybody once, in their language, with a calendar file", async () => {
    const { gatheringId, letters } = await invitedGathering();
    expect(letters.map(({ recipient }) => recipient)).toEqual([
      ...["anna@chor.example", "bernd@chor.example", "kim@chor.example"],
    ]);
    expect(letters.map(({ subject }) => subject)).toEqual([
      ...["Einladung: Probe", "Einladung: Probe", "Invitation: Probe"],
    ]);
    expect(letters[2]?.text).toContain(`${ORIGIN}/en/einladung#`);
    const event = eventIn(letters[0]);
    expect(calendarIn(letters[0])).toContain("METHOD:REQUEST");
    expect(event.uid).toBe(`${gatheringId}@stadtstube`);
    expect(event.rrule?.all()).toHaveLength(5);
    expect(event.attendee).toMatchObject({
      val: expect.stringMatching(/^mailto:anna@chor.example$/i),
    });
    expect(calendarIn(letters[0])).not.toContain("bernd@");
    await expect(inviteAll(gatheringId)).rejects.toMatchObject({ code: "invitation.nobody" });
    expect(await club.post()).toEqual([]);
    expect((await invited(gatheringId)).map(({ letter }) => letter)).toEqual([
      ...["sent", "sent", "sent"],
    ]);
  });

  it("goes to single people, and to nobody who has no date ahead", async () => {
    const gatheringId = await club.gather({ rhythm: "once", count: null });
    const contacts = [await contactNamed(club, "Bernd")];
    const wish = { clubId: club.clubId, gatheringId, origin: ORIGIN };
    expect(await inviteContacts(club.owner.ctx, { ...wish, contacts })).toBe(1);
    expect((await invited(gatheringId)).map(({ name }) => name)).toEqual(["Bernd"]);
    fixture.clock.advance(9 * DAY_MS);
    await expect(inviteAll(gatheringId)).rejects.toMatchObject({ code: "invitation.over" });
    const none = { ...wish, contacts: [] };
    await expect(inviteContacts(club.owner.ctx, none)).rejects.toMatchObject({
      code: "invitation.nobody",
    });
  });

  it("is shown in words before it is sent, and says what it will say", async () => {
    const gatheringId = await club.gather();
    const [german, english] = await previewInvitation(club.owner.ctx, {
      ...{ clubId: club.clubId, gatheringId, origin: ORIGIN },
      ...{ name: { de: "Anna", en: "Anna" }, link: { de: "#", en: "#" } },
    });
    expect(german?.letter.subject).toBe("Einladung: Probe");
    expect(english?.letter.subject).toBe("Invitation: Probe");
    await inviteAll(gatheringId);
    const [letter] = await club.post();
    const bare = (text = "") => text.replaceAll(/https:\S+#\S+/g, "#");
    expect(bare(letter?.text)).toBe(bare(german?.letter.text));
  });

  it("is the club's own: neither another club's nor another town's organiser sees or sends it", async () => {
    const { gatheringId } = await invitedGathering();
    const other = await newClub(fixture, club.townId, "anders@verein.example");
    const elsewhere = await invitingClub(fixture);
    const key = { clubId: club.clubId, gatheringId };
    for (const { ctx } of [other.owner, elsewhere.owner]) {
      const denied = { code: "access.denied" };
      const wish = { ...key, contacts: "all" as const, origin: ORIGIN };
      await expect(listInvited(ctx, key)).rejects.toMatchObject(denied);
      await expect(inviteContacts(ctx, wish)).rejects.toMatchObject(denied);
      await expect(setReminder(ctx, { ...key, reminder: "day" })).rejects.toMatchObject(denied);
    }
    const foreign = { clubId: other.clubId, gatheringId };
    expect(await listInvited(other.owner.ctx, foreign)).toEqual([]);
    await expect(
      inviteContacts(other.owner.ctx, { ...foreign, contacts: "all", origin: ORIGIN }),
    ).rejects.toMatchObject({ code: "invitation.nobody" });
  });

  it("stops at the club's letters of a day, before anything is sent", async () => {
    const gatheringId = await club.gather();
    const { clubs } = fixture.domain().policy;
    const letterLimit = { ...clubs.letterLimit, limit: 4 };
    const domain = fixture.domain({ clubs: { ...clubs, letterLimit } });
    const ctx = townContext(domain, club.townId, club.owner.organiser);
    const wish = { clubId: club.clubId, gatheringId, origin: ORIGIN };
    expect(await inviteContacts(ctx, { ...wish, contacts: "all" })).toBe(3);
    const off = { clubId: club.clubId, gatheringId, notifies: true };
    await expect(cancelGathering(ctx, off)).rejects.toMatchObject({ code: "rate-limit.exceeded" });
    await club.addPeople("Dora");
    expect(await inviteContacts(ctx, { ...wish, contacts: "all" })).toBe(1);
    await cancelGathering(ctx, { ...off, notifies: false });
  });
});

describe("an answer", () => {
  it("is given and changed by the link of any letter, and seen by who organises", async () => {
    const { gatheringId, letters } = await invitedGathering();
    const secret = secretIn(letters[0], "einladung");
    const door = doorTo(fixture, club);
    const view = await viewInvitation(door, { secret });
    expect(view).toMatchObject({ name: "Anna", clubName: "Chor", answer: "none", state: "open" });
    expect(view.dates).toHaveLength(5);
    await answerInvitation(door, { secret, answer: "accepted" });
    await answerInvitation(door, { secret: secretIn(letters[1], "einladung"), answer: "declined" });
    expect((await invited(gatheringId)).map(({ answer }) => answer)).toEqual([
      ...["accepted", "declined", "none"],
    ]);
    await answerInvitation(door, { secret, answer: "none" });
    expect((await viewInvitation(door, { secret })).answer).toBe("none");
  });

  it("stands in the calendar file of the next letter", async () => {
    const { gatheringId, letters } = await invitedGathering();
    const secret = secretIn(letters[0], "einladung");
    await answerInvitation(doorTo(fixture, club), { secret, answer: "accepted" });
    const [{ key } = { key: "" }] = await datesOf(gatheringId);
    const change = { kind: "moved" as const, start: club.inDays(8), durationMinutes: 60 };
    const which = { clubId: club.clubId, gatheringId, key, change, notifies: true };
    await changeDate(club.owner.ctx, which);
    const [letter] = await club.post();
    expect(eventIn(letter).attendee).toMatchObject({ params: { PARTSTAT: "ACCEPTED" } });
    expect(letter?.text).toContain("Sie haben zugesagt.");
  });

  it("is refused when all is over, and for a secret that is none", async () => {
    const { gatheringId, letters } = await invitedGathering();
    const door = doorTo(fixture, club);
    const secret = secretIn(letters[0], "einladung");
    const unknown = { code: "invitation.unknown" };
    const wrong = secretIn(letters[0], "abmelden");
    await expect(viewInvitation(door, { secret: wrong })).rejects.toMatchObject(unknown);
    await cancelGathering(club.owner.ctx, { clubId: club.clubId, gatheringId });
    expect((await viewInvitation(door, { secret })).state).toBe("cancelled");
    await expect(answerInvitation(door, { secret, answer: "accepted" })).rejects.toMatchObject({
      code: "invitation.over",
    });
  });

  it("keeps no secret: the database has hashes, and what was sent is forgotten", async () => {
    const { letters } = await invitedGathering();
    const secret = secretIn(letters[0], "einladung");
    const rows = await club.owner.ctx.transaction(
      (tx) =>
        tx.$queryRaw<{ found: bigint }[]>`
        SELECT count(*) AS found FROM outgoing_mails WHERE text LIKE ${`%${secret}%`}
          OR html LIKE ${`%${secret}%`} OR calendars IS NOT NULL`,
    );
    expect(Number(rows[0]?.found)).toBe(0);
  });
});

const datesOf = (gatheringId: GatheringId) =>
  listDates(club.owner.ctx, { clubId: club.clubId, gatheringId, most: 50 });

describe("a change", () => {
  it("of one date sends one letter to each invited, with a higher SEQUENCE", async () => {
    const { gatheringId, letters: first } = await invitedGathering();
    await club.addPeople("Dora");
    const [{ key } = { key: "" }] = await datesOf(gatheringId);
    const change = { kind: "moved" as const, start: club.inDays(8), durationMinutes: 60 };
    const which = { clubId: club.clubId, gatheringId, key };
    await changeDate(club.owner.ctx, { ...which, change, notifies: true });
    const letters = await club.post();
    expect(letters.map(({ recipient }) => recipient)).toEqual(
      first.map(({ recipient }) => recipient),
    );
    expect(letters[0]?.subject).toBe("Verlegt: Probe");
    expect(Number(eventIn(letters[0]).sequence)).toBeGreaterThan(
      Number(eventIn(first[0]).sequence),
    );
    expect(calendarIn(letters[0])).toContain("RECURRENCE-ID");
    await changeDate(club.owner.ctx, { ...which, change: { kind: "cancelled" }, notifies: true });
    const [off] = await club.post();
    expect(off?.subject).toBe("Fällt aus: Probe");
    expect(calendarIn(off)).toContain("METHOD:CANCEL");
    expect(calendarIn(off)).toContain(
      `RECURRENCE-ID;TZID=Europe/Berlin:${key.replace(/[-:]/g, "")}`,
    );
    await changeDate(club.owner.ctx, { ...which, change: { kind: "planned" }, notifies: true });
    expect((await club.post())[0]?.subject).toBe("Findet doch statt: Probe");
  });

  it("that nobody shall hear of sends nothing", async () => {
    const { gatheringId } = await invitedGathering();
    const [{ key } = { key: "" }] = await datesOf(gatheringId);
    const which = { clubId: club.clubId, gatheringId };
    await changeDate(club.owner.ctx, { ...which, key, change: { kind: "cancelled" } });
    await cancelGathering(club.owner.ctx, { ...which, notifies: false });
    expect(await club.post()).toEqual([]);
  });

  it("of all dates, and calling them off, is told as well", async () => {
    const { gatheringId } = await invitedGathering();
    const wish = {
      ...{ clubId: club.clubId, gatheringId, roomId: club.roomId, title: "Probe", agenda: "Neu" },
      ...{ start: club.inDays(7), durationMinutes: 120, rhythm: "weekly", until: "", count: 5 },
      ...{ holidaysOf: "", pauses: [], following: null, notifies: true },
    };
    await changeGathering(club.owner.ctx, wish);
    const [changed] = await club.post();
    expect(changed?.subject).toBe("Geändert: Probe");
    expect(eventIn(changed).description).toBe("Neu");
    await cancelGathering(club.owner.ctx, { clubId: club.clubId, gatheringId, notifies: true });
    const [cancelled] = await club.post();
    expect(cancelled?.subject).toBe("Abgesagt: Probe");
    expect(eventIn(cancelled)).toMatchObject({
      uid: `${gatheringId}@stadtstube`,
      method: "CANCEL",
    });
  });

  it("from one date on invites to what follows, in one letter with both files", async () => {
    const { gatheringId } = await invitedGathering();
    const third = (await datesOf(gatheringId))[2]?.key ?? "";
    const fresh = await changeGathering(club.owner.ctx, {
      ...{ clubId: club.clubId, gatheringId, roomId: club.roomId, title: "Probe", agenda: "" },
      ...{ start: `${third.slice(0, 10)}T18:00`, durationMinutes: 90, rhythm: "weekly", until: "" },
      ...{ count: 3, holidaysOf: "", pauses: [], following: third, notifies: true },
    });
    const letters = await club.post();
    expect(letters).toHaveLength(3);
    expect(letters[0]?.calendars?.map(({ name }) => name)).toEqual(["termin.ics", "bisher.ics"]);
    expect(eventIn(letters[0]).uid).toBe(`${fresh}@stadtstube`);
    expect((await invited(fresh)).map(({ answer }) => answer)).toEqual(["none", "none", "none"]);
  });
});

describe("a reminder", () => {
  it("comes once, a day before each date, to who has not declined", async () => {
    const { gatheringId, letters } = await invitedGathering();
    const secret = secretIn(letters[0], "einladung");
    await answerInvitation(doorTo(fixture, club), { secret, answer: "declined" });
    await setReminder(club.owner.ctx, { clubId: club.clubId, gatheringId, reminder: "day" });
    const [first] = await datesOf(gatheringId);
    const toFirst = (first?.startsAt.getTime() ?? 0) - fixture.clock.now().getTime();
    fixture.clock.advance(toFirst - 25 * HOUR_MS);
    await remindInvited(fixture.domain(), systemJob);
    expect(await club.post()).toEqual([]);
    fixture.clock.advance(2 * HOUR_MS);
    await remindInvited(fixture.domain(), systemJob);
    await remindInvited(fixture.domain(), systemJob);
    const reminders = await club.post();
    expect(reminders.map(({ subject }) => subject)).toEqual(["Bald: Probe", "Soon: Probe"]);
    expect(reminders[0]?.calendars).toBeNull();
    await remindInvited(fixture.domain(), systemJob);
    expect(await club.post()).toEqual([]);
    fixture.clock.advance(7 * DAY_MS);
    await remindInvited(fixture.domain(), systemJob);
    expect(await club.post()).toHaveLength(2);
  });

  it("does not come for a date that was called off meanwhile", async () => {
    const { gatheringId } = await invitedGathering();
    await setReminder(club.owner.ctx, { clubId: club.clubId, gatheringId, reminder: "hour" });
    const [first] = await datesOf(gatheringId);
    const toFirst = (first?.startsAt.getTime() ?? 0) - fixture.clock.now().getTime();
    fixture.clock.advance(toFirst - HOUR_MS / 2);
    await remindInvited(fixture.domain(), systemJob);
    const which = { clubId: club.clubId, gatheringId, key: first?.key ?? "" };
    await changeDate(club.owner.ctx, { ...which, change: { kind: "cancelled" } });
    expect(await club.post()).toEqual([]);
  });
});

describe("what became of a letter", () => {
  it("is seen: refused for good, which asks for another address", async () => {
    const gatheringId = await club.gather();
    await inviteAll(gatheringId);
    await club.post((mail) =>
      mail.recipient.startsWith("bernd")
        ? Promise.reject(new AddressRefused("550"))
        : Promise.resolve(),
    );
    expect(
      (await invited(gatheringId)).map(({ letter, isBounced }) => [letter, isBounced]),
    ).toEqual([
      ["sent", false],
      ["refused", true],
      ["sent", false],
    ]);
  });

  it("is seen while it is on its way, and when it was given up", async () => {
    const gatheringId = await club.gather();
    await inviteAll(gatheringId);
    const states = async () => (await invited(gatheringId)).map(({ letter }) => letter);
    expect(await states()).toEqual(["due", "due", "due"]);
    const fails = () => Promise.reject(new Error("no mail server"));
    await club.post(fails);
    expect(await states()).toEqual(["queued", "queued", "queued"]);
    fixture.clock.advance(4 * DAY_MS);
    await club.post(fails);
    expect(await states()).toEqual(["failed", "failed", "failed"]);
  });
});

describe("nothing stays for ever", () => {
  it("thirty days after the last date, or with the gathering, answers are gone", async () => {
    const { gatheringId } = await invitedGathering({ rhythm: "once", count: null });
    const job = townContext(fixture.domain(), club.townId, systemJob);
    fixture.clock.advance(36 * DAY_MS);
    expect(await deleteExpiredInvitations(job)).toBe(0);
    fixture.clock.advance(2 * DAY_MS);
    expect(await deleteExpiredInvitations(job)).toBe(3);
    expect(await invited(gatheringId)).toEqual([]);
    const left = await job.transaction((tx) =>
      Promise.all([tx.invitationLink.count(), tx.invitationLetter.count()]),
    );
    expect(left).toEqual([0, 0]);
  });

  it("goes with the person who is taken off the list", async () => {
    const { gatheringId } = await invitedGathering();
    const contactId = await contactNamed(club, "Kim");
    await removeContact(club.owner.ctx, { clubId: club.clubId, contactId });
    expect(await invited(gatheringId)).toHaveLength(2);
    const back = { clubId: club.clubId, name: "Kim", email: "kim@chor.example", language: "en" };
    await addContact(club.owner.ctx, back);
    expect(await inviteAll(gatheringId)).toBe(1);
  });
});
