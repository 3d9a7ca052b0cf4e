import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createTestDatabase, type TestDatabase } from "../testing";

import { holdLeadership } from "./hold-leadership";

let files: TestDatabase;

beforeAll(async () => {
  files = await createTestDatabase();
});
afterAll(() => files.drop());

async function superuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: files.superuserUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe("the lead of the workers", () => {
  it("is one process's, and passes on when it is given up", async () => {
    const [one, two] = [0, 1].map(() => holdLeadership(files.applicationUrl, "test"));
    expect(await one?.renew()).toBe(true);
    expect(await one?.renew()).toBe(true);
    expect(await two?.renew()).toBe(false);
    await one?.close();
    expect(await one?.renew()).toBe(false);
    expect(await two?.renew()).toBe(true);
    await two?.close();
  });

  it("is asked for twice at once without losing the lock on the way", async () => {
    const one = holdLeadership(files.applicationUrl, "twice");
    expect(await Promise.all([one.renew(), one.renew(), one.renew()])).toEqual([true, true, true]);
    await one.close();
    const two = holdLeadership(files.applicationUrl, "twice");
    expect(await two.renew()).toBe(true);
    await two.close();
  });

  it("is another's for another name", async () => {
    const one = holdLeadership(files.applicationUrl, "a");
    const two = holdLeadership(files.applicationUrl, "b");
    expect([await one.renew(), await two.renew()]).toEqual([true, true]);
    await one.close();
    await two.close();
  });

  it("is lost with the connection, and won again", async () => {
    const errors: unknown[] = [];
    const one = holdLeadership(files.applicationUrl, "lost", (error) => errors.push(error));
    await one.renew();
    await superuser(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE usename = 'stadtstube_app' AND datname = current_database()`,
    );
    // Either the event or the next question notices; nobody leads in between.
    if (await one.renew()) expect(errors).toHaveLength(1);
    else expect(one.isLeader).toBe(false);
    expect(await one.renew()).toBe(true);
    expect(errors.length).toBeGreaterThan(0);
    await one.close();
  });

  it("is nobody's without a database", async () => {
    const errors: unknown[] = [];
    const nobody = holdLeadership("postgresql://x@127.0.0.1:9/x", "n", (e) => errors.push(e));
    expect(await nobody.renew()).toBe(false);
    expect(errors).toHaveLength(1);
    await nobody.close();
  });
});
