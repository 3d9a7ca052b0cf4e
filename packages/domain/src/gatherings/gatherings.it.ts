import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import { createClubRoom } from "../clubs/create-club-room";
import type { ClubId, GatheringId, RoomId, TownId } from "../ids";
import { doorOf, newClub, type OrganiserInTown } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext } from "../town-context";

import { cancelGathering } from "./cancel-gathering";
import { changeDate } from "./change-date";
import { readFeedSecret, renewFeed } from "./club-feed";
import { changeGathering } from "./change-gathering";
import { createGathering } from "./create-gathering";
import { keepGatherings } from "./keep-gatherings";
import { previewGathering } from "./preview-gathering";
import { listDates, readGathering } from "./read-gatherings";
import { writeFeed } from "./write-feed";

let fixture: DomainFixture;
let townId: TownId;
let clubId: ClubId;
let roomId: RoomId;
let owner: OrganiserInTown;

const DAY_MS = 86_400_000;
/** Which Tuesday it is depends on the fixture's clock; far enough ahead for every test. */
let tuesday: string;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
  ({ clubId, owner } = await newClub(fixture, townId, "termine@chor.example"));
  ({ id: roomId } = await createClubRoom(owner.ctx, { clubId, address: "Chor am Markt" }));
  const now = fixture.clock.now();
  const ahead = 7 + ((9 - now.getUTCDay()) % 7);
  tuesday = dayAfter(now.toISOString().slice(0, 10), ahead);
});
afterAll(() => fixture.close());

const wish = (change = {}) => ({
  ...{ clubId, roomId, title: "Vorstandssitzung", agenda: "", start: `${tuesday}T19:30` },
  ...{ durationMinutes: 90, rhythm: "weekly", until: "", count: 5, holidaysOf: "", pauses: [] },
  ...change,
});
const create = (change = {}) => createGathering(owner.ctx, wish(change));
const datesOf = async (gatheringId: GatheringId) =>
  listDates(owner.ctx, { clubId, gatheringId, most: 50 });
const keysOf = async (gatheringId: GatheringId) =>
  (await datesOf(gatheringId)).map(({ key }) => key);

