import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import type { ClubId, TownId } from "../ids";
import { countPresence } from "../usage/count-presence";
import { readUsage } from "../usage/read-usage";
import { reportPresence } from "../presence/report-presence";
import { runDeletion } from "../retention/run-deletion";
import { admitParticipant } from "../rooms/admit-participant";
import { setRoomOptions } from "../rooms/set-room-options";
import { startRoom } from "../rooms/start-room";
import { viewRoom } from "../rooms/view-room";
import {
  doorOf,
  enter,
  newClub,
  type OrganiserInTown,
  secretFor,
  secretMail,
} from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { createClubRoom, deleteClubRoom, listClubRooms } from "./create-club-room";
import { deleteClub } from "./delete-club";
import { hostClubRoom } from "./host-club-room";
import { addMember, removeMember } from "./members";

const DAY_MS = 86_400_000;

let fixture: DomainFixture;
let townId: TownId;
let clubId: ClubId;
let owner: OrganiserInTown;

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
  ({ clubId, owner } = await newClub(fixture, townId, "vorstand@chor.example"));
});
afterAll(() => fixture.close());

const door = () => doorOf(fixture, townId);

async function helper(role: "deputy" | "organiser", email: string): Promise<OrganiserInTown> {
  fixture.clock.advance(1_000);
  await addMember(owner.ctx, { clubId, role, email, displayName: "Otto", compose: secretMail });
  return enter(fixture, townId, (await secretFor(owner.ctx, email)) ?? "");
}

const host = async (one: OrganiserInTown, address: string) => {
  const room = (await listClubRooms(one.ctx, clubId)).find(({ code }) => code === address);
  if (room === undefined) throw new Error("no such room");
  return hostClubRoom(one.ctx, { clubId, roomId: room.id });
};

