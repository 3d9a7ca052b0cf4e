import { GRANT_CLOCK_SKEW_SECONDS } from "../../grant/verify-grant";
import type { Grant } from "../xmpp/ports";
import type { ClientSession } from "../xmpp/session";

const MAX_ENTRIES = 1_000;

interface Entry {
  readonly atMs: number;
  readonly expiryMs: number;
  /** From then on every grant from before the expulsion has expired by itself. */
  readonly forgetAtMs: number;
}

/**
 * Who was thrown out of a room. He stays out with the grant he had, on the same connection or a new
 * one, and with any other grant issued before he was thrown out: who keeps a spare one gains nothing.
 * A grant issued later lets him in again, so whoever admits people decides.
 */
export class Expelled {
  readonly #entries = new Map<string, Entry>();

  /** Remembers the person; the oldest entry gives way when there are too many. */
  add(session: ClientSession, nowMs = Date.now()): void {
    if (this.#entries.size >= MAX_ENTRIES) {
      const oldest = this.#entries.keys().next().value;
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    const { issuedAtMs, expiresAtMs } = session.grant;
    // A spare grant issued just before the expulsion lives as long as this one was meant to.
    const lastExpiryMs = Math.max(expiresAtMs, nowMs + (expiresAtMs - issuedAtMs));
    const forgetAtMs = lastExpiryMs + GRANT_CLOCK_SKEW_SECONDS * 1_000;
    // One person may have had several grants in use.
    const former = this.#entries.get(keyOf(session));
    this.#entries.set(keyOf(session), {
      atMs: nowMs,
      expiryMs: Math.max(expiresAtMs, former?.expiryMs ?? 0),
      forgetAtMs: Math.max(forgetAtMs, former?.forgetAtMs ?? 0),
    });
  }

  /** Whether this session comes with a grant from before the expulsion. */
  has(session: ClientSession): boolean {
    const entry = this.#entries.get(keyOf(session));
    if (entry === undefined) return false;
    const { issuedAtMs, expiresAtMs } = session.grant;
    // The expiry as well, in case the issuer's clock is ahead of ours.
    return issuedAtMs <= entry.atMs || expiresAtMs <= entry.expiryMs;
  }

  /** Forgets those whose grants have all expired; true when nobody is left to remember. */
  prune(nowMs = Date.now()): boolean {
    for (const [key, { forgetAtMs }] of this.#entries) {
      if (forgetAtMs <= nowMs) this.#entries.delete(key);
    }
    return this.#entries.size === 0;
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
