import type { Actor } from "../access/actor";
import { requireRight } from "../rights/require-right";

/** Throws `access.denied` unless a job asks or somebody who may see every server. */
export function requireServerReader(actor: Actor): void {
  if (actor.kind !== "system") requireRight(actor, "server.read", "installation");
}
