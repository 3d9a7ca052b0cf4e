import { AccessError } from "./access-error";
import type { Actor, SystemJob, Visitor } from "./actor";

/** The actor as a visitor; throws `access.denied` for anybody else. */
export function requireVisitor(actor: Actor): Visitor {
  if (actor.kind !== "visitor") throw AccessError.denied();
  return actor;
}

/** The actor as a job; throws `access.denied` for anybody else. */
export function requireSystemJob(actor: Actor): SystemJob {
  if (actor.kind !== "system") throw AccessError.denied();
  return actor;
}
