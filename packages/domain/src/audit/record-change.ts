import type { InstallationTransaction, TownTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import type { Clock } from "../clock";
import type { Place } from "../rights/has-right";

/** What is written down about a change. No names, no secrets, no texts of people: ids and figures. */
export interface RecordedChange {
  /** What was done, as `<noun>.<verb>`: `legal-page.edit`, `server.drain`. At most 64 characters. */
  readonly action: string;
  readonly place: Place;
  /** What it was done to: an id, a host name, a slug. At most 200 bytes. */
  readonly subject: string;
  /** What exactly, small: at most 4000 bytes as JSON. */
  readonly details?: Readonly<Record<string, AuditDetail>>;
}

/** A fact beside an entry. */
export type AuditDetail = string | number | boolean | null | readonly string[];

/**
 * Adds an entry to the audit log within the caller's transaction; returns its position.
 *
 * So a change and its entry are both there or both not. Call it last: the end of the chain stays
 * locked until the commit. Rejects when a text is too long.
 */
export async function recordChange(
  ctx: { readonly actor: Actor; readonly clock: Clock },
  tx: InstallationTransaction | TownTransaction,
  change: RecordedChange,
): Promise<bigint> {
  const { action, place, subject, details = {} } = change;
  const townId = place === "installation" ? null : place;
  const rows = await tx.$queryRaw<{ seq: bigint }[]>`
    SELECT append_audit_entry(${ctx.clock.now()}, ${auditActor(ctx.actor)}, ${townId}::uuid,
      ${action}, ${subject}, ${JSON.stringify(details)}) AS seq`;
  const seq = rows[0]?.seq;
  if (seq === undefined) throw new Error("the audit log gave no position");
  return seq;
}

/** How an actor stands in the log: staff by id, everybody else by kind. */
function auditActor(actor: Actor): string {
  return actor.kind === "staff" ? actor.id : actor.kind;
}
