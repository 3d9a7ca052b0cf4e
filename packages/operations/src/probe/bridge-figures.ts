import { z } from "zod";

import { ProbeFailure } from "./failure";
import { lenientFlag, lenientNumber, lenientWord, present } from "./lenient";
import { type Answer } from "./observation";

const statsSchema = z.object({
  stress_level: lenientNumber,
  conferences: lenientNumber,
  endpoints: lenientNumber,
  local_endpoints: lenientNumber,
  participants: lenientNumber,
  largest_conference: lenientNumber,
  bit_rate_download: lenientNumber,
  bit_rate_upload: lenientNumber,
  outgoing_loss: lenientNumber,
  incoming_loss: lenientNumber,
  /** The losses' names up to version 2.1. */
  loss_rate_upload: lenientNumber,
  loss_rate_download: lenientNumber,
  rtt_aggregate: lenientNumber,
  endpoints_with_high_outgoing_loss: lenientNumber,
  total_ice_failed: lenientNumber,
  total_ice_succeeded: lenientNumber,
  muc_clients_configured: lenientNumber,
  muc_clients_connected: lenientNumber,
  mucs_configured: lenientNumber,
  mucs_joined: lenientNumber,
  drain: lenientFlag,
  graceful_shutdown: lenientFlag,
  shutting_down: lenientFlag,
  healthy: lenientFlag,
  version: lenientWord,
  current_timestamp: lenientWord,
});

type Stats = z.output<typeof statsSchema>;

/**
 * Reads the answer of `/colibri/stats` (keys as documented by Jitsi Videobridge). Throws
 * ProbeFailure `probe.malformed` when it is not an object at all; every single key may be missing.
 */
export function parseBridgeFigures(answer: unknown): Answer {
  const parsed = statsSchema.safeParse(answer);
  if (!parsed.success) throw new ProbeFailure("probe.malformed", { cause: parsed.error });
  const stats = parsed.data;
  return {
    ok: true,
    healthy: stats.healthy !== false,
    draining: [stats.drain, stats.graceful_shutdown, stats.shutting_down].includes(true),
    version: stats.version,
    takenAt: stats.current_timestamp,
    figures: present({
      stress: stats.stress_level,
      conferences: stats.conferences,
      participants: stats.endpoints ?? stats.local_endpoints ?? stats.participants,
      largestConference: stats.largest_conference,
      incomingKbps: stats.bit_rate_download,
      outgoingKbps: stats.bit_rate_upload,
      incomingLoss: stats.incoming_loss ?? stats.loss_rate_download,
      outgoingLoss: stats.outgoing_loss ?? stats.loss_rate_upload,
      rttMs: stats.rtt_aggregate,
      highLossEndpoints: stats.endpoints_with_high_outgoing_loss,
      iceFailed: stats.total_ice_failed,
      iceSucceeded: stats.total_ice_succeeded,
      xmppMissing: missingXmpp(stats),
    }),
  };
}

/** How many of the bridge's XMPP connections and control rooms are missing. */
function missingXmpp(stats: Stats): number | null {
  const pairs = [
    [stats.muc_clients_configured, stats.muc_clients_connected],
    [stats.mucs_configured, stats.mucs_joined],
  ] as const;
  const known = pairs.flatMap(([wanted, there]) =>
    wanted === null || there === null ? [] : [Math.max(0, wanted - there)],
  );
  return known.length === 0 ? null : Math.max(...known);
}
