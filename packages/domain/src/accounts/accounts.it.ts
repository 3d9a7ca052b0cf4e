import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { TownId } from "../ids";
import { deliverMails, type DueMail } from "../mail/deliver-mails";
import { systemJob } from "../access/actor";
import { createClubRoom } from "../clubs/create-club-room";
import { runDeletion } from "../retention/run-deletion";
import {
  doorOf,
  enter,
  newClub,
  plainMail,
  secretFor,
  secretMail,
  signIn,
} from "../testing/club-fixture";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { endAccountSession, listAccountSessions } from "./account-sessions";
import { askForLink } from "./ask-for-link";
import { deleteAccount, listOwnedClubs } from "./delete-account";
import { exportAccount } from "./export-account";
import { readAccount } from "./read-account";
import { signInByLink } from "./sign-in-by-link";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

let fixture: DomainFixture;
let townId: TownId;

beforeAll(async () => {
  fixture = await createDomainFixture();
  townId = await fixture.town();
});
afterAll(() => fixture.close());

const door = () => doorOf(fixture, townId);
const rows = (table: "account_links" | "outgoing_mails") =>
  door().transaction((tx) =>
    table === "account_links" ? tx.accountLink.count() : tx.outgoingMail.count(),
  );

describe("a mailed link", () => {
  it("signs in once, and only once even when two come at the same time", async () => {
    const { owner } = await newClub(fixture, townId, "einmal@chor.example");
    fixture.clock.advance(1_000);
    await askForLink(door(), { email: owner.email, compose: secretMail });
    const secret = (await secretFor(door(), owner.email)) ?? "";
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => signInByLink(door(), { secret, device: "Test" })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(signInByLink(door(), { secret, device: "" })).rejects.toThrow("club.link-void");
  });

  it("is void after a quarter of an hour, and was never one if it is made up", async () => {
    const { owner } = await newClub(fixture, townId, "spaet@chor.example");
    fixture.clock.advance(1_000);
    await askForLink(door(), { email: owner.email, compose: secretMail });
    const secret = (await secretFor(door(), owner.email)) ?? "";
    fixture.clock.advance(15 * MINUTE_MS);
    await expect(enter(fixture, townId, secret)).rejects.toThrow("club.link-void");
    await expect(enter(fixture, townId, "A".repeat(43))).rejects.toThrow("club.link-void");
  });

  it("is asked for in the same way whether or not somebody has the address", async () => {
    await newClub(fixture, townId, "bekannt@chor.example");
    const added: number[][] = [];
    for (const email of ["bekannt@chor.example", "unbekannt@chor.example"]) {
      const before = [await rows("account_links"), await rows("outgoing_mails")];
      expect(await askForLink(door(), { email, compose: secretMail })).toBeUndefined();
      const after = [await rows("account_links"), await rows("outgoing_mails")];
      added.push(after.map((count, index) => count - (before[index] ?? 0)));
    }
    expect(added).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(await secretFor(door(), "unbekannt@chor.example")).toBeUndefined();
  });

  it("leaves only hashes in the database", async () => {
    const { owner } = await newClub(fixture, townId, "hash@chor.example");
    const [link, session] = await door().transaction(async (tx) => [
      await tx.accountLink.findFirst({ orderBy: { createdAt: "desc" } }),
      await tx.accountSession.findFirst({ where: { accountId: owner.organiser.id } }),
    ]);
    expect(JSON.stringify([link, session])).not.toContain(owner.token);
    expect(session?.tokenHash).toHaveLength(32);
  });

  it("cannot be used to fill somebody's mailbox, known or not", async () => {
    for (const email of ["voll@chor.example", "niemand@chor.example"]) {
      for (let n = 0; n < 5; n += 1) await askForLink(door(), { email, compose: plainMail });
      await expect(askForLink(door(), { email, compose: plainMail })).rejects.toThrow(
        "rate-limit.exceeded",
      );
    }
  });

  it("is nothing in another town", async () => {
    const { owner } = await newClub(fixture, townId, "hier@chor.example");
    const elsewhere = await fixture.town();
    fixture.clock.advance(1_000);
    await askForLink(door(), { email: owner.email, compose: secretMail });
    const secret = (await secretFor(door(), owner.email)) ?? "";
    await expect(enter(fixture, elsewhere, secret)).rejects.toThrow("club.link-void");
    expect(await readAccount(doorOf(fixture, elsewhere), owner.token)).toBeNull();
  });
});

describe("a session", () => {
  it("is listed, ended one by one, and ends by itself when nobody uses it", async () => {
    const { owner } = await newClub(fixture, townId, "sitzung@chor.example");
    const second = await signIn(fixture, townId, owner.email);
    expect(await listAccountSessions(owner.ctx)).toHaveLength(3);
    await endAccountSession(owner.ctx, { sessionId: owner.sessionId });
    expect(await readAccount(door(), owner.token)).toBeNull();
    await endAccountSession(second.ctx, { sessionId: second.sessionId, others: true });
    expect(await listAccountSessions(second.ctx)).toHaveLength(1);
    fixture.clock.advance(30 * DAY_MS);
    expect(await readAccount(door(), second.token)).toBeNull();
  });

  it("of somebody else cannot be ended", async () => {
    const { owner } = await newClub(fixture, townId, "eins@chor.example");
    const { owner: other } = await newClub(fixture, townId, "zwei@chor.example");
    const attempt = endAccountSession(other.ctx, { sessionId: owner.sessionId });
    await expect(attempt).rejects.toThrow("club.unknown");
    expect(await readAccount(door(), owner.token)).not.toBeNull();
  });

  it.each(["", "kurz", "A".repeat(43), "x".repeat(4_000)])("is none for %j", async (token) => {
    expect(await readAccount(door(), token)).toBeNull();
  });
});

