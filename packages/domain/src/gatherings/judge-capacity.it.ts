import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createClubRoom } from "../clubs/create-club-room";
import type { ClubId, RoomId, TownId } from "../ids";
import { newClub, type OrganiserInTown } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { createGathering } from "./create-gathering";
import { previewGathering } from "./preview-gathering";
import { readGathering } from "./read-gatherings";

let fixture: DomainFixture;
let townId: TownId;
let choir: Place;
let gym: Place;

interface Place {
  readonly clubId: ClubId;
  readonly roomId: RoomId;
  readonly owner: OrganiserInTown;
}

const DAY = "2027-01-12";

async function place(town: TownId, name: string): Promise<Place> {
  const { clubId, owner } = await newClub(fixture, town, `${name}@verein.example`);
  const { id: roomId } = await createClubRoom(owner.ctx, { clubId, address: `Saal ${name}` });
  return { clubId, roomId, owner };
}

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
  choir = await place(townId, "chor");
  gym = await place(townId, "turnen");
});
afterAll(() => fixture.close());

const bear = (maxPeople: number | null) =>
  choir.owner.ctx.transaction((tx) =>
    tx.town.update({ where: { id: townId }, data: { maxPeople } }),
  );
const wish = ({ clubId, roomId }: Place, time: string, expectedPeople: number | null) => ({
  ...{ clubId, roomId, title: "Probe", agenda: "", start: `${DAY}T${time}`, expectedPeople },
  ...{ durationMinutes: 60, rhythm: "once", until: "", count: null, holidaysOf: "", pauses: [] },
});
const ask = async (who: Place, time: string, people: number | null) =>
  (await previewGathering(who.owner.ctx, { ...wish(who, time, people), gatheringId: null }))
    .capacity;

describe("what the servers bear", () => {
  it("is not judged where nobody said how many come, and not known where the town did not", async () => {
    await bear(null);
    expect(await ask(choir, "19:00", null)).toEqual({ kind: "unasked" });
    expect(await ask(choir, "19:00", 20)).toEqual({ kind: "unknown" });
  });

  it("counts all clubs of the town at that time, and proposes the next time that fits", async () => {
    await bear(100);
    const id = await createGathering(gym.owner.ctx, wish(gym, "19:00", 80));
    expect(await ask(choir, "19:00", 20)).toMatchObject({ kind: "known", crowded: [] });
    expect(await ask(choir, "19:00", 21)).toEqual({
      ...{ kind: "known", limit: 100, unsaid: 0 },
      crowded: [
        // 19:00 on German clocks, and an hour later.
        {
          ...{ key: `${DAY}T19:00`, people: 101 },
          nextFree: new Date(`${DAY}T19:00:00Z`),
        },
      ],
    });
    expect(await ask(choir, "20:00", 21)).toMatchObject({ crowded: [] });
    const own = { ...wish(gym, "19:00", 90), gatheringId: id };
    const { capacity } = await previewGathering(gym.owner.ctx, own);
    expect(capacity).toMatchObject({ crowded: [] });
    const key = { clubId: gym.clubId, gatheringId: id };
    expect(await readGathering(gym.owner.ctx, key)).toMatchObject({ expectedPeople: 80 });
  });

  it("says of how many dates nobody knows, and where nothing would fit", async () => {
    await bear(100);
    await createGathering(gym.owner.ctx, wish(gym, "10:00", null));
    expect(await ask(choir, "10:30", 20)).toMatchObject({ crowded: [], unsaid: 1 });
    expect(await ask(choir, "10:30", 101)).toMatchObject({ crowded: [{ nextFree: null }] });
  });

  it("does not forbid", async () => {
    await bear(1);
    const id = await createGathering(choir.owner.ctx, wish(choir, "15:00", 50));
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is the town's own: another's dates are not counted", async () => {
    await bear(100);
    const there = await place(await fixture.town(), "fern");
    await createGathering(there.owner.ctx, wish(there, "08:00", 100));
    expect(await ask(choir, "08:00", 100)).toMatchObject({ crowded: [] });
  });

  it.each([0, -1, 1.5, 10_001, Number.NaN])("is not asked for %d people", async (people) => {
    await expect(ask(choir, "19:00", people)).rejects.toThrow("gathering.invalid-people");
  });
});
