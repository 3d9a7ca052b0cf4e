import "server-only";
import {
  readOverview,
  readRecent,
  type RecentFigures,
  type ServerOverview,
  systemJob,
} from "@stadtstube/domain";

import { container } from "./container";
import { logUnexpected } from "./log";

/** Every server as the worker saw it last, as of `nowMs`. */
export interface Overview {
  readonly nowMs: number;
  readonly servers: readonly (ServerOverview & { readonly recent: RecentFigures })[];
}

const INTERVAL_MS = 2_000;
const NOTHING: RecentFigures = { stress: [], participants: [] };

type Listener = (overview: Overview) => void;

/** Who watches, and whether the next look is planned. */
interface Feed {
  readonly listeners: Set<Listener>;
  isPlanned: boolean;
}

/** Next may load this module once per bundle; the database must still be asked only once. */
const KEY = Symbol.for("stadtstube.admin.overview-feed");
const processWide = globalThis as { [KEY]?: Feed };

/** What the worker has written down. Whoever hands it out has checked that it may be seen. */
export async function currentOverview(): Promise<Overview> {
  const { now, servers } = await readOverview(container(), systemJob);
  const recent = await readRecent(container(), systemJob);
  return {
    nowMs: now.getTime(),
    servers: servers.map((server) => ({ ...server, recent: recent.get(server.id) ?? NOTHING })),
  };
}

/**
 * Calls `listener` every two seconds with what is known then; returns unsubscribe. However many
 * watch, the database is asked once; while nobody does, not at all. When it cannot be asked, nobody
 * is called: what the watchers show grows old, as it should.
 */
export function watchCurrentOverview(listener: Listener): () => void {
  const feed = (processWide[KEY] ??= { listeners: new Set(), isPlanned: false });
  feed.listeners.add(listener);
  plan(feed);
  return () => feed.listeners.delete(listener);
}

function plan(feed: Feed): void {
  if (feed.isPlanned || feed.listeners.size === 0) return;
  feed.isPlanned = true;
  setTimeout(() => void tell(feed), INTERVAL_MS).unref();
}

async function tell(feed: Feed): Promise<void> {
  try {
    const overview = feed.listeners.size === 0 ? undefined : await currentOverview();
    if (overview !== undefined) for (const listener of feed.listeners) listener(overview);
  } catch (error) {
    logUnexpected(error, crypto.randomUUID());
  }
  feed.isPlanned = false;
  plan(feed);
}
