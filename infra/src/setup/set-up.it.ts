import { afterAll, beforeAll, expect, it } from "vitest";

import { type DebianPostgres, startDebianPostgres } from "../testing/debian-postgres";
import { query } from "../testing/query";
import { runScript } from "../testing/run-script";
import { setUp } from "./set-up";

let server: DebianPostgres;
beforeAll(async () => void (server = await startDebianPostgres()));
afterAll(() => server.stop());

it("makes a new server ready, twice without harm, and seeds nothing", async () => {
  const admin = new URL(server.url("stadtstube"));
  await runScript("postgres/make-owner.sh", [], {
    ...{
      PGHOST: admin.hostname,
      PGPORT: admin.port,
      PGPASSWORD: decodeURIComponent(admin.password),
    },
    DATABASE_OWNER_PASSWORD: "it's the owner",
  });
  const as = (role: string, password: string) =>
    Object.assign(new URL(admin.href), { username: role, password }).href;
  const settings = {
    DATABASE_OWNER_URL: as("stadtstube_owner", "it's the owner"),
    DATABASE_APP_PASSWORD: "application",
  };
  expect((await setUp(settings)).length).toBeGreaterThan(20);
  expect(await setUp(settings)).toEqual([]);

  const app = as("stadtstube_app", "application");
  expect(await query(app, "SELECT count(*)::int AS hosts FROM town_hosts")).toEqual([{ hosts: 0 }]);
  expect(
    await query(
      server.url("stadtstube"),
      "SELECT rolsuper FROM pg_roles WHERE rolname ~ '^stadtstube'",
    ),
  ).toEqual([{ rolsuper: false }, { rolsuper: false }]);
});
