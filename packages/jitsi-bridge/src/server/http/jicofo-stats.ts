import type { Figures } from "./figures";

/** The document of Jicofo's `GET /stats`, as far as this focus has the parts. */
export function jicofoStats(figures: Figures): unknown {
  const { focus, sfu } = figures;
  const draining = sfu.workers.filter((worker) => worker.draining).length;
  return {
    conferences: focus.conferences,
    participants: focus.participants,
    largest_conference: focus.largestConference,
    total_conferences_created: focus.totals.conferencesCreated,
    total_participants: focus.totals.participants,
    total_ice_failed: focus.totals.iceFailed,
    bridge_selector: {
      bridge_count: sfu.workers.length,
      operational_bridge_count: sfu.workers.length - draining,
      in_shutdown_bridge_count: draining,
      lost_bridges: sfu.totals.workersLost,
      bridge_version_count: 1,
    },
  };
}
