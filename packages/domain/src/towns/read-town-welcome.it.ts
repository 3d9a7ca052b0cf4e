import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";

import { createDomainFixture, type DomainFixture } from "../testing/town-fixture";

import { readTownWelcome } from "./read-town-welcome";

let fixture: DomainFixture;

beforeAll(async () => {
  fixture = await createDomainFixture();
});
afterAll(() => fixture.close());

async function writeWelcome(townId: string, language: string, heading: string): Promise<void> {
  const client = new pg.Client({ connectionString: fixture.files.ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('app.town_id', $1, false)", [townId]);
    await client.query(
      "INSERT INTO town_welcomes (town_id, language, heading) VALUES ($1, $2, $3)",
      [townId, language, heading],
    );
  } finally {
    await client.end();
  }
}

it("reads the town's own words in exactly the wanted language, and no other town's", async () => {
  const here = await fixture.visitor();
  const there = await fixture.visitor();
  await writeWelcome(here.townId, "de", "Grüß Gott");
  expect(await readTownWelcome(here, "de")).toEqual({ heading: "Grüß Gott", intro: null });
  expect(await readTownWelcome(here, "en")).toEqual({ heading: null, intro: null });
  expect(await readTownWelcome(there, "de")).toEqual({ heading: null, intro: null });
});
