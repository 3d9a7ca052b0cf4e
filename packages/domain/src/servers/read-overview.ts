import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";

import { type Figures, parseFigures } from "./figures";
import { requireServerReader } from "./require-server-reader";
import { DATA_AGE_LIMIT_MS, type ServerKind, type ServerState } from "./server";

/** What is known of one server, and how old it is. */
export interface ServerOverview {
  readonly id: ServerId;
  readonly kind: ServerKind;
  readonly name: string;
  readonly region: string;
  /** Already `unknown` when the look is older than thirty seconds. */
  readonly state: ServerState;
  /** Null before the first look. */
  readonly lookedAt: Date | null;
  readonly failure: string | null;
  readonly draining: boolean;
  readonly version: string | null;
  readonly figures: Figures;
  /** Open incidents, the worst first. */
  readonly alerts: readonly { readonly rule: string; readonly level: "yellow" | "red" }[];
}

/** Every server with its newest look, as of `now`. */
export async function readOverview(
  domain: Domain,
  actor: Actor,
): Promise<{ readonly now: Date; readonly servers: readonly ServerOverview[] }> {
  requireServerReader(actor);
  const now = domain.clock.now();
  const rows = await domain.database.withServers((tx) =>
    tx.server.findMany({
      where: { removedAt: null },
      include: {
        status: true,
        incidents: { where: { closedAt: null }, orderBy: { level: "desc" } },
      },
      orderBy: [{ kind: "asc" }, { name: "asc" }, { id: "asc" }],
      take: 1000,
    }),
  );
  const servers = rows.map(({ status, incidents, ...server }) => ({
    id: server.id as ServerId,
    kind: server.kind,
    name: server.name,
    region: server.region,
    state: freshState(status, now),
    lookedAt: status?.lookedAt ?? null,
    failure: status?.failure ?? null,
    draining: status?.draining ?? false,
    version: status?.version ?? null,
    figures: parseFigures(status?.figures),
    alerts: incidents.map(({ rule, level }) => ({ rule, level })),
  }));
  return { now, servers };
}

/** The recorded state, or `unknown` when it is too old to be true. */
export function freshState(
  status: { readonly state: ServerState; readonly lookedAt: Date } | null,
  now: Date,
): ServerState {
  if (status === null || now.getTime() - status.lookedAt.getTime() > DATA_AGE_LIMIT_MS) {
    return "unknown";
  }
  return status.state;
}
