import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { errorCode } from "../testing/guest-at-door";
import {
  asAnotherVisitor,
  asJob,
  createDomainFixture,
  type DomainFixture,
} from "../testing/town-fixture";
import type { TownContext } from "../town-context";
import { askToEnter } from "../waiting-room/ask-to-enter";

import { admitParticipant } from "./admit-participant";
import { closeRoom } from "./close-room";
import { renewGrant } from "./renew-grant";
import { setRoomOptions } from "./set-room-options";
import { startRoom } from "./start-room";
import { startOpenRoom } from "../testing/start-open-room";
import { viewRoom } from "./view-room";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const wrongPins = (ctx: TownContext, code: Parameters<typeof viewRoom>[1]["code"], times: number) =>
  Promise.all(
    Array.from({ length: times }, () => errorCode(admitParticipant(ctx, { code, pin: "9999" }))),
  );

describe("admitParticipant at a door", () => {
  it("lets no guest past a waiting room: room.waiting-room", async () => {
    const ctx = await fixture.visitor();
    const room = await startRoom(ctx, { waitingRoom: true });
    const before = fixture.signed.length;
    await expect(admitParticipant(ctx, { code: room.code })).rejects.toMatchObject({
      code: "room.waiting-room",
      category: "user",
      status: 403,
    });
    expect(fixture.signed).toHaveLength(before);
    expect(await ctx.transaction((tx) => tx.admission.count())).toBe(0);
    expect((await admitParticipant(ctx, room)).role).toBe("host");
  });

  it("lets no guest past a lock: room.locked", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    await setRoomOptions(ctx, { ...room, locked: true });
    await expect(admitParticipant(ctx, { code: room.code })).rejects.toMatchObject({
      code: "room.locked",
      category: "moderator",
      status: 403,
    });
    expect((await admitParticipant(ctx, room)).role).toBe("host");
    await setRoomOptions(ctx, { ...room, locked: false });
    expect((await admitParticipant(ctx, { code: room.code })).role).toBe("guest");
  });

  it("wants the PIN of guests, blanks forgiven: room.pin-required, room.pin-wrong", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx, { pin: "4711" });
    const { code } = room;
    await expect(admitParticipant(ctx, { code })).rejects.toMatchObject({
      code: "room.pin-required",
      category: "user",
      status: 403,
    });
    expect(await errorCode(admitParticipant(ctx, { code, pin: " " }))).toBe("room.pin-required");
    for (const pin of ["4712", "47110", "abcd", "47"]) {
      await expect(admitParticipant(ctx, { code, pin })).rejects.toMatchObject({
        code: "room.pin-wrong",
        category: "user",
        status: 403,
      });
    }
    expect((await admitParticipant(ctx, { code, pin: "47 11" })).role).toBe("guest");
    expect((await admitParticipant(ctx, room)).role).toBe("host");
    expect((await admitParticipant(ctx, { ...room, pin: "0000" })).role).toBe("host");
  });

  it("stores no PIN", async () => {
    const ctx = await fixture.visitor();
    await startOpenRoom(ctx, { pin: "47114711" });
    const rows = await ctx.transaction((tx) => tx.room.findMany());
    expect(rows[0]?.pinHash).toHaveLength(48);
    expect(JSON.stringify(rows)).not.toContain("47114711");
  });

  it("ignores a PIN where none is needed, and one that was taken away", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx, { pin: "4711" });
    await setRoomOptions(ctx, { ...room, pin: null });
    expect((await admitParticipant(ctx, { code: room.code })).role).toBe("guest");
    expect((await admitParticipant(ctx, { code: room.code, pin: "1" })).role).toBe("guest");
  });

  it("takes the new PIN after a change, not the old one", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx, { pin: "4711" });
    await setRoomOptions(ctx, { ...room, pin: "0815" });
    const { code } = room;
    expect(await errorCode(admitParticipant(ctx, { code, pin: "4711" }))).toBe("room.pin-wrong");
    expect((await admitParticipant(ctx, { code, pin: "0815" })).role).toBe("guest");
  });

  it("stops a visitor who tries PINs, at this room only: rate-limit.exceeded", async () => {
    const pinVisitorLimit = { scope: "pin-visitor", limit: 3, windowMs: 10 * MINUTE_MS };
    const ctx = await fixture.visitor({ pinVisitorLimit });
    const { code } = await startOpenRoom(ctx, { pin: "4711" });
    const other = await startOpenRoom(ctx, { pin: "4711" });
    expect((await wrongPins(ctx, code, 10)).sort()).toEqual([
      ...Array.from({ length: 7 }, () => "rate-limit.exceeded"),
      ...Array.from({ length: 3 }, () => "room.pin-wrong"),
    ]);
    const right = { code, pin: "4711" };
    expect(await errorCode(admitParticipant(ctx, right))).toBe("rate-limit.exceeded");
    expect((await admitParticipant(asAnotherVisitor(ctx), right)).role).toBe("guest");
    expect((await admitParticipant(ctx, { code: other.code, pin: "4711" })).role).toBe("guest");
    fixture.clock.advance(10 * MINUTE_MS);
    expect((await admitParticipant(ctx, right)).role).toBe("guest");
  });

  it("stops many who try PINs at one room, until the host sets another; never the host", async () => {
    const pinRoomLimit = { scope: "pin-room", limit: 4, windowMs: HOUR_MS };
    const ctx = await fixture.visitor({ pinRoomLimit });
    const room = await startOpenRoom(ctx, { pin: "4711" });
    const { code } = room;
    for (let visitor = 0; visitor < 4; visitor += 1)
      await wrongPins(asAnotherVisitor(ctx), code, 1);
    const guest = asAnotherVisitor(ctx);
    expect(await errorCode(admitParticipant(guest, { code, pin: "4711" }))).toBe(
      "rate-limit.exceeded",
    );
    expect((await admitParticipant(ctx, room)).role).toBe("host");
    await setRoomOptions(ctx, { ...room, pin: "0815" });
    expect((await admitParticipant(guest, { code, pin: "0815" })).role).toBe("guest");
  });

  it("stops many who try PINs at one room all day long, however slowly", async () => {
    const pinDayLimit = { scope: "pin-day", limit: 2, windowMs: 24 * HOUR_MS };
    const pinRoomLimit = { scope: "pin-room", limit: 1, windowMs: MINUTE_MS };
    const ctx = await fixture.visitor({ pinDayLimit, pinRoomLimit });
    const room = await startOpenRoom(ctx, { pin: "4711" });
    const { code } = room;
    const untilMidnight = 24 * HOUR_MS - (fixture.clock.now().getTime() % (24 * HOUR_MS));
    if (untilMidnight < HOUR_MS) fixture.clock.advance(untilMidnight);
    for (let round = 0; round < 2; round += 1) {
      expect(await wrongPins(asAnotherVisitor(ctx), code, 1)).toEqual(["room.pin-wrong"]);
      fixture.clock.advance(MINUTE_MS);
    }
    const guest = asAnotherVisitor(ctx);
    expect(await errorCode(admitParticipant(guest, { code, pin: "4711" }))).toBe(
      "rate-limit.exceeded",
    );
    await setRoomOptions(ctx, { ...room, pin: "0815" });
    expect((await admitParticipant(guest, { code, pin: "0815" })).role).toBe("guest");
  });

  it("tells nobody before the opening time whether a PIN is right: room.not-yet-open", async () => {
    const ctx = await fixture.visitor();
    const opensAt = new Date(fixture.clock.now().getTime() + HOUR_MS);
    const { code } = await startRoom(ctx, { waitingRoom: false, pin: "4711", opensAt });
    for (const pin of ["4711", "4712"]) {
      expect(await errorCode(admitParticipant(ctx, { code, pin }))).toBe("room.not-yet-open");
      expect(await errorCode(askToEnter(ctx, { code, pin }))).toBe("room.not-yet-open");
    }
  });

  it("counts neither right PINs nor wrong ones as guesses of a code", async () => {
    const ctx = await fixture.visitor({ guessLimit: { scope: "g", limit: 2, windowMs: HOUR_MS } });
    const { code } = await startOpenRoom(ctx, { pin: "4711" });
    for (let guest = 0; guest < 4; guest += 1) {
      await admitParticipant(ctx, { code, pin: "4711" });
      await errorCode(admitParticipant(ctx, { code, pin: "4712" }));
    }
    expect(await viewRoom(ctx, { code })).toMatchObject({ state: "open" });
  });

  it("lets thirty guests with one address prove the PIN at once", async () => {
    const ctx = await fixture.visitor();
    const { code } = await startOpenRoom(ctx, { pin: "4711" });
    const admissions = await Promise.all(
      Array.from({ length: 30 }, () => admitParticipant(ctx, { code, pin: "4711" })),
    );
    expect(new Set(admissions.map((one) => one.participantId)).size).toBe(30);
  });

  it("lets a host in though somebody at the same address has used up the guesses", async () => {
    const ctx = await fixture.visitor({ guessLimit: { scope: "g", limit: 1, windowMs: HOUR_MS } });
    const room = await startOpenRoom(ctx);
    const { code } = room;
    for (let guess = 0; guess < 3; guess += 1) {
      await errorCode(admitParticipant(ctx, { code, hostSecret: "wrong" }));
    }
    expect(await errorCode(viewRoom(ctx, { code }))).toBe("rate-limit.exceeded");
    expect((await admitParticipant(ctx, room)).role).toBe("host");
    expect((await viewRoom(ctx, room)).role).toBe("host");
    expect(await errorCode(viewRoom(ctx, { code, hostSecret: "wrong" }))).toBe(
      "rate-limit.exceeded",
    );
  });
});

