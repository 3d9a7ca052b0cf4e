import type { Actor } from "../access/actor";
import type { Domain } from "../domain";
import type { ServerId } from "../ids";
import { requireRight } from "../rights/require-right";

import type { ServerKind } from "./server";
import { ServerError } from "./server-error";

/** One look at an address, as such a server; gives a stable code of what failed, or null. */
export type LookOnce = (kind: ServerKind, url: URL) => Promise<string | null>;

/**
 * Looks at a server now, and writes nothing down. Needs `server.change`, because it makes this
 * process call an address; throws `server.unknown`, also for what has no address.
 */
export async function testServer(
  domain: Domain,
  actor: Actor,
  id: ServerId,
  look: LookOnce,
): Promise<string | null> {
  requireRight(actor, "server.change", "installation");
  const server = await domain.database.withInstallation((tx) =>
    tx.server.findFirst({ where: { id, removedAt: null }, select: { kind: true, url: true } }),
  );
  if (server === null || server.url === null) throw ServerError.unknown();
  return look(server.kind, new URL(server.url));
}
