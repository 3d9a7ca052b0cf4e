import { randomBytes, randomUUID } from "node:crypto";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Prisma } from "../generated/client";

import { createDatabase, type Database } from "./database";
import { buildTown, DEMO_TOWN } from "./seed/demo-town";
import { seed, seedTown } from "./seed/seed-town";
import { createTestDatabase, type TestDatabase } from "./testing";

const HERE = DEMO_TOWN.id;
const THERE = "7b0d5b0e-2c0f-4a30-8f0e-0d4b6f3f9a02";
const ROOM_HERE = "11111111-1111-4111-8111-111111111111";
const ROOM_THERE = "22222222-2222-4222-8222-222222222222";
/** Every table with a fence; a new one must be added to the migration and is found by the test. */
const FENCED = [
  "account_challenges",
  "account_links",
  "account_passkeys",
  "account_sessions",
  "accounts",
  "admissions",
  "announcements",
  "audit_entries",
  "blocked_names",
  "club_feeds",
  "club_token_replies",
  "club_tokens",
  "clubs",
  "contacts",
  "deletion_reports",
  "gatherings",
  "invitation_letters",
  "invitation_links",
  "invitations",
  "leave_links",
  "legal_page_versions",
  "mail_refusals",
  "memberships",
  "occurrences",
  "outgoing_mails",
  "poll_answers",
  "poll_choices",
  "poll_dates",
  "polls",
  "rate_limits",
  "reports",
  "room_host_keys",
  "rooms",
  "staff_towns",
  "town_hosts",
  "town_legal_pages",
  "town_logos",
  "town_welcomes",
  "towns",
  "usage_counters",
  "waiting_requests",
];

let files: TestDatabase;
let database: Database;
let application: pg.Client;

beforeAll(async () => {
  files = await createTestDatabase();
  await seed(files.ownerUrl);
  await seedTown(files.ownerUrl, buildTown({ id: THERE, hosts: ["beispielstadt.example"] }));
  database = createDatabase(files.applicationUrl);
  application = new pg.Client({ connectionString: files.applicationUrl });
  await application.connect();
  await addRoom(HERE, ROOM_HERE);
  await addRoom(THERE, ROOM_THERE);
});

afterAll(async () => {
  await application.end();
  await database.close();
  await files.drop();
});

function addRoom(townId: string, id: string): Promise<unknown> {
  return database.withTown(townId, (tx) =>
    tx.room.create({
      data: {
        id,
        townId,
        code: "apfel-wolke-tiger-lampe",
        hostSecretHash: new Uint8Array(randomBytes(32)),
        createdAt: new Date(),
        expiresAt: new Date(),
      },
    }),
  );
}

function addRequest(change: Partial<Prisma.WaitingRequestUncheckedCreateInput>): Promise<unknown> {
  const now = new Date();
  return database.withTown(HERE, (tx) =>
    tx.waitingRequest.create({
      data: {
        id: randomUUID(),
        townId: HERE,
        roomId: ROOM_HERE,
        keyHash: new Uint8Array(randomBytes(32)),
        displayName: "Erika",
        state: "waiting",
        askedAt: now,
        lastSeenAt: now,
        ...change,
      },
    }),
  );
}

