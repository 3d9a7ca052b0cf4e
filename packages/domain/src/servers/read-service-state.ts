import type { Domain } from "../domain";

import { freshState } from "./read-overview";
import type { ServerKind, ServerState } from "./server";

/** How well meetings work right now, in one word. */
export type ServiceLevel = "ok" | "limited" | "maintenance" | "down" | "unknown";

/** A time in which things may not work, as residents read of it. */
export interface PublicMaintenance {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What residents may know of the servers: no names, no addresses, no figures. */
export interface ServiceState {
  readonly level: ServiceLevel;
  /** Running or next announced maintenance, at most a day away. */
  readonly maintenance: PublicMaintenance | null;
  /** What town IT tells residents about running incidents, newest first. */
  readonly notices: readonly string[];
  /** The oldest look that went into the level; null when nothing was ever looked at. */
  readonly asOf: Date | null;
}

const DAY_MS = 86_400_000;

/** Without these nobody can meet. */
const ESSENTIAL: readonly ServerKind[] = ["bridge", "focus", "signalling"];

/**
 * The state of the service for residents. Everybody may ask; keep the answer for some seconds.
 *
 * Honest rather than hopeful: looks older than thirty seconds make it `unknown`.
 */
export async function readServiceState(domain: Domain): Promise<ServiceState> {
  const now = domain.clock.now();
  return domain.database.withServers(async (tx) => {
    const servers = await tx.server.findMany({
      where: { removedAt: null, kind: { in: [...ESSENTIAL] } },
      select: { kind: true, status: { select: { state: true, lookedAt: true } } },
      take: 1000,
    });
    const window = await tx.maintenanceWindow.findFirst({
      where: {
        isPublic: true,
        endsAt: { gt: now },
        startsAt: { lt: new Date(now.getTime() + DAY_MS) },
      },
      select: { startsAt: true, endsAt: true },
      orderBy: { startsAt: "asc" },
    });
    const incidents = await tx.incident.findMany({
      where: { closedAt: null, notice: { not: null } },
      select: { notice: true },
      orderBy: { openedAt: "desc" },
      take: 5,
    });
    const notices = incidents.flatMap(({ notice }) => (notice === null ? [] : [notice]));
    const states = servers.map(({ kind, status }) => ({ kind, state: freshState(status, now) }));
    const looks = servers.flatMap(({ status }) => (status === null ? [] : [status.lookedAt]));
    const isMaintained = window !== null && window.startsAt <= now;
    const level = serviceLevel(states, { isMaintained, hasNotice: notices.length > 0 });
    const asOf = looks.length === 0 ? null : new Date(Math.min(...looks.map(Number)));
    return { level, maintenance: window, notices, asOf };
  });
}

/**
 * Folds the servers' states into one level; pure. One healthy server of each essential kind carries
 * the service, so it is down only when all of a kind are out.
 */
export function serviceLevel(
  servers: readonly { readonly kind: ServerKind; readonly state: ServerState }[],
  facts: { readonly isMaintained: boolean; readonly hasNotice: boolean },
): ServiceLevel {
  const kinds = ESSENTIAL.map((kind) => servers.filter((one) => one.kind === kind)).filter(
    (group) => group.length > 0,
  );
  const everyOfAKind = (...states: ServerState[]) =>
    kinds.some((group) => group.every(({ state }) => states.includes(state)));
  if (facts.isMaintained) return "maintenance";
  if (kinds.length === 0 || everyOfAKind("unknown")) return "unknown";
  // Without a bridge the focus is red as well; that was meant, and is no outage.
  const takesABreak = servers.some(({ state }) => state === "maintenance");
  if (takesABreak && everyOfAKind("maintenance", "red", "unknown")) return "maintenance";
  if (everyOfAKind("red", "unknown")) return "down";
  const isLimited = servers.some(({ state }) => state === "red" || state === "unknown");
  return isLimited || facts.hasNotice ? "limited" : "ok";
}