describe("an account", () => {
  it("is deleted by its owner, but not while a club depends on it", async () => {
    const { owner } = await newClub(fixture, townId, "bleibt@chor.example");
    await expect(deleteAccount(owner.ctx)).rejects.toThrow("club.owner-stays");
    await expect(deleteAccount(door())).rejects.toThrow("access.denied");
  });

  it("takes the clubs along that its owner was told of, and no other", async () => {
    const { owner, clubId } = await newClub(fixture, townId, "geht@chor.example");
    const { clubId: foreign } = await newClub(fixture, townId, "fremd@chor.example");
    await createClubRoom(owner.ctx, { clubId, address: "Der Saal am Fluss" });
    expect(await listOwnedClubs(owner.ctx)).toEqual([
      {
        ...{ id: clubId, name: "Chor", rooms: 1, gatherings: 0 },
        ...{ polls: 0, contacts: 0, others: 0 },
      },
    ]);
    await expect(deleteAccount(owner.ctx, [foreign])).rejects.toThrow("club.owner-stays");
    await deleteAccount(owner.ctx, [clubId, foreign]);
    const left = await door().transaction(async (tx) => [
      await tx.club.count({ where: { id: clubId } }),
      await tx.room.count({ where: { clubId } }),
      await tx.account.count({ where: { id: owner.organiser.id } }),
      await tx.club.count({ where: { id: foreign } }),
    ]);
    expect(left).toEqual([0, 0, 0, 1]);
  });

  it("gives out all that is stored about its owner, and nobody else's data or secrets", async () => {
    const { owner } = await newClub(fixture, townId, "auskunft@chor.example");
    const data = await exportAccount(owner.ctx);
    expect(data).toMatchObject({
      account: { email: "auskunft@chor.example", displayName: "Erika Muster" },
      clubs: [{ name: "Chor", role: "owner", state: "approved" }],
      sessions: [{ device: "Test" }, { device: "Test" }],
    });
    expect(JSON.stringify(data)).not.toMatch(/hash|[0-9a-f]{8}-[0-9a-f]{4}-/i);
    await expect(exportAccount(door())).rejects.toThrow("access.denied");
  });

  it("of nobody is forgotten within a day, and a refused or unconfirmed application in a week", async () => {
    const { owner, clubId } = await newClub(fixture, townId, "rest@chor.example", false);
    fixture.clock.advance(2 * DAY_MS);
    await runDeletion(fixture.domain(), systemJob);
    const account = { id: owner.organiser.id };
    expect(await door().transaction((tx) => tx.account.count({ where: account }))).toBe(1);
    await door().transaction((tx) => tx.club.deleteMany({ where: { id: clubId } }));
    const [report] = (await runDeletion(fixture.domain(), systemJob)).filter(
      (one) => one.townId === townId,
    );
    expect(report?.accounts).toBeGreaterThanOrEqual(1);
    expect(await door().transaction((tx) => tx.account.count({ where: account }))).toBe(0);
  });
});

describe("mails", () => {
  const deliver = async (send: (mail: DueMail) => Promise<void>) =>
    deliverMails(fixture.domain(), systemJob, send);

  it("go once, and what they said is forgotten", async () => {
    await deliver(() => Promise.resolve());
    await newClub(fixture, townId, "post@chor.example", false);
    const seen: DueMail[] = [];
    await deliver((mail) => Promise.resolve(void seen.push(mail)));
    expect(seen.map(({ recipient }) => recipient)).toEqual(["post@chor.example"]);
    expect(await deliver(() => Promise.reject(new Error("twice")))).toBe(0);
    const left = await door().transaction((tx) =>
      tx.outgoingMail.count({ where: { NOT: { text: "" } } }),
    );
    expect(left).toBe(0);
  });

  it("are tried again after a pause, and no more when they are of no use", async () => {
    await newClub(fixture, townId, "wieder@chor.example", false);
    expect(await deliver(() => Promise.reject(new Error("no server")))).toBe(0);
    expect(await deliver(() => Promise.resolve())).toBe(0);
    fixture.clock.advance(15_000);
    expect(await deliver(() => Promise.resolve())).toBe(1);
    await newClub(fixture, townId, "zuspaet@chor.example", false);
    fixture.clock.advance(15 * MINUTE_MS);
    expect(await deliver(() => Promise.resolve())).toBe(0);
  });

  it("go once even when two workers send at the same time", async () => {
    for (const n of [1, 2, 3, 4]) await newClub(fixture, townId, `n${n}@chor.example`, false);
    const seen: string[] = [];
    const send = (mail: DueMail) => Promise.resolve(void seen.push(mail.id));
    await Promise.all([deliver(send), deliver(send)]);
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it("are sent by jobs only", async () => {
    const attempt = deliverMails(fixture.domain(), door().actor, () => Promise.resolve());
    await expect(attempt).rejects.toThrow("access.denied");
  });
});
