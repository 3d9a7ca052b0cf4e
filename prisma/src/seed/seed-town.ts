import pg from "pg";

import { DEMO_TOWN } from "./demo-town";
import type { LegalPageSeed, TownSeed } from "./town-seed";

/**
 * Puts a town in place, or leaves it as it is: what the town has changed since stays changed; missing
 * rows are added, and templates nobody has touched get their newest text. Run as the owner. Idempotent, also when two run at once.
 */
export async function seedTown(ownerUrl: string, town: TownSeed): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    // The fence holds for the owner too.
    await client.query("SELECT set_config('app.town_id', $1, true)", [town.id]);
    await client.query(
      `INSERT INTO towns (id, name, primary_colour, accent_colour, logo_url, languages)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [
        town.id,
        town.name,
        town.primaryColour,
        town.accentColour,
        town.logoUrl,
        [...town.languages],
      ],
    );
    for (const host of town.hosts) await addHost(client, town.id, host);
    for (const page of town.legalPages) await addLegalPage(client, town.id, page);
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** Puts the demo town in place: what the embedded installation starts with. Idempotent. */
export async function seed(ownerUrl: string): Promise<void> {
  await seedTown(ownerUrl, DEMO_TOWN);
}

async function addHost(client: pg.Client, townId: string, host: string): Promise<void> {
  await client.query(
    "INSERT INTO town_hosts (host, town_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    [host, townId],
  );
}

async function addLegalPage(client: pg.Client, townId: string, page: LegalPageSeed): Promise<void> {
  await client.query(
    `INSERT INTO town_legal_pages (town_id, slug, language, title, body, is_template)
     VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (town_id, slug, language) DO UPDATE
     SET title = excluded.title, body = excluded.body, updated_at = now()
     WHERE town_legal_pages.is_template AND excluded.is_template
       AND (town_legal_pages.title, town_legal_pages.body) <> (excluded.title, excluded.body)`,
    [townId, page.slug, page.language, page.title, page.body, page.isTemplate],
  );
}