describe("a club's dates", () => {
  it("are shown before anything is saved, and are the same afterwards", async () => {
    const pauses = [{ from: dayAfter(tuesday, 5), to: dayAfter(tuesday, 9) }];
    const preview = await previewGathering(owner.ctx, { ...wish({ pauses }), gatheringId: null });
    expect(preview.dates.map(({ key }) => key)).toEqual(
      [0, 14, 21, 28].map((days) => `${dayAfter(tuesday, days)}T19:30`),
    );
    const id = await create({ pauses });
    expect(await keysOf(id)).toEqual(preview.dates.map(({ key }) => key));
    expect(await readGathering(owner.ctx, { clubId, gatheringId: id })).toMatchObject({
      ...{ title: "Vorstandssitzung", rhythm: "weekly", roomId, isCancelled: false },
    });
    await cancelGathering(owner.ctx, { clubId, gatheringId: id });
  });

  it("tell what else is in the room, but not what only follows", async () => {
    const first = await create({ rhythm: "once", title: "Probe" });
    const overlapping = { ...wish({ start: `${tuesday}T20:30`, count: 2 }), gatheringId: null };
    const preview = await previewGathering(owner.ctx, overlapping);
    expect(preview.dates.map(({ conflicts }) => conflicts)).toEqual([["Probe"], []]);
    const behind = { ...wish({ start: `${tuesday}T21:00` }), gatheringId: null };
    expect((await previewGathering(owner.ctx, behind)).dates[0]?.conflicts).toEqual([]);
    const second = await create({ start: `${tuesday}T20:30`, count: 2 });
    expect((await datesOf(first))[0]?.conflicts).toEqual(["Vorstandssitzung"]);
    await cancelGathering(owner.ctx, { clubId, gatheringId: second });
    expect((await datesOf(first))[0]?.conflicts).toEqual([]);
    await cancelGathering(owner.ctx, { clubId, gatheringId: first });
  });

  it("can be moved, called off and taken back one by one", async () => {
    const gatheringId = await create();
    const [first, second, third] = await keysOf(gatheringId);
    const which = { clubId, gatheringId };
    const start = `${dayAfter(tuesday, 8)}T18:00`;
    const change = { kind: "moved", start, durationMinutes: 60 } as const;
    await changeDate(owner.ctx, { ...which, key: second!, change });
    await changeDate(owner.ctx, { ...which, key: third!, change: { kind: "cancelled" } });
    const states = async () => (await datesOf(gatheringId)).map(({ state }) => state);
    expect(await states()).toEqual(["planned", "moved", "cancelled", "planned", "planned"]);
    await changeDate(owner.ctx, { ...which, key: third!, change: { kind: "planned" } });
    expect((await states())[2]).toBe("planned");
    const far = { ...change, start: `${dayAfter(tuesday, 100)}T18:00` };
    await expect(changeDate(owner.ctx, { ...which, key: first!, change: far })).rejects.toThrow(
      "gathering.invalid-time",
    );
    const none = `${dayAfter(tuesday, 1)}T19:30`;
    await expect(
      changeDate(owner.ctx, { ...which, key: none, change: { kind: "cancelled" } }),
    ).rejects.toThrow("gathering.unknown");
  });

  it("change as a whole and keep what was done to one day", async () => {
    const gatheringId = await create();
    const [, second] = await keysOf(gatheringId);
    const cancelled = { kind: "cancelled" } as const;
    await changeDate(owner.ctx, { clubId, gatheringId, key: second!, change: cancelled });
    const edit = { ...wish({ start: `${tuesday}T18:00`, title: "Probe" }), gatheringId };
    await changeGathering(owner.ctx, { ...edit, following: null });
    const dates = await datesOf(gatheringId);
    expect(dates.map(({ state, title }) => `${state} ${title}`)).toEqual([
      ...["planned Probe", "cancelled Probe", "planned Probe", "planned Probe", "planned Probe"],
    ]);
    expect(dates[0]?.key).toBe(`${tuesday}T18:00`);
  });

  it("change from one date on, the earlier ones stay", async () => {
    const gatheringId = await create();
    const [, , third] = await keysOf(gatheringId);
    const edit = wish({ start: `${dayAfter(tuesday, 15)}T18:00`, count: 3 });
    const next = await changeGathering(owner.ctx, { ...edit, gatheringId, following: third! });
    expect(next).not.toBe(gatheringId);
    expect(await keysOf(gatheringId)).toHaveLength(2);
    expect((await keysOf(next))[0]).toBe(`${dayAfter(tuesday, 15)}T18:00`);
  });

  it.each([
    ["gathering.invalid-time", { start: "2020-01-01T10:00" }],
    ["gathering.invalid-time", { start: "morgen" }],
    ["gathering.invalid-time", { durationMinutes: 1_441 }],
    ["gathering.invalid-end", { until: "2020-01-01" }],
    ["gathering.invalid-end", { count: 0 }],
    ["gathering.invalid-pause", { pauses: [{ from: "2030-02-01", to: "2030-01-01" }] }],
    ["gathering.no-dates", { rhythm: "once", pauses: [{ from: "2000-01-01", to: "2199-12-31" }] }],
    ["club.invalid-name", { title: " " }],
    ["club.unknown", { roomId: "00000000-0000-4000-8000-000000000001" }],
  ])("are refused with %s: %j", async (code, change) => {
    await expect(create(change)).rejects.toThrow(code);
  });
});

