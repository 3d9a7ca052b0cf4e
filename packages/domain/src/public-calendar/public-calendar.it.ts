import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createClubRoom } from "../clubs/create-club-room";
import { cancelGathering } from "../gatherings/cancel-gathering";
import { changeDate } from "../gatherings/change-date";
import { changeGathering } from "../gatherings/change-gathering";
import { createGathering } from "../gatherings/create-gathering";
import type { ClubId, GatheringId, RoomId, StaffId, TownId } from "../ids";
import { clubOffice, doorOf, newClub, type OrganiserInTown } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext, type TownContext } from "../town-context";

import { listPublicCategories, listPublicDates, readPublicDate } from "./list-public-dates";
import {
  editPublicCategories,
  readPublicOversight,
  withdrawPublicEntry,
} from "./oversee-public-calendar";
import { publishGathering, readPublication } from "./publish-gathering";
import { writePublicCalendar, writePublicDate } from "./write-public-calendar";

const DAY_MS = 86_400_000;
const meetingsUrl = "https://treffen.musterstadt.example/treffen";
let fixture: DomainFixture;
let townId: TownId;
let clubId: ClubId;
let roomId: RoomId;
let owner: OrganiserInTown;
let office: TownContext;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const inDays = (days: number) =>
  new Date(fixture.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
const wish = (change = {}) => ({
  ...{ clubId, roomId, title: "Übungsabend", agenda: "Kasse prüfen", start: `${inDays(7)}T19:30` },
  ...{ durationMinutes: 90, rhythm: "weekly", until: "", count: 3, holidaysOf: "", pauses: [] },
  ...change,
});
const create = (change = {}) => createGathering(owner.ctx, wish(change));
const publish = (gatheringId: GatheringId, category: string | null = "Kultur", text = "Für alle") =>
  publishGathering(owner.ctx, { clubId, gatheringId, category, text });
const list = (change = {}, ctx = doorOf(fixture, townId)) =>
  listPublicDates(ctx, {
    ...{ from: fixture.clock.now(), before: null, text: "", category: "", most: 50, ...change },
  });

async function startAfresh(): Promise<void> {
  townId = await fixture.town();
  ({ clubId, owner } = await newClub(fixture, townId, "kalender@chor.example"));
  ({ id: roomId } = await createClubRoom(owner.ctx, { clubId, address: "Chor am Markt" }));
  office = clubOffice(fixture, townId);
}

describe("a town's public calendar", () => {
  beforeAll(startAfresh);

  it("shows nothing of a club that did not say so, and all dates of what it did", async () => {
    const gatheringId = await create();
    expect(await list()).toEqual([]);
    await publish(gatheringId);
    const dates = await list();
    expect(dates).toHaveLength(3);
    expect(dates[0]).toEqual({
      ...{ gatheringId, key: `${inDays(7)}T19:30`, title: "Übungsabend", clubName: "Chor" },
      ...{ category: "Kultur", text: "Für alle", roomCode: "chor-am-markt", state: "planned" },
      ...{ startsAt: dates[0]?.startsAt, endsAt: dates[0]?.endsAt, sequence: 1 },
    });
    expect(JSON.stringify(dates)).not.toMatch(/Erika|kalender@chor|Kasse/);
    await publish(gatheringId, null);
    expect(await list()).toEqual([]);
    expect(await readPublication(owner.ctx, { clubId, gatheringId })).toMatchObject({
      ...{ category: null, text: "", isWithdrawn: false },
    });
    await cancelGathering(owner.ctx, { clubId, gatheringId });
  });

  it("finds by word, whatever its case, by club, category and time; signs stand for themselves", async () => {
    const evening = await create({ rhythm: "once" });
    const sport = await create({
      rhythm: "once",
      title: "Lauf 100%",
      start: `${inDays(40)}T08:00`,
    });
    await publish(evening);
    await publish(sport, "Sport");
    const titles = async (change: object) => (await list(change)).map(({ title }) => title);
    expect(await titles({ text: "ÜBUNGS" })).toEqual(["Übungsabend"]);
    expect(await titles({ text: "chor" })).toEqual(["Übungsabend", "Lauf 100%"]);
    expect(await titles({ text: "100%" })).toEqual(["Lauf 100%"]);
    expect(await titles({ text: "_" })).toEqual([]);
    expect(await titles({ text: "\u0000" })).toHaveLength(2);
    expect(await titles({ category: "Sport" })).toEqual(["Lauf 100%"]);
    expect(await titles({ from: new Date(Date.parse(inDays(20))) })).toEqual(["Lauf 100%"]);
    expect(await titles({ before: new Date(Date.parse(inDays(20))) })).toEqual(["Übungsabend"]);
    expect(await titles({ most: 1 })).toHaveLength(1);
    expect(await listPublicCategories(doorOf(fixture, townId))).toEqual(["Kultur", "Sport"]);
    await publish(evening, null);
    await publish(sport, null);
  });

  it("keeps a date while it runs, drops it when it is over, and never tells of what was", async () => {
    const gatheringId = await create({ rhythm: "once" });
    await publish(gatheringId);
    const [date] = await list();
    fixture.clock.advance((date?.startsAt.getTime() ?? 0) - fixture.clock.now().getTime() + 60_000);
    expect(await list({ from: new Date(0) })).toHaveLength(1);
    fixture.clock.advance(2 * 3_600_000);
    expect(await list({ from: new Date(0) })).toEqual([]);
    const gone = { gatheringId, key: date?.key ?? "" };
    await expect(readPublicDate(doorOf(fixture, townId), gone)).rejects.toThrow(
      "public-calendar.unknown",
    );
    await publish(gatheringId, null);
  });

  it("tells of one date: moved, called off, or none", async () => {
    const gatheringId = await create();
    await publish(gatheringId);
    const [first, second] = await list();
    const which = { clubId, gatheringId, key: second?.key ?? "" };
    await changeDate(owner.ctx, { ...which, change: { kind: "cancelled" } });
    const door = doorOf(fixture, townId);
    expect(await readPublicDate(door, which)).toMatchObject({ state: "cancelled" });
    for (const key of ["", "x".repeat(100), "2027-01-01T00:00", "'; --"]) {
      const wanted = readPublicDate(door, { gatheringId, key });
      await expect(wanted).rejects.toThrow("public-calendar.unknown");
    }
    for (const id of ["", "no-uuid", "00000000-0000-4000-8000-000000000001"]) {
      const wanted = readPublicDate(door, { gatheringId: id, key: first?.key ?? "" });
      await expect(wanted).rejects.toThrow("public-calendar.unknown");
    }
    const calendar = await writePublicCalendar(door, { meetingsUrl, name: "Musterstadt" });
    const unfolded = calendar.replaceAll("\r\n ", "");
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(unfolded).toContain(`UID:${gatheringId}-${first?.key}@stadtstube`);
    expect(unfolded).toContain(`${meetingsUrl}/chor-am-markt`);
    expect(unfolded).not.toMatch(/FREQ=WEEKLY|ATTENDEE|ORGANIZER|Kasse/);
    const file = await writePublicDate(door, { meetingsUrl, gatheringId, key: first?.key ?? "" });
    expect(file).toContain("METHOD:PUBLISH");
    expect(await writePublicDate(door, { ...which, meetingsUrl })).toContain("METHOD:CANCEL");
    await cancelGathering(owner.ctx, { clubId, gatheringId });
    expect(await list()).toEqual([]);
  });

  it("goes on where a series is cut", async () => {
    const gatheringId = await create();
    await publish(gatheringId, "Sport", "Mit Musik");
    const [, second] = await list();
    const edit = { ...wish({ title: "Neuer Abend", start: `${inDays(20)}T18:00`, count: 1 }) };
    const following = second?.key ?? "";
    await changeGathering(owner.ctx, { ...edit, gatheringId, following });
    const both = (await list()).map(({ title, category, text }) => [title, category, text]);
    expect(both).toEqual([
      ["Übungsabend", "Sport", "Mit Musik"],
      ["Neuer Abend", "Sport", "Mit Musik"],
    ]);
  });
});

describe("what a club may publish", () => {
  beforeAll(startAfresh);

  it.each([
    ["public-calendar.invalid-category", "Unfug", ""],
    ["public-calendar.invalid-category", "", ""],
    ["public-calendar.text-too-long", "Kultur", "a".repeat(501)],
  ])("is refused with %s", async (code, category, text) => {
    const gatheringId = await create();
    await expect(publish(gatheringId, category, text)).rejects.toThrow(code);
    expect(await list()).toEqual([]);
  });

  it("is nobody else's to say", async () => {
    const gatheringId = await create();
    const { owner: other, clubId: theirs } = await newClub(fixture, townId, "fremd@chor.example");
    const wanted = { clubId, gatheringId, category: "Kultur", text: "" };
    await expect(publishGathering(other.ctx, wanted)).rejects.toThrow("access.denied");
    await expect(readPublication(other.ctx, wanted)).rejects.toThrow("access.denied");
    const asTheirs = { ...wanted, clubId: theirs };
    await expect(publishGathering(other.ctx, asTheirs)).rejects.toThrow("gathering.unknown");
    await expect(publishGathering(office, wanted)).rejects.toThrow("access.denied");
  });

  it("stays in its own town, and goes when the town is switched off", async () => {
    const gatheringId = await create();
    await publish(gatheringId);
    expect(await list()).toHaveLength(3);
    const elsewhere = doorOf(fixture, await fixture.town());
    expect(await list({}, elsewhere)).toEqual([]);
    await owner.ctx.transaction((tx) =>
      tx.town.updateMany({ where: { id: townId }, data: { suspendedAt: fixture.clock.now() } }),
    );
    expect(await list()).toEqual([]);
    await owner.ctx.transaction((tx) =>
      tx.town.updateMany({ where: { id: townId }, data: { suspendedAt: null } }),
    );
  });
});

describe("the town's office", () => {
  beforeAll(startAfresh);

  it("withdraws and puts back, and both are written down", async () => {
    const gatheringId = await create();
    await publish(gatheringId);
    await withdrawPublicEntry(office, { gatheringId, isWithdrawn: true });
    expect(await list()).toEqual([]);
    await expect(publish(gatheringId)).rejects.toThrow("public-calendar.withdrawn");
    const { entries } = await readPublicOversight(office);
    expect(entries).toMatchObject([{ gatheringId, clubName: "Chor", isWithdrawn: true }]);
    await withdrawPublicEntry(office, { gatheringId, isWithdrawn: false });
    expect(await list()).toHaveLength(3);
    const log = await office.transaction((tx) =>
      tx.auditEntry.findMany({ where: { townId, subject: gatheringId }, orderBy: { seq: "asc" } }),
    );
    expect(log.map(({ action }) => action)).toEqual([
      "public-date.withdraw",
      "public-date.restore",
    ]);
  });

  it("says what dates may be called; what is public keeps its word", async () => {
    const gatheringId = await create({ title: "Lesung" });
    await publish(gatheringId);
    await editPublicCategories(office, [" Bücher \n", "Bücher", "", "Sport"]);
    expect((await readPublicOversight(office)).categories).toEqual(["Bücher", "Sport"]);
    expect((await list({ text: "Lesung" }))[0]?.category).toBe("Kultur");
    await expect(publish(gatheringId, "Kultur")).rejects.toThrow("invalid-category");
    await publish(gatheringId, "Bücher");
    for (const typed of [
      [],
      [" "],
      ["a".repeat(41)],
      Array.from({ length: 13 }, (_, i) => `${i}`),
    ]) {
      await expect(editPublicCategories(office, typed)).rejects.toThrow("invalid-categories");
    }
  });

  it("needs the right, in its own town", async () => {
    const gatheringId = await create();
    await publish(gatheringId, "Sport");
    const id = "00000000-0000-4000-8000-00000000a0d1" as StaffId;
    const auditor = townContext(fixture.domain(), townId, {
      ...{ kind: "staff", id, role: "auditor", towns: [townId] },
    });
    const other = clubOffice(fixture, await fixture.town());
    expect((await readPublicOversight(auditor)).entries.length).toBeGreaterThan(0);
    const change = { gatheringId, isWithdrawn: true };
    await expect(withdrawPublicEntry(auditor, change)).rejects.toThrow("access.denied");
    await expect(editPublicCategories(auditor, ["A"])).rejects.toThrow("access.denied");
    await expect(readPublicOversight(owner.ctx)).rejects.toThrow("access.denied");
    await expect(withdrawPublicEntry(other, change)).rejects.toThrow("public-calendar.unknown");
  });
});
