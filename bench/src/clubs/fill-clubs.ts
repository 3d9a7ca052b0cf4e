/** One town with 200 clubs, each with five rooms and five weekly series of two years, half of them public. */
import pg from "pg";

/** How large the town is. */
export const CLUBS = 200;
const SERIES = 5;
const WEEKS = 104;

/** Fills it as superuser, whom no fence holds. Returns how many dates there are. */
export async function fillClubs(superuserUrl: string, townId: string): Promise<number> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const sql of STATEMENTS) await client.query(sql, sql.includes("$1") ? [townId] : []);
    const { rows } = await client.query<{ count: number }>("SELECT count(*)::int FROM occurrences");
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

/** The id of the n-th of a kind, so that a test finds it without asking. */
export function idOf(kind: "club" | "account", n: number): string {
  const first = { club: "c", account: "a" }[kind];
  return `${first}0000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
}

const uuid = (first: string, n: string) =>
  `('${first}0000000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;
const club = uuid("c", "c");
const account = uuid("a", "c");
const room = uuid("b", `c * ${SERIES} + s`);
const gathering = uuid("d", `c * ${SERIES} + s`);
const clubs = `generate_series(1, ${CLUBS}) AS c`;
const series = `${clubs}, generate_series(0, ${SERIES - 1}) AS s`;
/** Five evenings of the coming week. */
const first = "(date_trunc('day', now()) + (s + 1) * interval '1 day' + interval '19 hours')";
const day = `(${first} + w * interval '7 days')`;
const seriesJson = `jsonb_build_object('start', to_char(${first}, 'YYYY-MM-DD"T"HH24:MI'),
  'durationMinutes', 90, 'rule', 'FREQ=WEEKLY', 'changes', '[]'::jsonb,
  'exclusions', jsonb_build_object('holidaysOf', null, 'ranges', '[]'::jsonb))`;

const STATEMENTS = [
  `INSERT INTO clubs (id, town_id, name, purpose, state, created_at)
   SELECT ${club}, $1::uuid, 'Verein Nummer ' || c, '', 'approved', now() FROM ${clubs}`,
  `INSERT INTO accounts (id, town_id, email, display_name, created_at, last_used_at)
   SELECT ${account}, $1::uuid, 'v' || c || '@verein.example', 'Erika Muster', now(), now() FROM ${clubs}`,
  `INSERT INTO memberships (town_id, club_id, account_id, role, created_at)
   SELECT $1::uuid, ${club}, ${account}, 'owner', now() FROM ${clubs}`,
  `INSERT INTO rooms (id, town_id, club_id, code, address_skeleton, waiting_room, host_secret_hash, created_at, expires_at)
   SELECT ${room}, $1::uuid, ${club}, 'raum-' || (c * ${SERIES} + s), 'raum' || (c * ${SERIES} + s), true, decode(repeat('00', 32), 'hex'),
     now(), '9999-12-31' FROM ${series}`,
  `INSERT INTO gatherings (id, town_id, club_id, room_id, title, agenda, series, created_at,
     public_category, public_text)
   SELECT ${gathering}, $1::uuid, ${club}, ${room}, 'Treffen ' || s || ' von ' || c, 'Wie immer',
     ${seriesJson}, now(), CASE WHEN s % 2 = 0 THEN (ARRAY['Kultur', 'Sport'])[1 + c % 2] END,
     CASE WHEN s % 2 = 0 THEN 'Für alle' ELSE '' END FROM ${series}`,
  `INSERT INTO occurrences (town_id, club_id, gathering_id, room_id, key, starts_at, ends_at, state)
   SELECT $1::uuid, ${club}, ${gathering}, ${room}, to_char(${day}, 'YYYY-MM-DD"T"HH24:MI'),
     ${day}, ${day} + interval '90 minutes', 'planned'
   FROM ${series}, generate_series(0, ${WEEKS - 1}) AS w`,
  `INSERT INTO club_feeds (club_id, town_id, secret, created_at)
   SELECT ${club}, $1::uuid, lpad(c::text, 43, 'x'), now() FROM ${clubs}`,
  "ANALYZE",
];
