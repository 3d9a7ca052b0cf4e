import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { systemJob } from "../access/actor";
import type { StaffId, TownId } from "../ids";
import { installationContext, type InstallationContext } from "../installation-context";
import type { Staff } from "../rights/staff";
import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";
import { townContext, type TownContext } from "../town-context";

import { exportAudit } from "./export-audit";
import { listAudit } from "./list-audit";
import { recordChange } from "./record-change";
import { verifyAudit } from "./verify-audit";

const ID = "00000000-0000-4000-8000-0000000000aa" as StaffId;
let fixture: DomainFixture;
let town: TownId;

beforeAll(async () => {
  fixture = await createDomainFixture();
  town = await fixture.town();
});
afterAll(() => fixture.close());
beforeEach(() => asSuperuser("TRUNCATE audit_entries; UPDATE audit_head SET seq = 0, hash = $0$"));

/** Does what only somebody with the whole server in hands can: goes round the triggers. */
async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: fixture.files.superuserUrl });
  await client.connect();
  try {
    await client.query("SET session_replication_role = replica");
    await client.query(sql.replace("$0$", `decode(repeat('00', 32), 'hex')`));
  } finally {
    await client.end();
  }
}

const staff = (role: Staff["role"], towns: Staff["towns"]): Staff => ({
  kind: "staff",
  id: ID,
  role,
  towns,
});

function installation(role: Staff["role"] = "operator"): InstallationContext {
  return installationContext(fixture.domain(), staff(role, "all"));
}

function inTown(townId: TownId, role: Staff["role"] = "town-admin"): TownContext {
  return townContext(fixture.domain(), townId, staff(role, [townId]));
}

function record(ctx: TownContext | InstallationContext, subject: string): Promise<bigint> {
  const place = "townId" in ctx ? ctx.townId : "installation";
  return ctx.transaction((tx) =>
    recordChange(ctx, tx, { action: "town.edit", place, subject, details: { umlaut: "ÄÖÜ" } }),
  );
}

const job = () => installationContext(fixture.domain(), systemJob);

describe("the chain", () => {
  it("holds over many entries added at once, without gaps", async () => {
    const added = await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        record(index % 2 === 0 ? installation() : inTown(town), `s${index}`),
      ),
    );
    expect(added.map(Number).sort((a, b) => a - b)).toEqual(added.map((_, index) => index + 1));
    const verdict = await verifyAudit(job());
    expect(verdict).toMatchObject({ entries: 25, isIntact: true, brokenAt: null });
    expect(verdict.headHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await verifyAudit(installation("auditor"))).toEqual(verdict);
  });

  it("leaves no entry of a change that was rolled back", async () => {
    const ctx = inTown(town);
    await expect(
      ctx.transaction(async (tx) => {
        await recordChange(ctx, tx, { action: "town.edit", place: town, subject: "x" });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await verifyAudit(job())).toMatchObject({ entries: 0, isIntact: true });
  });

  it.each([
    ["a changed text", "UPDATE audit_entries SET subject = 'else' WHERE seq = 2", 2n],
    ["a changed actor", "UPDATE audit_entries SET actor_id = 'system' WHERE seq = 2", 2n],
    ["a changed time", "UPDATE audit_entries SET at = at + interval '1 ms' WHERE seq = 1", 1n],
    ["a changed town", "UPDATE audit_entries SET town_id = NULL WHERE seq = 3", 3n],
    ["a deleted entry", "DELETE FROM audit_entries WHERE seq = 2", 2n],
    ["a deleted end", "DELETE FROM audit_entries WHERE seq = 3", 3n],
    ["a changed end", "UPDATE audit_head SET hash = $0$", 4n],
    [
      "two entries with places changed",
      "UPDATE audit_entries SET seq = CASE seq WHEN 1 THEN 12 ELSE 11 END WHERE seq < 3;" +
        "UPDATE audit_entries SET seq = seq - 10 WHERE seq > 10",
      1n,
    ],
  ])("shows %s", async (_what, sql, brokenAt) => {
    for (const subject of ["one", "two", "three"]) await record(inTown(town), subject);
    expect((await verifyAudit(job())).isIntact).toBe(true);
    await asSuperuser(sql);
    expect(await verifyAudit(job())).toMatchObject({ isIntact: false, brokenAt });
  });
});

