import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import { createClubRoom } from "../clubs/create-club-room";
import { deleteClub } from "../clubs/delete-club";
import { hostClubRoom } from "../clubs/host-club-room";
import { addMember, listMembers, removeMember } from "../clubs/members";
import { listDates } from "../gatherings/read-gatherings";
import { exportAccount } from "../accounts/export-account";
import type { ClubId, TownId } from "../ids";
import { doorOf, newClub, type OrganiserInTown, secretMail, signIn } from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext, type TownContext } from "../town-context";

import { deleteExpiredTokens } from "./delete-expired-tokens";
import { doOnce } from "./do-once";
import { createClubToken, listClubTokens, revokeClubToken } from "./manage-club-tokens";
import { readClubToken } from "./read-club-token";

const DAY_MS = 86_400_000;
let fixture: DomainFixture;
let townId: TownId;
let clubId: ClubId;
let owner: OrganiserInTown;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

const inDays = (days: number) =>
  new Date(fixture.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
const create = (change = {}, who = owner.ctx) =>
  createClubToken(who, {
    ...{ clubId, name: "Website", scopes: ["read"], lastDay: inDays(30), ...change },
  });
const bearer = async (secret: string): Promise<TownContext> => {
  const { token } = await readClubToken(doorOf(fixture, townId), secret);
  return townContext(fixture.domain(), townId, token);
};
const tokensOf = () => owner.ctx.transaction((tx) => tx.clubToken.findMany());

async function startAfresh(): Promise<void> {
  townId = await fixture.town();
  ({ clubId, owner } = await newClub(fixture, townId, "schluessel@chor.example"));
}

describe("a club's token", () => {
  beforeAll(startAfresh);

  it("is shown once, kept as a hash, listed without it, and is its club's by its scopes", async () => {
    const secret = await create();
    expect(secret).toMatch(/^stadtstube_club_[\w-]{43}$/);
    expect(JSON.stringify(await tokensOf())).not.toContain(secret.slice(16));
    const ctx = await bearer(secret);
    expect(await listDates(ctx, { clubId, gatheringId: null, most: 5 })).toEqual([]);
    await expect(listMembers(ctx, clubId)).rejects.toThrow("access.denied");
    await expect(listClubTokens(ctx, clubId)).rejects.toThrow("access.denied");
    await expect(create({}, ctx)).rejects.toThrow("access.denied");
    const today = new Date(inDays(0));
    expect(await listClubTokens(owner.ctx, clubId)).toMatchObject([
      { name: "Website", scopes: ["read"], lastUsedOn: today },
    ]);
    const { clubs } = await exportAccount(owner.ctx);
    expect(clubs[0]?.tokens).toMatchObject([{ name: "Website", lastUsedOn: today }]);
  });

  it.each([
    ["club.invalid-name", { name: "" }],
    ["club-token.invalid", { scopes: [] }],
    ["club-token.invalid", { scopes: ["admin", "__proto__"] }],
    ["club-token.invalid", { lastDay: "2020-01-01" }],
    ["club-token.invalid", { lastDay: "morgen" }],
    ["club-token.invalid", { lastDay: "2199-01-01" }],
  ])("is refused with %s: %j", async (code, change) => {
    await expect(create(change)).rejects.toThrow(code);
  });

  it("is nothing in another town, and nothing when it is mistyped", async () => {
    const secret = await create();
    const elsewhere = doorOf(fixture, await fixture.town());
    for (const [door, typed] of [
      [elsewhere, secret],
      [doorOf(fixture, townId), `${secret.slice(0, -1)}!`],
      [doorOf(fixture, townId), secret.replace("stadtstube_club_", "")],
      [doorOf(fixture, townId), ""],
      [doorOf(fixture, townId), "\u0000".repeat(60)],
      [doorOf(fixture, townId), `stadtstube_club_${"a".repeat(43)}`],
    ] as const) {
      await expect(readClubToken(door, typed)).rejects.toThrow("club-token.void");
    }
  });

  it("cannot be guessed on and on, and is not used without end", async () => {
    const guesser = townContext(
      fixture.domain({ guessLimit: { scope: "few", limit: 2, windowMs: DAY_MS } }),
      townId,
      doorOf(fixture, townId).actor,
    );
    for (const code of ["club-token.void", "club-token.void", "rate-limit.exceeded"]) {
      await expect(readClubToken(guesser, "x")).rejects.toThrow(code);
    }
    const secret = await create();
    const { policy } = fixture.domain();
    const apiLimit = { scope: "few-uses", limit: 1, windowMs: DAY_MS };
    const domain = fixture.domain({ clubs: { ...policy.clubs, apiLimit } });
    const door = townContext(domain, townId, doorOf(fixture, townId).actor);
    await readClubToken(door, secret);
    await expect(readClubToken(door, secret)).rejects.toThrow("rate-limit.exceeded");
  });

  it("ends with its day, and is deleted then", async () => {
    const secret = await create({ lastDay: inDays(1) });
    fixture.clock.advance(2 * DAY_MS);
    await expect(bearer(secret)).rejects.toThrow("club-token.void");
    expect(await deleteExpiredTokens(townContext(fixture.domain(), townId, systemJob))).toBe(1);
    await expect(deleteExpiredTokens(owner.ctx)).rejects.toThrow("access.denied");
  });

  it("ends when it is revoked, by owner or deputy of that club only", async () => {
    const secret = await create();
    const [line] = await listClubTokens(owner.ctx, clubId);
    const which = { clubId, tokenId: line!.id };
    const { owner: other, clubId: theirs } = await newClub(fixture, townId, "fremd@chor.example");
    await expect(revokeClubToken(other.ctx, which)).rejects.toThrow("access.denied");
    const asTheirs = { ...which, clubId: theirs };
    await expect(revokeClubToken(other.ctx, asTheirs)).rejects.toThrow("club-token.unknown");
    await revokeClubToken(owner.ctx, which);
    await expect(bearer(secret)).rejects.toThrow("club-token.void");
  });

  it("is one of ten at most, also when many are made at once", async () => {
    const made = await Promise.allSettled(Array.from({ length: 14 }, () => create()));
    const refused = made.filter(({ status }) => status === "rejected");
    expect(await tokensOf()).toHaveLength(10);
    expect(refused.length).toBeGreaterThan(3);
  });
});

describe("who made it", () => {
  beforeAll(startAfresh);

  it("is what it can do at most, and its end", async () => {
    const member = { email: "otto@chor.example", displayName: "Otto", compose: secretMail };
    await addMember(owner.ctx, { clubId, role: "deputy", ...member });
    const deputy = await signIn(fixture, townId, member.email);
    const room = await createClubRoom(owner.ctx, { clubId, address: "Otto am Markt" });
    const secret = await create({ scopes: ["host", "read"] }, deputy.ctx);
    const ctx = await bearer(secret);
    const { hostSecret } = await hostClubRoom(ctx, { clubId, roomId: room.id });
    expect(hostSecret).toHaveLength(43);
    await removeMember(owner.ctx, { clubId, accountId: deputy.organiser.id });
    await expect(bearer(secret)).rejects.toThrow("club-token.void");
    expect(await owner.ctx.transaction((tx) => tx.roomHostKey.count())).toBe(0);
  });

  it("makes none as an organiser", async () => {
    const member = { email: "ida@chor.example", displayName: "Ida", compose: secretMail };
    await addMember(owner.ctx, { clubId, role: "organiser", ...member });
    const organiser = await signIn(fixture, townId, member.email);
    await expect(create({}, organiser.ctx)).rejects.toThrow("access.denied");
    await expect(listClubTokens(organiser.ctx, clubId)).rejects.toThrow("access.denied");
  });

  it("takes it along when the club ends", async () => {
    const secret = await create();
    await deleteClub(owner.ctx, clubId);
    await expect(bearer(secret)).rejects.toThrow("club-token.void");
  });
});

describe("what a program asks twice", () => {
  let ctx: TownContext;
  beforeAll(async () => {
    await startAfresh();
    ctx = await bearer(await create());
  });

  const asked = { key: "k-1", request: "POST /a {}" };

  it("is done once and answered alike", async () => {
    let done = 0;
    const work = () => Promise.resolve({ status: 201, body: `{"n":${(done += 1)}}` });
    const first = await doOnce(ctx, asked, work);
    expect(await doOnce(ctx, asked, work)).toEqual(first);
    expect(done).toBe(1);
    await expect(doOnce(ctx, { ...asked, request: "other" }, work)).rejects.toThrow(
      "club-token.key-reused",
    );
  });

  it("is done once by many at once", async () => {
    let done = 0;
    const work = async () => {
      done += 1;
      await ctx.transaction((tx) => tx.club.count());
      return { status: 204, body: "" };
    };
    const wish = { ...asked, key: "many" };
    const all = await Promise.allSettled(Array.from({ length: 10 }, () => doOnce(ctx, wish, work)));
    expect(done).toBe(1);
    for (const one of all) {
      if (one.status === "rejected") expect(String(one.reason)).toContain("in-progress");
    }
  });

  it("can be tried again when it failed, and when its doer died", async () => {
    const wish = { ...asked, key: "fails" };
    const failing = () => Promise.reject(new Error("no"));
    await expect(doOnce(ctx, wish, failing)).rejects.toThrow("no");
    const reply = { status: 200, body: "yes" };
    expect(await doOnce(ctx, wish, () => Promise.resolve(reply))).toEqual(reply);
    await ctx.transaction((tx) =>
      tx.clubTokenReply.updateMany({ data: { status: null, createdAt: fixture.clock.now() } }),
    );
    const again = () => doOnce(ctx, wish, () => Promise.resolve(reply));
    await expect(again()).rejects.toThrow("club-token.in-progress");
    fixture.clock.advance(61_000);
    expect(await again()).toEqual(reply);
  });

  it.each(["", "ä", "a b", "x".repeat(201), "a\n"])("needs a key that is one: %j", async (key) => {
    const work = () => Promise.resolve({ status: 200, body: "" });
    await expect(doOnce(ctx, { key, request: "" }, work)).rejects.toThrow("club-token.invalid-key");
    await expect(doOnce(owner.ctx, { key, request: "" }, work)).rejects.toThrow("access.denied");
  });

  it("is forgotten after a day", async () => {
    fixture.clock.advance(DAY_MS + 1);
    await deleteExpiredTokens(townContext(fixture.domain(), townId, systemJob));
    expect(await owner.ctx.transaction((tx) => tx.clubTokenReply.count())).toBe(0);
  });
});