describe("renewGrant at a door", () => {
  it("brings back who was inside, whatever the door is now", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const guest = await admitParticipant(ctx, { code: room.code });
    await setRoomOptions(ctx, { ...room, waitingRoom: true, locked: true, pin: "4711" });
    expect((await renewGrant(ctx, guest)).participantId).toBe(guest.participantId);
  });
});

describe("startRoom with a door", () => {
  it("puts up waiting room and PIN before anybody comes, and none of it by default", async () => {
    const ctx = await fixture.visitor();
    const plain = await startOpenRoom(ctx);
    const guarded = await startRoom(ctx, { waitingRoom: true, pin: "4711" });
    expect((await viewRoom(ctx, { code: plain.code })).door).toEqual({
      waitingRoom: false,
      locked: false,
      pinRequired: false,
    });
    expect((await viewRoom(ctx, { code: guarded.code })).door).toEqual({
      waitingRoom: true,
      locked: false,
      pinRequired: true,
    });
  });

  it("refuses what is no PIN: room.invalid-pin", async () => {
    const ctx = await fixture.visitor();
    for (const pin of ["", "123", "123456789", "abcd"]) {
      await expect(startOpenRoom(ctx, { pin })).rejects.toMatchObject({
        code: "room.invalid-pin",
        category: "user",
        status: 400,
      });
    }
    expect(await ctx.transaction((tx) => tx.room.count())).toBe(0);
  });
});