it("is nobody else's, and the room of another club is no place", async () => {
  const gatheringId = await create();
  const { clubId: theirs, owner: other } = await newClub(fixture, townId, "fremd@chor.example");
  const [key] = await keysOf(gatheringId);
  const edit = { ...wish(), gatheringId };
  const cancelled = { kind: "cancelled" } as const;
  for (const attempt of [
    listDates(other.ctx, { clubId, gatheringId, most: 5 }),
    readGathering(other.ctx, { clubId, gatheringId }),
    createGathering(other.ctx, wish()),
    previewGathering(other.ctx, { ...wish(), gatheringId: null }),
    changeGathering(other.ctx, { ...edit, following: null }),
    changeDate(other.ctx, { clubId, gatheringId, key: key!, change: cancelled }),
    cancelGathering(other.ctx, { clubId, gatheringId }),
  ]) {
    await expect(attempt).rejects.toThrow("access.denied");
  }
  await expect(createGathering(other.ctx, wish({ clubId: theirs }))).rejects.toThrow(
    "club.unknown",
  );
  await expect(cancelGathering(other.ctx, { clubId: theirs, gatheringId })).rejects.toThrow(
    "gathering.unknown",
  );
});

it("is written down two years ahead, goes on by itself, and is forgotten a month after its end", async () => {
  const job = townContext(fixture.domain(), townId, systemJob);
  const endless = await create({ count: null, title: "Endlos" });
  const once = await create({ rhythm: "once", title: "Einmal" });
  const count = (id: GatheringId) =>
    owner.ctx.transaction((tx) => tx.occurrence.count({ where: { gatheringId: id } }));
  expect(await count(endless)).toBeGreaterThan(100);
  expect(await keepGatherings(job)).toBe(0);
  fixture.clock.advance(120 * DAY_MS);
  expect(await keepGatherings(job)).toBeGreaterThan(0);
  const dates = await owner.ctx.transaction((tx) =>
    tx.occurrence.findMany({ where: { gatheringId: endless }, orderBy: { startsAt: "asc" } }),
  );
  const now = fixture.clock.now().getTime();
  expect(dates[0]!.endsAt.getTime()).toBeGreaterThan(now - 31 * DAY_MS);
  expect(dates.at(-1)!.startsAt.getTime()).toBeGreaterThan(now + 720 * DAY_MS);
  expect(await count(once)).toBe(0);
});

describe("a club's feed", () => {
  const meetingsUrl = "https://treffen.musterstadt.example/treffen";

  it("is a calendar for whoever has its address, until the address is renewed", async () => {
    const { clubId: mine, owner: me } = await newClub(fixture, townId, "kalender@chor.example");
    const room = await createClubRoom(me.ctx, { clubId: mine, address: "Kalender am Markt" });
    const now = fixture.clock.now().getTime();
    const day = dayAfter(new Date(now).toISOString().slice(0, 10), 30);
    const place = { clubId: mine, roomId: room.id };
    const gatheringId = await createGathering(me.ctx, {
      ...{ ...wish({ title: "Chorprobe" }), ...place, start: `${day}T19:30` },
    });
    const secret = await readFeedSecret(me.ctx, mine);
    expect(await readFeedSecret(me.ctx, mine)).toBe(secret);
    const door = doorOf(fixture, townId);
    const file = await writeFeed(door, { secret, meetingsUrl });
    expect(file).toContain("SUMMARY:Chorprobe");
    expect(file).toContain(`UID:${gatheringId}@stadtstube`);
    expect(file.replaceAll("\r\n ", "")).toContain(`${meetingsUrl}/kalender-am-markt`);
    await cancelGathering(me.ctx, { clubId: mine, gatheringId });
    expect(await writeFeed(door, { secret, meetingsUrl })).not.toContain("Chorprobe");
    await renewFeed(me.ctx, mine);
    await expect(writeFeed(door, { secret, meetingsUrl })).rejects.toThrow("gathering.unknown");
    expect(await readFeedSecret(me.ctx, mine)).not.toBe(secret);
  });

  it("is nobody else's to read or renew", async () => {
    const { owner: other } = await newClub(fixture, townId, "feedfremd@chor.example");
    await expect(readFeedSecret(other.ctx, clubId)).rejects.toThrow("access.denied");
    await expect(renewFeed(other.ctx, clubId)).rejects.toThrow("access.denied");
    const elsewhere = doorOf(fixture, await fixture.town());
    const secret = await readFeedSecret(owner.ctx, clubId);
    await expect(writeFeed(elsewhere, { secret, meetingsUrl })).rejects.toThrow(
      "gathering.unknown",
    );
  });
});
