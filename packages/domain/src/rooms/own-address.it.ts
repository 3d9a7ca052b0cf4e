import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { RoomCode } from "../ids";
import { asAnotherVisitor, createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import type { TownContext } from "../town-context";

import { admitParticipant } from "./admit-participant";
import { closeRoom } from "./close-room";
import { judgeOwnAddress } from "./own-address";
import { renewGrant } from "./renew-grant";
import { setRoomOptions } from "./set-room-options";
import { startRoom } from "./start-room";
import { viewRoom } from "./view-room";

const HOUR_MS = 3_600_000;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const inHours = (hours: number) => new Date(fixture.clock.now().getTime() + hours * HOUR_MS);

function suggestionsOf(error: unknown): readonly string[] {
  const { details } = error as { details?: { suggestions?: readonly string[] } };
  return details?.suggestions ?? [];
}

async function refusal(ctx: TownContext, address: string): Promise<unknown> {
  return startRoom(ctx, { waitingRoom: true, address }).catch((error: unknown) => error);
}

describe("an own address", () => {
  it("is the room's key, in any spelling", async () => {
    const ctx = await fixture.visitor();
    const room = await startRoom(ctx, { waitingRoom: true, address: "Anker Platz" });
    expect(room).toMatchObject({ code: "anker-platz", ownAddress: true });
    for (const code of ["anker-platz", "ankerplatz", "ankerp1atz"]) {
      const view = await viewRoom(asAnotherVisitor(ctx), { code: code as RoomCode });
      expect(view).toMatchObject({ code: "anker-platz", ownAddress: true, role: "guest" });
    }
    const { role } = await admitParticipant(ctx, room);
    expect(role).toBe("host");
  });

  it.each([
    ["Rathaus", "room.address-reserved", 400],
    ["Sieg Heil", "room.address-blocked", 400],
    ["apfel-wolke-tiger-lampe", "room.address-like-a-code", 400],
    ["ab", "room.address-invalid", 400],
  ])("refuses %s: %s, and suggests what is possible", async (wish, code, status) => {
    const ctx = await fixture.visitor();
    const error = await refusal(ctx, wish);
    expect(error).toMatchObject({ code, status, category: "user" });
    const suggestions = suggestionsOf(error);
    expect(suggestions).toHaveLength(3);
    for (const address of suggestions) {
      expect(judgeOwnAddress(address, { townName: "Beispielstadt", blocked: [] }).ok).toBe(true);
      await startRoom(ctx, { waitingRoom: true, address });
    }
  });

  it("draws nobody away from a meeting of four words, open or over", async () => {
    const ctx = await fixture.visitor();
    const [code, twin] = ["abend-apfel-tiger-lampe", "abendapfe1-tigerlampe"] as RoomCode[];
    const error = await refusal(ctx, twin!);
    expect(error).toMatchObject({ code: "room.address-like-a-code" });
    // Even an address from before that rule, put into the database by hand.
    const { code: old } = await startRoom(ctx, { waitingRoom: true, address: "ankerplatz" });
    const addressSkeleton = "abendapfeltlgerlampe";
    await ctx.transaction((tx) =>
      tx.room.updateMany({ where: { code: old }, data: { code: twin!, addressSkeleton } }),
    );
    const drawn = await startRoom(ctx, { waitingRoom: false });
    await ctx.transaction((tx) =>
      tx.room.updateMany({ where: { code: drawn.code }, data: { code: code! } }),
    );
    expect(await viewRoom(asAnotherVisitor(ctx), { code: code! })).toMatchObject({ code });
    await closeRoom(ctx, { ...drawn, code: code! });
    const over = viewRoom(asAnotherVisitor(ctx), { code: code! });
    await expect(over).rejects.toMatchObject({ code: "room.unavailable" });
    await ctx.transaction((tx) => tx.room.deleteMany({ where: { code: code! } }));
    const gone = viewRoom(asAnotherVisitor(ctx), { code: code! });
    await expect(gone).rejects.toMatchObject({ code: "room.unavailable" });
  });

  it("belongs to one meeting of a town at a time: room.address-taken", async () => {
    const ctx = await fixture.visitor();
    await startRoom(ctx, { waitingRoom: true, address: "ankerplatz" });
    for (const wish of ["ankerplatz", "Anker-Platz", "ankerp1atz"]) {
      const error = await refusal(asAnotherVisitor(ctx), wish);
      expect(error).toMatchObject({ code: "room.address-taken", status: 409 });
      expect(suggestionsOf(error).length).toBeGreaterThan(0);
    }
    const elsewhere = await fixture.visitor();
    await startRoom(elsewhere, { waitingRoom: true, address: "ankerplatz" });
  });

  it("goes to one of many who want it at once", async () => {
    const ctx = await fixture.visitor();
    const all = await Promise.allSettled(
      Array.from({ length: 8 }, () => startRoom(ctx, { pin: "1234", address: "ankerplatz" })),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of all) {
      if (result.status === "rejected") {
        expect(result.reason).toMatchObject({ code: "room.address-taken" });
      }
    }
  });

  it("is free again when its meeting is over, closed or past its time", async () => {
    const ctx = await fixture.visitor();
    const options = { waitingRoom: true, address: "ankerplatz" };
    const first = await startRoom(ctx, options);
    await closeRoom(ctx, first);
    const second = await startRoom(ctx, { ...options, closesAt: inHours(1) });
    await expect(viewRoom(ctx, first)).rejects.toMatchObject({ code: "room.not-host" });
    expect(await viewRoom(ctx, second)).toMatchObject({ role: "host", state: "open" });
    fixture.clock.advance(HOUR_MS);
    await startRoom(ctx, options);
  });

  it("needs a waiting room or a PIN, and keeps one: room.address-needs-door", async () => {
    const ctx = await fixture.visitor();
    const needsDoor = { code: "room.address-needs-door", status: 400 };
    const open = { waitingRoom: false, address: "ankerplatz" };
    await expect(startRoom(ctx, open)).rejects.toMatchObject(needsDoor);
    const room = await startRoom(ctx, { ...open, pin: "1234" });
    await expect(setRoomOptions(ctx, { ...room, pin: null })).rejects.toMatchObject(needsDoor);
    await setRoomOptions(ctx, { ...room, waitingRoom: true });
    await setRoomOptions(ctx, { ...room, pin: null });
    const without = setRoomOptions(ctx, { ...room, waitingRoom: false });
    await expect(without).rejects.toMatchObject(needsDoor);
    await setRoomOptions(ctx, { ...room, waitingRoom: false, pin: "4321" });
  });

  it("is held to its door by the database itself", async () => {
    const ctx = await fixture.visitor();
    await startRoom(ctx, { waitingRoom: true, address: "ankerplatz" });
    const opened = ctx.transaction((tx) => tx.room.updateMany({ data: { waitingRoom: false } }));
    await expect(opened).rejects.toThrow(/rooms_own_address_door_check/);
  });

  it("is no address when it is blank", async () => {
    const ctx = await fixture.visitor();
    const room = await startRoom(ctx, { waitingRoom: false, address: "  " });
    expect(room).toMatchObject({ ownAddress: false });
    expect(room.code).toMatch(/^[a-z]{4,9}(-[a-z]{4,9}){3}$/);
  });
});

describe("what holds inside", () => {
  it("lets guests share their screen unless the host keeps that to hosts", async () => {
    const ctx = await fixture.visitor();
    const open = await startRoom(ctx, { waitingRoom: false });
    expect(await admitParticipant(ctx, { code: open.code })).toMatchObject({
      mayShareScreen: true,
    });
    const kept = await startRoom(ctx, { waitingRoom: false, screenSharing: "hosts" });
    const guest = await admitParticipant(ctx, { code: kept.code });
    expect(guest.mayShareScreen).toBe(false);
    expect(await renewGrant(ctx, guest)).toMatchObject({ mayShareScreen: false });
    expect(await admitParticipant(ctx, kept)).toMatchObject({ mayShareScreen: true });
    expect(fixture.signed.slice(-4).map((claims) => claims.mayShareScreen)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it("tells when the meeting ends, and no grant outlives it", async () => {
    const ctx = await fixture.visitor();
    const closesAt = inHours(1);
    const room = await startRoom(ctx, { waitingRoom: false, closesAt });
    fixture.clock.advance(HOUR_MS - 60_000);
    const guest = await admitParticipant(ctx, { code: room.code });
    expect(guest).toMatchObject({ closesAt, grantExpiresAt: closesAt });
    fixture.clock.advance(60_000);
    await expect(renewGrant(ctx, guest)).rejects.toMatchObject({ code: "room.expired" });
  });
});
