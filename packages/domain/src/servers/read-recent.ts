import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";

import { figurePosition } from "./figures";
import { requireServerReader } from "./require-server-reader";

/** The last quarter of an hour of a server, one value a minute, oldest first; null: not known. */
export interface RecentFigures {
  readonly stress: readonly (number | null)[];
  readonly participants: readonly (number | null)[];
}

const RECENT_MS = 15 * 60_000;

interface Row {
  readonly serverId: string;
  readonly stress: number | null;
  readonly participants: number | null;
}

/** Load and people of every server in the last fifteen minutes. Needs `server.read`. */
export async function readRecent(
  domain: Domain,
  actor: Actor,
): Promise<ReadonlyMap<ServerId, RecentFigures>> {
  requireServerReader(actor);
  const since = new Date(domain.clock.now().getTime() - RECENT_MS);
  const [stress, participants] = [figurePosition("stress"), figurePosition("participants")];
  const rows = await domain.database.withServers(
    (tx) => tx.$queryRaw<Row[]>`
      SELECT server_id AS "serverId", average[${stress}::int] AS stress,
        average[${participants}::int] AS participants
      FROM server_minutes WHERE start >= ${since} ORDER BY start`,
  );
  const recent = new Map<
    ServerId,
    { stress: (number | null)[]; participants: (number | null)[] }
  >();
  for (const row of rows) {
    const id = row.serverId as ServerId;
    const known = recent.get(id) ?? { stress: [], participants: [] };
    known.stress.push(row.stress);
    known.participants.push(row.participants);
    recent.set(id, known);
  }
  return recent;
}
