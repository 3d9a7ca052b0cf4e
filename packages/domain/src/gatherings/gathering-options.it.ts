import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createClubRoom } from "../clubs/create-club-room";
import { hostClubRoom } from "../clubs/host-club-room";
import type { ClubId, RoomCode, RoomId, TownId } from "../ids";
import { renewGrant } from "../rooms/renew-grant";
import { setRoomOptions } from "../rooms/set-room-options";
import { viewRoom } from "../rooms/view-room";
import { doorOf, newClub, type OrganiserInTown, signIn } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { askToEnter } from "../waiting-room/ask-to-enter";
import { checkAdmission } from "../waiting-room/check-admission";

import { cancelGathering } from "./cancel-gathering";
import { changeDate } from "./change-date";
import { changeGathering } from "./change-gathering";
import { createGathering } from "./create-gathering";
import { type GatheringOptions, PLAIN_OPTIONS } from "./gathering-options";
import { readGathering } from "./read-gatherings";

const [MINUTE_MS, HOUR_MS, DAY_MS] = [60_000, 3_600_000, 86_400_000];
const EMAIL = "optionen@chor.example";

let fixture: DomainFixture;
let townId: TownId;
let clubId: ClubId;
let owner: OrganiserInTown;
let rooms = 0;

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
  const names = ["eins", "zwei", "drei"];
  for (const name of names) {
    const made = await newClub(fixture, townId, `${name}-${EMAIL}`);
    clubs.push({ clubId: made.clubId, email: made.owner.email });
  }
});
afterAll(() => fixture.close());

const clubs: { clubId: ClubId; email: string }[] = [];

/** A room of its own for each test; five fit into a club. */
async function newRoom(): Promise<{ roomId: RoomId; code: RoomCode }> {
  const club = clubs[Math.floor(rooms / 5)];
  if (club === undefined) throw new Error("more clubs are needed");
  ({ clubId } = club);
  owner = await signIn(fixture, townId, club.email);
  const words = ["alpha", "berta", "caesar", "dora", "emil", "friedrich", "gustav"];
  const address = `Saal ${words[rooms % 7] ?? ""} ${rooms < 7 ? "rot" : "blau"}`;
  rooms += 1;
  const { id, code } = await createClubRoom(owner.ctx, { clubId, address });
  return { roomId: id, code };
}

const door = () => doorOf(fixture, townId);
const wall = (at: Date) =>
  at.toLocaleString("sv-SE", { timeZone: "Europe/Berlin" }).replace(" ", "T").slice(0, 16);

interface Plan {
  readonly inMs: number;
  readonly options: Partial<GatheringOptions>;
}

/** A date of an hour, so long ahead, in a room of its own. */
async function plan({ inMs, options }: Plan) {
  const place = await newRoom();
  const now = fixture.clock.now().getTime();
  const startsAt = new Date(Math.ceil((now + inMs) / MINUTE_MS) * MINUTE_MS);
  const wish = {
    ...{ clubId, roomId: place.roomId, title: "Probe", agenda: "", start: wall(startsAt) },
    ...{ durationMinutes: 60, rhythm: "once", until: "", count: null, holidaysOf: "", pauses: [] },
    options: { ...PLAIN_OPTIONS, ...options },
  };
  const gatheringId = await createGathering(owner.ctx, wish);
  return { ...place, startsAt, wish, gatheringId };
}

const goTo = (at: Date, plusMs = 0) =>
  fixture.clock.advance(at.getTime() + plusMs - fixture.clock.now().getTime());
const knock = (code: RoomCode, more = {}) =>
  askToEnter(door(), { code, displayName: "A", ...more });

