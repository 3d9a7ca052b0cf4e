import "server-only";
import { type Figures, requireRight } from "@stadtstube/domain";

import { currentOverview, type Overview, watchCurrentOverview } from "@/server/overview-feed";
import { requestActor } from "@/server/signed-in";

import type { LiveFigures, LiveOverview, LiveServer } from "./model/live-server";

/** What is known of every server right now. Throws `staff.signed-out`, `access.denied`. */
export async function readOverview(): Promise<LiveOverview> {
  requireRight(await requestActor(), "server.read", "installation");
  return toLiveOverview(await currentOverview());
}

/** Calls `listener` at once and every two seconds; returns unsubscribe. Throws as above. */
export async function watchOverview(
  listener: (overview: LiveOverview) => void,
): Promise<() => void> {
  listener(await readOverview());
  return watchCurrentOverview((overview) => listener(toLiveOverview(overview)));
}

function toLiveOverview({ nowMs, servers }: Overview): LiveOverview {
  return { nowMs, servers: servers.map(toLiveServer) };
}

function toLiveServer(server: Overview["servers"][number]): LiveServer {
  const { id, kind, name, region, state, lookedAt, failure, alerts, recent } = server;
  const isMedia = kind === "bridge" || kind === "focus" || kind === "signalling";
  return {
    ...{ id, name, region, state, failure, alerts },
    countsPeople: kind === "bridge",
    lookedAtMs: lookedAt?.getTime() ?? null,
    figures: isMedia && failure === null ? toFigures(server.figures, server.version) : null,
    history: kind === "bridge" ? recent : null,
  };
}

function toFigures(figures: Figures, version: string | null): LiveFigures {
  return {
    stress: figures.stress ?? null,
    conferences: figures.conferences ?? null,
    participants: figures.participants ?? null,
    incomingKbps: figures.incomingKbps ?? null,
    outgoingKbps: figures.outgoingKbps ?? null,
    outgoingLoss: figures.outgoingLoss ?? null,
    rttMs: figures.rttMs ?? null,
    version,
  };
}