describe("a club's room", () => {
  it("is one more meeting after a pause, and its time is the clubs' share", async () => {
    const town = await fixture.town();
    const club = await newClub(fixture, town, "vorstand@boule.example");
    const { ctx } = club.owner;
    const { id: roomId } = await createClubRoom(ctx, { clubId: club.clubId, address: "Boule" });
    const from = fixture.clock.now();
    const meet = async () => {
      const { code, hostSecret } = await hostClubRoom(ctx, { clubId: club.clubId, roomId });
      const host = doorOf(fixture, town);
      const { renewalToken } = await admitParticipant(host, { code, hostSecret });
      for (let minute = 0; minute < 2; minute += 1) {
        await reportPresence(host, { renewalToken, endpointId: "0badcafe" });
        await countPresence(fixture.domain(), systemJob);
        fixture.clock.advance(60_000);
      }
    };
    const counted = async (kind: string) => {
      const until = new Date(fixture.clock.now().getTime() + DAY_MS);
      const all = await readUsage(ctx, { from: new Date(from.getTime() - DAY_MS), until });
      return all.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.count, 0);
    };
    await meet();
    await meet();
    expect(await counted("meetings_held")).toBe(1);
    fixture.clock.advance(7 * DAY_MS);
    await meet();
    expect(await counted("meetings_held")).toBe(2);
    expect(await counted("meeting_minutes_of_clubs")).toBe(6);
    expect(await counted("meeting_minutes")).toBe(6);
  });

  it("stays under its address, with a waiting room, long after other rooms are gone", async () => {
    await createClubRoom(owner.ctx, { clubId, address: "Chor Musterstadt" });
    fixture.clock.advance(14 * DAY_MS);
    await runDeletion(fixture.domain(), systemJob);
    const view = await viewRoom(door(), { code: "chor-musterstadt" as never });
    expect(view).toMatchObject({ role: "guest", door: { waitingRoom: true } });
  });

  it("keeps its address from everybody else, with suggestions", async () => {
    const taken = startRoom(door(), { address: "chor-musterstadt" });
    await expect(taken).rejects.toThrow("room.address-taken");
    const again = createClubRoom(owner.ctx, { clubId, address: "Ch0r Musterstadt" });
    await expect(again).rejects.toThrow("room.address-taken");
  });

  it("is hosted by who is in the club, each with a key of their own, for an evening", async () => {
    const { code, hostSecret } = await host(owner, "chor-musterstadt");
    const admission = await admitParticipant(door(), { code, hostSecret, displayName: "Erika" });
    expect(admission.role).toBe("host");
    const other = await host(owner, "chor-musterstadt");
    expect(other.hostSecret).not.toBe(hostSecret);
    fixture.clock.advance(DAY_MS);
    const late = admitParticipant(door(), { code, hostSecret, displayName: "Erika" });
    await expect(late).rejects.toThrow("room.not-host");
    await runDeletion(fixture.domain(), systemJob);
    expect(await door().transaction((tx) => tx.roomHostKey.count())).toBe(0);
  });

  it("forgets within a day whom it let in, and with that the host's right of their page", async () => {
    const { code, hostSecret } = await host(owner, "chor-musterstadt");
    const { renewalToken } = await admitParticipant(door(), { code, hostSecret, displayName: "E" });
    fixture.clock.advance(DAY_MS);
    await runDeletion(fixture.domain(), systemJob);
    const opened = setRoomOptions(door(), { code, renewalToken, waitingRoom: false });
    await expect(opened).rejects.toThrow("room.not-host");
    expect(await door().transaction((tx) => tx.admission.count())).toBe(0);
  });

  it("is no longer hosted by who has left the club", async () => {
    const deputy = await helper("deputy", "vertretung@chor.example");
    const { code, hostSecret } = await host(deputy, "chor-musterstadt");
    expect((await viewRoom(door(), { code, hostSecret })).role).toBe("host");
    await removeMember(owner.ctx, { clubId, accountId: deputy.organiser.id });
    await expect(viewRoom(door(), { code, hostSecret })).rejects.toThrow("room.not-host");
  });

  it("is hosted by no other club, and its key opens no other room", async () => {
    const { owner: stranger } = await newClub(fixture, townId, "fremd@verein.example");
    const [room] = await listClubRooms(owner.ctx, clubId);
    const attempt = hostClubRoom(stranger.ctx, { clubId, roomId: room!.id });
    await expect(attempt).rejects.toThrow("access.denied");
    const own = stranger.organiser.memberships[0]!.clubId;
    const foreign = hostClubRoom(stranger.ctx, { clubId: own, roomId: room!.id });
    await expect(foreign).rejects.toThrow("club.unknown");
    await createClubRoom(stranger.ctx, { clubId: own, address: "ruderverein" });
    const { hostSecret } = await host(owner, "chor-musterstadt");
    const other = viewRoom(door(), { code: "ruderverein" as never, hostSecret });
    await expect(other).rejects.toThrow("room.not-host");
  });

  it("is made by owner and deputies only, and never more than five", async () => {
    const third = await helper("organiser", "kurs@chor.example");
    const attempt = createClubRoom(third.ctx, { clubId, address: "chor-kurs" });
    await expect(attempt).rejects.toThrow("access.denied");
    for (const name of ["alt", "sopran", "tenor", "bass"]) {
      await createClubRoom(owner.ctx, { clubId, address: `chor-${name}` });
    }
    const sixth = createClubRoom(owner.ctx, { clubId, address: "chor-kinder" });
    await expect(sixth).rejects.toThrow("club.rooms-used-up");
    expect((await host(third, "chor-alt")).code).toBe("chor-alt");
  });

  it("goes when it is given up, and with its club", async () => {
    const [first] = await listClubRooms(owner.ctx, clubId);
    await deleteClubRoom(owner.ctx, { clubId, roomId: first!.id });
    await expect(viewRoom(door(), { code: first!.code })).rejects.toThrow("room.unavailable");
    await deleteClub(owner.ctx, clubId);
    const left = viewRoom(door(), { code: "chor-bass" as never });
    await expect(left).rejects.toThrow("room.unavailable");
  });
});