describe("before its opening time", () => {
  it("nobody but hosts gets in, and guests are told when it begins", async () => {
    const { code, roomId, startsAt } = await plan({
      inMs: 3 * HOUR_MS,
      options: { opensBeforeMinutes: 15 },
    });
    const opensAt = new Date(startsAt.getTime() - 15 * MINUTE_MS);
    expect(await viewRoom(door(), { code })).toMatchObject({ state: "not-yet-open", opensAt });
    await expect(knock(code)).rejects.toMatchObject({
      code: "room.not-yet-open",
      details: { opensAt },
    });
    const { hostSecret } = await hostClubRoom(owner.ctx, { clubId, roomId });
    expect(await knock(code, { hostSecret })).toMatchObject({ state: "admitted" });
    goTo(opensAt);
    expect(await knock(code)).toMatchObject({ state: "waiting" });
  });

  it("by more than a day, and with none, the room is as always", async () => {
    const far = await plan({ inMs: 2 * DAY_MS, options: { opensBeforeMinutes: 15 } });
    expect(await knock(far.code)).toMatchObject({ state: "waiting" });
    const free = await plan({ inMs: 2 * HOUR_MS, options: {} });
    expect(await knock(free.code)).toMatchObject({ state: "waiting" });
  });
});

describe("while a date is on", () => {
  it("its PIN and waiting room hold at the door, and go with it", async () => {
    const { code, startsAt } = await plan({
      inMs: HOUR_MS,
      options: { waitingRoom: false, pin: "4711", opensBeforeMinutes: 15 },
    });
    goTo(startsAt);
    expect((await viewRoom(door(), { code })).door).toEqual({
      ...{ waitingRoom: false, locked: false, pinRequired: true },
    });
    await expect(knock(code)).rejects.toThrow("room.pin-required");
    await expect(knock(code, { pin: "4712" })).rejects.toThrow("room.pin-wrong");
    expect(await knock(code, { pin: "4711" })).toMatchObject({ state: "admitted" });
    goTo(startsAt, HOUR_MS);
    expect(await knock(code)).toMatchObject({ state: "waiting" });
  });

  it("says who may share a screen, and that microphones are off at first", async () => {
    const { code, roomId, startsAt } = await plan({
      inMs: HOUR_MS,
      options: { waitingRoom: false, pin: "4711", screenForHosts: true, startMuted: true },
    });
    goTo(startsAt);
    const guest = await knock(code, { pin: "4711" });
    expect(guest).toMatchObject({ admission: { mayShareScreen: false, startsMuted: true } });
    const { hostSecret } = await hostClubRoom(owner.ctx, { clubId, roomId });
    expect(await knock(code, { hostSecret })).toMatchObject({
      admission: { mayShareScreen: true, startsMuted: false },
    });
  });

  it("what a host changes stays until the next date", async () => {
    const { code, roomId, startsAt } = await plan({ inMs: HOUR_MS, options: { pin: "4711" } });
    goTo(startsAt);
    const { hostSecret } = await hostClubRoom(owner.ctx, { clubId, roomId });
    await setRoomOptions(door(), { code, hostSecret, waitingRoom: false });
    expect(await knock(code, { pin: "4711" })).toMatchObject({ state: "admitted" });
    expect((await viewRoom(door(), { code })).door.waitingRoom).toBe(false);
    goTo(startsAt, HOUR_MS);
    expect((await viewRoom(door(), { code })).door.waitingRoom).toBe(true);
  });

  it("takes no PIN away that hosts gave the room itself", async () => {
    const { code, roomId, startsAt } = await plan({ inMs: 30 * HOUR_MS, options: {} });
    const { hostSecret } = await hostClubRoom(owner.ctx, { clubId, roomId });
    await setRoomOptions(door(), { code, hostSecret, pin: "9999" });
    goTo(startsAt);
    expect((await viewRoom(door(), { code })).door.pinRequired).toBe(true);
    goTo(startsAt, HOUR_MS);
    expect((await viewRoom(door(), { code })).door.pinRequired).toBe(true);
  });

  it("ends by itself where the club said so: nobody comes back, and then the room is free", async () => {
    const { code, startsAt } = await plan({
      inMs: HOUR_MS,
      options: { waitingRoom: false, pin: "4711", closesAfterMinutes: 15 },
    });
    goTo(startsAt);
    const closesAt = new Date(startsAt.getTime() + HOUR_MS + 15 * MINUTE_MS);
    const inside = await knock(code, { pin: "4711" });
    if (inside.state !== "admitted") throw new Error("not inside");
    expect(inside.admission.closesAt).toEqual(closesAt);
    goTo(closesAt, -MINUTE_MS);
    const { renewalToken } = inside.admission;
    expect(await renewGrant(door(), { renewalToken, displayName: "A" })).toMatchObject({
      closesAt,
    });
    goTo(closesAt);
    expect(await viewRoom(door(), { code })).toMatchObject({ state: "open", closesAt: null });
  });

  it("lets in who waited only by the host, also when they came before it began", async () => {
    const { code, startsAt } = await plan({ inMs: 2 * HOUR_MS, options: { pin: "4711" } });
    const early = await knock(code);
    if (early.state !== "waiting") throw new Error("not waiting");
    goTo(startsAt);
    // Their page has been silent meanwhile; asked again, the PIN is what they lack.
    await expect(checkAdmission(door(), early)).rejects.toThrow("room.request-unknown");
    await expect(knock(code)).rejects.toThrow("room.pin-required");
  });
});