describe("append-only", () => {
  it.each([
    "UPDATE audit_entries SET subject = 'x'",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
    "INSERT INTO audit_entries SELECT 99, now(), 'x', NULL, 'x', 'x', '{}', sha256('x')",
    "UPDATE audit_head SET seq = 0",
    "DELETE FROM audit_head",
  ])("refuses the processes %s", async (sql) => {
    await record(installation(), "kept");
    const client = new pg.Client({ connectionString: fixture.files.applicationUrl });
    await client.connect();
    try {
      await client.query("SELECT set_config('app.installation', 'on', false)");
      await expect(client.query(sql)).rejects.toMatchObject({ code: "42501" });
    } finally {
      await client.end();
    }
    expect(await verifyAudit(job())).toMatchObject({ entries: 1, isIntact: true });
  });

  it("refuses the tables' owner as well", async () => {
    await record(installation(), "kept");
    const client = new pg.Client({ connectionString: fixture.files.ownerUrl });
    await client.connect();
    try {
      await client.query("SELECT set_config('app.installation', 'on', false)");
      expect((await client.query("DELETE FROM audit_entries")).rowCount).toBe(0);
      await expect(client.query("TRUNCATE audit_entries")).rejects.toMatchObject({ code: "42501" });
    } finally {
      await client.end();
    }
  });
});

describe("reading", () => {
  it("shows a town its own entries only, the installation all", async () => {
    const other = await fixture.town();
    await record(inTown(town), "here");
    await record(inTown(other), "there");
    await record(installation(), "machines");
    const subjects = async (ctx: TownContext | InstallationContext) =>
      (await listAudit(ctx)).map(({ subject }) => subject);
    expect(await subjects(inTown(town))).toEqual(["here"]);
    expect(await subjects(inTown(other, "auditor"))).toEqual(["there"]);
    expect(await subjects(installation())).toEqual(["machines", "there", "here"]);
  });

  it("searches in action, subject and details, by person, time and page", async () => {
    await record(inTown(town), "Impressum");
    fixture.clock.advance(60_000);
    const later = fixture.clock.now();
    await record(inTown(town), "Datenschutz");
    const find = async (query: Parameters<typeof listAudit>[1]) =>
      (await listAudit(inTown(town), query)).map(({ subject }) => subject);
    expect(await find({ text: "impress" })).toEqual(["Impressum"]);
    expect(await find({ text: "äöü" })).toEqual(["Datenschutz", "Impressum"]);
    expect(await find({ text: "%" })).toEqual([]);
    expect(await find({ from: later })).toEqual(["Datenschutz"]);
    expect(await find({ until: later })).toEqual(["Impressum"]);
    expect(await find({ before: 2n })).toEqual(["Impressum"]);
    expect(await find({ actorId: "system" })).toEqual([]);
  });

  it("exports as CSV and writes down that it did", async () => {
    for (const subject of ["one", "=two"]) await record(inTown(town), subject);
    const csv = await exportAudit(inTown(town, "auditor"));
    expect(csv.split("\r\n")).toHaveLength(4);
    expect(csv).toContain(`"'=two"`);
    const [newest] = await listAudit(installation());
    expect(newest).toMatchObject({ action: "audit.export", details: '{"entries":2}' });
  });

  it("is refused to who has no right: access.denied", async () => {
    const denied = { code: "access.denied" };
    await expect(listAudit(inTown(town, "club-office"))).rejects.toMatchObject(denied);
    await expect(exportAudit(inTown(town))).rejects.toMatchObject(denied);
    const foreign = townContext(fixture.domain(), await fixture.town(), inTown(town).actor);
    await expect(listAudit(foreign)).rejects.toMatchObject(denied);
    const narrow = installationContext(fixture.domain(), staff("auditor", [town]));
    await expect(listAudit(narrow)).rejects.toMatchObject(denied);
    await expect(verifyAudit(narrow)).rejects.toMatchObject(denied);
  });
});
