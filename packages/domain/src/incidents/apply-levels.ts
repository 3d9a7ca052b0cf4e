import type { ServersTransaction } from "@stadtstube/prisma";

import type { Actor } from "../access/actor";
import { requireSystemJob } from "../access/require-actor";
import type { Domain } from "../domain";
import type { IncidentId, ServerId } from "../ids";
import { randomUuid } from "../random-uuid";

import type { IncidentLevel } from "./incident";
import { type LevelChange, levelChange } from "./judge-levels";

/** The level of one rule for one server, as of now. */
export interface SeenLevel {
  readonly serverId: ServerId;
  readonly rule: string;
  readonly level: IncidentLevel | "ok";
  /** During maintenance nothing new is opened; what holds may end. */
  readonly inMaintenance: boolean;
}

/** Something town IT is to be told. */
export interface IncidentNews {
  readonly incidentId: IncidentId;
  readonly serverName: string;
  readonly rule: string;
  readonly level: IncidentLevel;
  readonly change: LevelChange | "escalated";
  readonly openedAt: Date;
}

/** How the news are told. */
export interface Telling {
  /** Names of the channels; none: nobody is told. */
  readonly channels: readonly string[];
  readonly compose: (news: IncidentNews) => { readonly subject: string; readonly body: string };
}

/** A red incident that nobody has acknowledged is told again after this. */
const ESCALATION_MS = 30 * 60_000;

/**
 * Opens, raises, lowers and closes incidents so that they say what is seen, writes their timelines,
 * and puts messages on their way, all of it or nothing. Running it again with the same changes nothing.
 */
export async function applyLevels(
  domain: Domain,
  actor: Actor,
  levels: readonly SeenLevel[],
  telling: Telling,
): Promise<readonly IncidentNews[]> {
  requireSystemJob(actor);
  const run = new Application(domain, telling);
  return domain.database.withServers((tx) => run.apply(tx, levels));
}

type OpenIncident = Awaited<ReturnType<typeof readOpen>>[number];

function readOpen(tx: ServersTransaction) {
  return tx.incident.findMany({
    where: { closedAt: null },
    include: { server: { select: { name: true } } },
  });
}

/** One run; holds what its steps share. */
class Application {
  readonly #domain: Domain;
  readonly #telling: Telling;
  readonly #now: Date;

  constructor(domain: Domain, telling: Telling) {
    this.#domain = domain;
    this.#telling = telling;
    this.#now = domain.clock.now();
  }

  async apply(
    tx: ServersTransaction,
    levels: readonly SeenLevel[],
  ): Promise<readonly IncidentNews[]> {
    const open = new Map((await readOpen(tx)).map((one) => [keyOf(one), one]));
    const news: IncidentNews[] = [];
    for (const seen of levels) {
      const known = open.get(keyOf(seen));
      const change = levelChange(known?.level ?? null, seen.level);
      if (change === null || (change === "opened" && seen.inMaintenance)) continue;
      news.push(await this.#change(tx, seen, { known, change }));
    }
    const changed = new Set(news.map(({ incidentId }) => incidentId));
    for (const known of open.values()) {
      if (changed.has(known.id as IncidentId) || !this.#isUnanswered(known)) continue;
      const escalated = { ...newsOf(known), change: "escalated" as const };
      await this.#tell(tx, escalated, known.mutedUntil);
      news.push(escalated);
    }
    return news;
  }

  async #change(
    tx: ServersTransaction,
    seen: SeenLevel,
    { known, change }: { known: OpenIncident | undefined; change: LevelChange },
  ): Promise<IncidentNews> {
    const row = known ?? (await this.#open(tx, seen));
    if (known !== undefined) {
      const data =
        seen.level === "ok" ? { closedAt: this.#now, notice: null } : { level: seen.level };
      await tx.incident.update({ where: { id: row.id }, data });
    }
    await this.#note(tx, row.id, change);
    const level = seen.level === "ok" ? row.level : seen.level;
    const news = { ...newsOf({ ...row, level }), change };
    await this.#tell(tx, news, row.mutedUntil);
    return news;
  }

  async #open(tx: ServersTransaction, seen: SeenLevel): Promise<OpenIncident> {
    const { serverId, rule, level } = seen;
    if (level === "ok") throw new TypeError("nothing to open");
    // Whoever muted a rule that comes and goes is not woken by its coming back.
    const muted = await tx.incident.findFirst({
      where: { serverId, rule, mutedUntil: { gt: this.#now } },
      select: { mutedUntil: true },
      orderBy: { mutedUntil: "desc" },
    });
    const id = randomUuid(this.#domain.randomness);
    const mutedUntil = muted?.mutedUntil ?? null;
    return tx.incident.create({
      data: { id, serverId, rule, level, openedAt: this.#now, mutedUntil },
      include: { server: { select: { name: true } } },
    });
  }

  #isUnanswered({ level, acknowledgedAt, mutedUntil, notifiedAt }: OpenIncident): boolean {
    if (level !== "red" || acknowledgedAt !== null || notifiedAt === null) return false;
    if (mutedUntil !== null && mutedUntil > this.#now) return false;
    return this.#now.getTime() - notifiedAt.getTime() >= ESCALATION_MS;
  }

  async #tell(tx: ServersTransaction, news: IncidentNews, mutedUntil: Date | null): Promise<void> {
    const { channels, compose } = this.#telling;
    if (channels.length === 0 || (mutedUntil !== null && mutedUntil > this.#now)) return;
    const { subject, body } = compose(news);
    for (const channel of channels) {
      await tx.notification.create({
        data: {
          id: randomUuid(this.#domain.randomness),
          incidentId: news.incidentId,
          channel,
          subject: subject.slice(0, 200),
          body: body.slice(0, 4_000),
          createdAt: this.#now,
          nextAttemptAt: this.#now,
        },
      });
    }
    await tx.incident.update({ where: { id: news.incidentId }, data: { notifiedAt: this.#now } });
    await this.#note(tx, news.incidentId, news.change === "escalated" ? "escalated" : "notified");
  }

  async #note(
    tx: ServersTransaction,
    incidentId: string,
    kind: LevelChange | "notified" | "escalated",
  ): Promise<void> {
    const id = randomUuid(this.#domain.randomness);
    await tx.incidentEvent.create({ data: { id, incidentId, at: this.#now, kind } });
  }
}

function keyOf({ serverId, rule }: { readonly serverId: string; readonly rule: string }): string {
  return `${serverId} ${rule}`;
}

function newsOf(row: OpenIncident): Omit<IncidentNews, "change"> {
  const { id, rule, level, openedAt, server } = row;
  return { incidentId: id as IncidentId, serverName: server.name, rule, level, openedAt };
}