describe("a change", () => {
  it("holds at once: another PIN, another time, called off", async () => {
    const planned = await plan({
      inMs: 2 * HOUR_MS,
      options: { pin: "4711", opensBeforeMinutes: 15 },
    });
    const { code, wish, gatheringId, startsAt } = planned;
    await expect(knock(code)).rejects.toThrow("room.not-yet-open");
    const options = { ...wish.options, pin: "1234", opensBeforeMinutes: 180 };
    const edit = { ...wish, options, gatheringId, following: null };
    await changeGathering(owner.ctx, edit);
    await expect(knock(code, { pin: "4711" })).rejects.toThrow("room.pin-wrong");
    expect(await knock(code, { pin: "1234" })).toMatchObject({ state: "waiting" });
    const key = wall(startsAt);
    const start = wall(new Date(startsAt.getTime() + 4 * HOUR_MS));
    const change = { kind: "moved", start, durationMinutes: 60 } as const;
    await changeDate(owner.ctx, { clubId, gatheringId, key, change });
    await expect(knock(code, { pin: "1234" })).rejects.toThrow("room.not-yet-open");
    await cancelGathering(owner.ctx, { clubId, gatheringId });
    expect(await knock(code)).toMatchObject({ state: "waiting" });
  });

  it("is refused where the room would be open to whoever guesses its address", async () => {
    const { wish, gatheringId } = await plan({ inMs: 2 * HOUR_MS, options: {} });
    const bare = { ...wish, options: { ...PLAIN_OPTIONS, waitingRoom: false } };
    await expect(createGathering(owner.ctx, bare)).rejects.toThrow("room.address-needs-door");
    const edit = { ...bare, gatheringId, following: null };
    await expect(changeGathering(owner.ctx, edit)).rejects.toThrow("room.address-needs-door");
  });

  it.each([
    [{ pin: "12" }, "room.invalid-pin"],
    [{ opensBeforeMinutes: -1 }, "gathering.invalid-margin"],
    [{ closesAfterMinutes: 241 }, "gathering.invalid-margin"],
    [{ opensBeforeMinutes: 1.5 }, "gathering.invalid-margin"],
  ])("of %j is %s", async (change, code) => {
    const options = { ...PLAIN_OPTIONS, ...change };
    const start = wall(new Date(fixture.clock.now().getTime() + DAY_MS));
    const wish = {
      ...{ clubId, roomId: "" as RoomId, title: "Probe", agenda: "", start },
      ...{ durationMinutes: 60, rhythm: "once", until: "", count: null, holidaysOf: "" },
      ...{ pauses: [], options },
    };
    await expect(createGathering(owner.ctx, wish)).rejects.toThrow(code);
  });

  it("is read as it was saved; without a word everybody waits", async () => {
    const options = { ...PLAIN_OPTIONS, pin: "4711", startMuted: true, closesAfterMinutes: 0 };
    const { gatheringId } = await plan({ inMs: 2 * HOUR_MS, options });
    expect(await readGathering(owner.ctx, { clubId, gatheringId })).toMatchObject({ options });
  });
});
