import type { Grant } from "../xmpp/ports";
import type { ClientSession } from "../xmpp/session";

const MAX_ENTRIES = 1_000;

/**
 * Who was thrown out of a room. He stays out with the grant he had, on the same connection or a new
 * one; a grant issued later (recognised by its later expiry) lets him in again, so whoever admits
 * people decides.
 */
export class Expelled {
  readonly #expiryMs = new Map<string, number>();

  /** Remembers the person; the oldest entry gives way when there are too many. */
  add(session: ClientSession): void {
    if (this.#expiryMs.size >= MAX_ENTRIES) {
      const oldest = this.#expiryMs.keys().next().value;
      if (oldest !== undefined) this.#expiryMs.delete(oldest);
    }
    this.#expiryMs.set(keyOf(session), session.grant.expiresAtMs);
  }

  /** Whether this session comes with a grant from before the expulsion. */
  has(session: ClientSession): boolean {
    const expiryMs = this.#expiryMs.get(keyOf(session));
    return expiryMs !== undefined && session.grant.expiresAtMs <= expiryMs;
  }
}

/** The person where the grant names one, else the session. */
function keyOf(session: ClientSession): string {
  return personOf(session.grant) ?? `session ${session.endpointId}`;
}

/** A key for the person a grant names; undefined when it names none. */
export function personOf(grant: Grant): string | undefined {
  return grant.user.id === undefined ? undefined : `user ${grant.user.id}`;
}
