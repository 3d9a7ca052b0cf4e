import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";

import { type Figures, toFigureList } from "./figures";
import type { ServerState } from "./server";

/** One look at one server, judged. */
export interface Look {
  readonly serverId: ServerId;
  readonly at: Date;
  readonly state: ServerState;
  /** Stable code of why it brought nothing; null: it brought something. */
  readonly failure: string | null;
  readonly draining: boolean;
  readonly version: string | null;
  readonly figures: Figures;
  /** Where each rule stands, as plain JSON. */
  readonly rules: object;
}

/**
 * Keeps the looks of one round: a sample each, and the newest of each as the server's status. A look
 * that is older than the one known changes no status. Two statements, however many servers there are.
 */
export async function recordLooks(
  domain: Domain,
  actor: Actor,
  looks: readonly Look[],
): Promise<void> {
  requireSystemJob(actor);
  if (looks.length === 0) return;
  const rows = JSON.stringify(looks.map(toRow));
  await domain.database.withServers(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO server_samples (server_id, at, ok, figures)
      SELECT server_id, at, failure IS NULL, list
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS look(server_id uuid, at timestamptz(3), failure text, list real[])
      ON CONFLICT (server_id, at) DO NOTHING`;
    await tx.$executeRaw`
      INSERT INTO server_statuses AS known
        (server_id, looked_at, state, failure, draining, version, figures, rules)
      SELECT look.server_id, look.at, look.state::server_status_state, look.failure, look.draining,
        look.version, look.figures, look.rules
      FROM jsonb_to_recordset(${rows}::jsonb) AS look(server_id uuid, at timestamptz(3), state text,
        failure text, draining boolean, version text, figures jsonb, rules jsonb)
      JOIN servers ON servers.id = look.server_id
      ON CONFLICT (server_id) DO UPDATE SET
        looked_at = EXCLUDED.looked_at, state = EXCLUDED.state, failure = EXCLUDED.failure,
        draining = EXCLUDED.draining, version = EXCLUDED.version, figures = EXCLUDED.figures,
        rules = EXCLUDED.rules
      WHERE known.looked_at <= EXCLUDED.looked_at`;
  });
}

function toRow(look: Look): object {
  return {
    server_id: look.serverId,
    at: look.at.toISOString(),
    state: look.state,
    failure: look.failure,
    draining: look.draining,
    version: look.version?.slice(0, 100) ?? null,
    figures: look.figures,
    rules: look.rules,
    list: toFigureList(look.figures),
  };
}
