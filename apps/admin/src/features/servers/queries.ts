import "server-only";
import { requireRight } from "@stadtstube/domain";
import type { ServerView } from "@stadtstube/operations";

import { serverBoard } from "@/server/board";
import { requestActor } from "@/server/signed-in";

import type { LiveFigures, LiveOverview, LiveServer } from "./model/live-server";

/** What is known of every server right now. Throws `staff.signed-out`, `access.denied`. */
export async function readOverview(): Promise<LiveOverview> {
  requireRight(await requestActor(), "server.read", "installation");
  return overview();
}

function overview(): LiveOverview {
  return { nowMs: Date.now(), servers: serverBoard().views().map(toLiveServer) };
}

/** Calls `listener` at once and after every look; returns unsubscribe. Throws as above. */
export async function watchOverview(
  listener: (overview: LiveOverview) => void,
): Promise<() => void> {
  listener(await readOverview());
  return serverBoard().subscribe(() => listener(overview()));
}

function toLiveServer(view: ServerView): LiveServer {
  const newest = view.newest;
  return {
    id: view.id,
    name: view.name,
    region: view.region,
    state: view.state,
    lookedAtMs: newest?.atMs ?? null,
    failure: newest !== null && !newest.ok ? newest.failure : null,
    figures: newest?.ok === true ? toFigures(newest.figures) : null,
    alerts: view.alerts,
    history: {
      stress: view.samples.map((sample) => (sample.ok ? sample.figures.stress : null)),
      participants: view.samples.map((sample) => (sample.ok ? sample.figures.endpoints : null)),
    },
  };
}

type Figures = Extract<NonNullable<ServerView["newest"]>, { ok: true }>["figures"];

function toFigures(figures: Figures): LiveFigures {
  return {
    stress: figures.stress,
    conferences: figures.conferences,
    participants: figures.endpoints,
    incomingKbps: figures.incomingKbps,
    outgoingKbps: figures.outgoingKbps,
    outgoingLoss: figures.outgoingLoss,
    rttMs: figures.rttMs,
    version: figures.version,
  };
}