async function superuser<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: files.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the fence between towns", () => {
  it("is enabled and forced on every table that has a town", async () => {
    const rows = await superuser<{ name: string; fenced: boolean }>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS fenced
      FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND (c.relname = 'towns' OR EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'town_id'))
      ORDER BY c.relname`);
    expect(rows).toEqual(FENCED.map((name) => ({ name, fenced: true })));
  });

  it("holds for the role of the processes: no superuser, not exempt, owner of nothing", async () => {
    const rows = await superuser(`
      SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns
      FROM pg_roles r WHERE rolname = 'stadtstube_app'`);
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 },
    ]);
  });

  it.each(FENCED)("shows nothing of %s without a town", async (table) => {
    const { rows } = await application.query(`SELECT * FROM ${table}`);
    expect(rows).toEqual([]);
  });

  it("holds for the tables' owner as well", async () => {
    const owner = new pg.Client({ connectionString: files.ownerUrl });
    await owner.connect();
    try {
      expect((await owner.query("SELECT * FROM rooms")).rows).toEqual([]);
    } finally {
      await owner.end();
    }
  });

  it("writes nothing without a town", async () => {
    await expect(
      application.query(
        `INSERT INTO usage_counters (town_id, hour, kind, count)
         VALUES ('${HERE}', now(), 'meetings_started', 1)`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
    const { rowCount } = await application.query("UPDATE rooms SET closed_at = now()");
    expect(rowCount).toBe(0);
    expect((await application.query("DELETE FROM rooms")).rowCount).toBe(0);
  });

  it("shows a town its own rows only, even when asked for everything", async () => {
    const seen = await database.withTown(HERE, async (tx) => ({
      rooms: await tx.room.findMany({ select: { id: true } }),
      foreign: await tx.room.findUnique({ where: { id: ROOM_THERE } }),
      towns: await tx.town.findMany({ select: { name: true } }),
      hosts: await tx.townHost.count(),
    }));
    expect(seen).toEqual({
      rooms: [{ id: ROOM_HERE }],
      foreign: null,
      towns: [{ name: "Musterstadt" }],
      hosts: DEMO_TOWN.hosts.length,
    });
  });

  it("lets a town neither change, delete, take over nor add rows of another", async () => {
    const attempts = await database.withTown(HERE, async (tx) => ({
      updated: await tx.room.updateMany({
        where: { id: ROOM_THERE },
        data: { closedAt: new Date() },
      }),
      deleted: await tx.room.deleteMany({ where: { townId: THERE } }),
    }));
    expect(attempts).toEqual({ updated: { count: 0 }, deleted: { count: 0 } });
    await expect(
      database.withTown(HERE, (tx) =>
        tx.room.updateMany({ where: { id: ROOM_HERE }, data: { townId: THERE } }),
      ),
    ).rejects.toThrow("row-level security");
    await expect(
      database.withTown(HERE, (tx) =>
        tx.usageCounter.create({
          data: { townId: THERE, hour: new Date(), kind: "meetings_started", count: 1 },
        }),
      ),
    ).rejects.toThrow("row-level security");
  });

  it("lets no admission join a room of another town", async () => {
    await expect(
      database.withTown(HERE, (tx) =>
        tx.admission.create({
          data: {
            id: "33333333-3333-4333-8333-333333333333",
            townId: HERE,
            roomId: ROOM_THERE,
            isHost: true,
            renewalSecretHash: new Uint8Array(32),
            createdAt: new Date(),
          },
        }),
      ),
    ).rejects.toThrow("Foreign key constraint");
  });

  it("lets nobody wait at the door of another town's room", async () => {
    await expect(addRequest({ roomId: ROOM_THERE })).rejects.toThrow("Foreign key constraint");
    await expect(addRequest({ townId: THERE, roomId: ROOM_THERE })).rejects.toThrow(
      "row-level security",
    );
  });

  it("lets nobody delete a town or a legal page's past", async () => {
    for (const table of ["towns", "town_legal_pages", "legal_page_versions"]) {
      await expect(application.query(`DELETE FROM ${table}`)).rejects.toMatchObject({
        code: "42501",
      });
    }
  });

  it("lets a town edit itself and no other", async () => {
    const edit = (id: string) =>
      database.withTown(HERE, (tx) =>
        tx.town.updateMany({ where: { id }, data: { contact: "x" } }),
      );
    expect(await edit(HERE)).toEqual({ count: 1 });
    expect(await edit(THERE)).toEqual({ count: 0 });
    await expect(
      database.withTown(HERE, (tx) =>
        tx.townHost.create({ data: { host: "x.example", townId: THERE } }),
      ),
    ).rejects.toThrow("row-level security");
    await expect(
      database.withInstallation((tx) => tx.town.updateMany({ data: { contact: "x" } })),
    ).resolves.toEqual({ count: 0 });
  });

  it("finds the one host name that is looked up, never the list", async () => {
    const seen = await database.withHost("beispielstadt.example", (tx) => tx.townHost.findMany());
    expect(seen).toEqual([{ host: "beispielstadt.example", townId: THERE }]);
    expect(await database.withHost("", (tx) => tx.townHost.findMany())).toEqual([]);
  });

  it("lists the towns for jobs", async () => {
    const towns = await database.withTownList((tx) => tx.town.findMany());
    expect(towns.map((town) => town.id).sort()).toEqual([HERE, THERE].sort());
  });

  it("is forgotten with the transaction: a pooled connection carries no town over", async () => {
    const single = createDatabase(files.applicationUrl, { maxConnections: 1 });
    try {
      await single.withTown(HERE, (tx) => tx.room.count());
      const left = await single.withHost("unknown.example", (tx) => tx.townHost.count());
      expect(left).toBe(0);
      await expect(single.withTown("no uuid", (tx) => tx.room.count())).rejects.toThrow(
        "invalid input syntax",
      );
    } finally {
      await single.close();
    }
  });

  it("rolls back when the work rejects", async () => {
    const id = "44444444-4444-4444-8444-444444444444";
    await expect(
      database.withTown(HERE, async (tx) => {
        await tx.room.updateMany({ data: { closedAt: new Date() } });
        throw new Error(`no ${id}`);
      }),
    ).rejects.toThrow(id);
    const rooms = await database.withTown(HERE, (tx) => tx.room.findMany());
    expect(rooms.map((room) => room.closedAt)).toEqual([null]);
  });
});

describe("a waiting request", () => {
  const decidedAt = new Date();

  it("keeps a name for who waits or has yet to enter, and for nobody else", async () => {
    await expect(addRequest({ displayName: null })).rejects.toThrow("display_name_check");
    for (const state of ["refused", "gone"] as const) {
      await expect(addRequest({ state, decidedAt })).rejects.toThrow("display_name_check");
    }
    const inside = { state: "admitted" as const, decidedAt, enteredAt: decidedAt };
    await expect(addRequest(inside)).rejects.toThrow("display_name_check");
  });

  it("is decided when its state says so, and entered only when admitted", async () => {
    await expect(addRequest({ decidedAt })).rejects.toThrow("decided_check");
    await expect(addRequest({ state: "admitted" })).rejects.toThrow("decided_check");
    const refused = { state: "refused" as const, displayName: null, decidedAt };
    await expect(addRequest({ ...refused, enteredAt: decidedAt })).rejects.toThrow("entered_check");
  });

  it("is deleted with its room", async () => {
    await addRequest({});
    await database.withTown(HERE, async (tx) => {
      await tx.room.delete({ where: { id: ROOM_HERE } });
      expect(await tx.waitingRequest.count()).toBe(0);
    });
    await addRoom(HERE, ROOM_HERE);
  });
});

describe("seed", () => {
  it("brings the newest template where nobody has touched it", async () => {
    await superuser(
      `UPDATE town_legal_pages SET body = 'VORLAGE von früher'
       WHERE slug = 'datenschutz' AND town_id = '${HERE}'`,
    );
    await seed(files.ownerUrl);
    const pages = await database.withTown(HERE, (tx) =>
      tx.townLegalPage.findMany({ where: { slug: "datenschutz", language: "de" } }),
    );
    expect(pages.map((page) => page.body)).toEqual([
      expect.stringContaining("Artikel 13 der Datenschutz-Grundverordnung"),
    ]);
  });

  it("changes nothing that the town has changed since", async () => {
    await superuser(
      `UPDATE town_legal_pages SET body = 'Eigener Text', is_template = false
       WHERE slug = 'impressum' AND town_id = '${HERE}'`,
    );
    await Promise.all([seed(files.ownerUrl), seed(files.ownerUrl)]);
    const pages = await database.withTown(HERE, (tx) => tx.townLegalPage.findMany());
    expect(pages.length).toBe(DEMO_TOWN.legalPages.length);
    for (const page of pages.filter(({ slug }) => slug === "impressum")) {
      expect(page.body).toBe("Eigener Text");
    }
    for (const page of pages.filter((candidate) => candidate.isTemplate)) {
      expect(page.body).toContain("VORLAGE");
    }
  });
});