describe("setRoomOptions", () => {
  it("changes what is named and leaves the rest", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const set = (options: object) => setRoomOptions(ctx, { ...room, ...options });
    expect(await set({ waitingRoom: true })).toEqual({
      waitingRoom: true,
      locked: false,
      pinRequired: false,
    });
    expect(await set({ pin: "4711" })).toMatchObject({ waitingRoom: true, pinRequired: true });
    expect(await set({ locked: true, waitingRoom: false })).toEqual({
      waitingRoom: false,
      locked: true,
      pinRequired: true,
    });
    expect(await set({})).toMatchObject({ locked: true, pinRequired: true });
    expect(await set({ pin: null })).toMatchObject({ locked: true, pinRequired: false });
    expect(await set({ locked: false })).toMatchObject({ locked: false });
  });

  it("takes the renewal token of a host inside, not a guest's and not another room's", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const { code } = room;
    const host = await admitParticipant(ctx, room);
    const guest = await admitParticipant(ctx, { code });
    const elsewhere = await admitParticipant(ctx, await startOpenRoom(ctx));
    const lock = (renewalToken: string) =>
      setRoomOptions(ctx, { code, renewalToken, locked: true });
    expect((await lock(host.renewalToken)).locked).toBe(true);
    const forged = `${host.participantId}.${guest.renewalToken.split(".")[1] ?? ""}`;
    for (const token of [guest.renewalToken, elsewhere.renewalToken, forged, "", "x.y"]) {
      await expect(lock(token)).rejects.toMatchObject({ code: "room.not-host", status: 403 });
    }
  });

  it("refuses who is no host, other towns, unknown, closed and expired rooms", async () => {
    const ctx = await fixture.visitor();
    const elsewhere = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const set = (by: TownContext, key: object) =>
      errorCode(setRoomOptions(by, { ...room, ...key, locked: true }));
    expect(await set(ctx, { hostSecret: "wrong" })).toBe("room.not-host");
    expect(await set(elsewhere, {})).toBe("room.unavailable");
    expect(await set(ctx, { code: "apfel-apfel-apfel-apfel" })).toBe("room.unavailable");
    expect(await set(asJob(ctx), {})).toBe("access.denied");
    const { renewalToken } = await admitParticipant(ctx, room);
    await closeRoom(ctx, room);
    expect(await set(ctx, {})).toBe("room.closed");
    expect(await set(ctx, { hostSecret: undefined, renewalToken })).toBe("room.closed");
    expect(await set(ctx, { hostSecret: undefined, renewalToken: "x" })).toBe("room.unavailable");
    const over = await startOpenRoom(ctx);
    fixture.clock.advance(25 * HOUR_MS);
    expect(await set(ctx, over)).toBe("room.expired");
  });

  it("refuses what is no PIN, and changes nothing then: room.invalid-pin", async () => {
    const ctx = await fixture.visitor();
    const room = await startOpenRoom(ctx);
    const refused = setRoomOptions(ctx, { ...room, pin: "12", locked: true });
    expect(await errorCode(refused)).toBe("room.invalid-pin");
    expect((await viewRoom(ctx, room)).door).toMatchObject({ locked: false, pinRequired: false });
  });

  it("stops who tries secrets: rate-limit.exceeded", async () => {
    const ctx = await fixture.visitor({ guessLimit: { scope: "g", limit: 1, windowMs: HOUR_MS } });
    const { code } = await startOpenRoom(ctx);
    const guess = () => errorCode(setRoomOptions(ctx, { code, hostSecret: "x", locked: true }));
    expect([await guess(), await guess()]).toEqual(["room.not-host", "rate-limit.exceeded"]);
  });
});
