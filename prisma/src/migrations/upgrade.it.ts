import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "../testing";

import { migrate } from "./migrate";
import { MIGRATIONS_DIR, readMigrations } from "./read-migrations";

let database: TestDatabase;
let folder: string;
const town = randomUUID();

beforeEach(async () => {
  database = await createTestDatabase({ empty: true });
  folder = await mkdtemp(path.join(tmpdir(), "stadtstube-upgrade-"));
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function query(sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const copy = (name: string) =>
  cp(path.join(MIGRATIONS_DIR, name), path.join(folder, name), { recursive: true });
const rows = () =>
  query(`SELECT code, name, host, count::int FROM rooms
         JOIN towns ON towns.id = rooms.town_id JOIN town_hosts ON town_hosts.town_id = towns.id
         JOIN usage_counters ON usage_counters.town_id = towns.id ORDER BY code`);

/** A town that has been in use since the very first state of the schema. */
async function useFirstState(name: string): Promise<void> {
  await copy(name);
  await migrate(database.ownerUrl, { folder });
  await query(
    "INSERT INTO towns (id, name, primary_colour, accent_colour, languages) VALUES ($1, 'Altstadt', '#003366', '#cc0000', '{de}')",
    [town],
  );
  await query("INSERT INTO town_hosts (host, town_id) VALUES ('treffen.altstadt.de', $1)", [town]);
  for (const code of ["markt-sommer-brunnen-apfel", "wiese-winter-turm-birne"]) {
    await query(
      `INSERT INTO rooms (id, town_id, code, host_secret_hash, created_at, opens_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, decode(repeat('ab', 32), 'hex'), now(), now() + interval '1 day', now() + interval '9 days')`,
      [town, code],
    );
  }
  await query(
    "INSERT INTO usage_counters (town_id, kind, hour, count) VALUES ($1, (SELECT (enum_range(NULL::usage_counter_kind))[1]), date_trunc('hour', now()), 7)",
    [town],
  );
}

it("keeps the bookings of an installation that skipped every version in between", async () => {
  const [first] = await readMigrations();
  await useFirstState(first?.name ?? "");
  const before = await rows();
  expect(before).toHaveLength(2);
  await migrate(database.ownerUrl);
  expect(await rows()).toEqual(before);
  // What is new has a value for what is old.
  expect(
    await query("SELECT DISTINCT waiting_room, locked, pin_version, club_id FROM rooms"),
  ).toEqual([{ waiting_room: false, locked: false, pin_version: 0, club_id: null }]);
});

it("keeps them through every version, one after the other", async () => {
  const [first, ...others] = await readMigrations();
  await useFirstState(first?.name ?? "");
  const before = await rows();
  for (const { name } of others) {
    await copy(name);
    expect(await migrate(database.ownerUrl, { folder })).toEqual({ applied: [name] });
    expect(await rows(), name).toEqual(before);
  }
});
