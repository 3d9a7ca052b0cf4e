import { Counter, Gauge, Registry } from "prom-client";
import { overallLoss, stressLevel, type Figures } from "./figures";

/** Name of a metric without its prefix, what it means, and how it is read from the figures. */
type Reading = readonly [name: string, help: string, read: (figures: Figures) => number];

const flag = (value: boolean): number => (value ? 1 : 0);

const JVB_GAUGES: readonly Reading[] = [
  ["stress", "Load, 1 = full", (f) => stressLevel(f.sfu)],
  ["healthy", "1 while healthy", (f) => flag(f.healthy)],
  ["drain_mode", "1 while draining", (f) => flag(f.draining)],
  ["graceful_shutdown", "1 while waiting for the last meeting", (f) => flag(f.gracefulShutdown)],
  ["shutting_down", "1 while shutting down", (f) => flag(f.shuttingDown)],
  ["conferences", "Conferences now", (f) => f.sfu.conferences],
  ["largest_conference", "Endpoints of the largest conference", (f) => f.sfu.largestConference],
  ["current_endpoints", "Endpoints now", (f) => f.sfu.endpoints],
  ["local_endpoints", "Endpoints now", (f) => f.sfu.endpoints],
  ["current_visitors", "Always 0: no visitors here", () => 0],
  ["incoming_loss_fraction", "Lost share of received packets", (f) => f.sfu.incomingLossFraction],
  ["outgoing_loss_fraction", "Lost share of sent packets", (f) => f.sfu.outgoingLossFraction],
  ["loss_fraction", "Lost share of all packets", (f) => overallLoss(f.sfu)],
  ["average_rtt", "Mean round-trip time, ms", (f) => f.sfu.averageRttMs],
  ["incoming_bitrate", "Received, bit/s", (f) => f.sfu.incomingBitrateBps],
  ["outgoing_bitrate", "Sent, bit/s", (f) => f.sfu.outgoingBitrateBps],
  ["incoming_packet_rate", "Received packets per second", (f) => f.sfu.incomingPacketsPerSecond],
  ["outgoing_packet_rate", "Sent packets per second", (f) => f.sfu.outgoingPacketsPerSecond],
  [
    "endpoints_with_high_outgoing_loss",
    "Endpoints that lose more than a tenth of what is sent to them",
    (f) => f.sfu.endpointsWithHighOutgoingLoss,
  ],
  ["endpoints_relayed", "Always 0: no relays here", () => 0],
  ["conferences_inactive", "Always 0: an empty conference is closed", () => 0],
  ["conferences_with_relay", "Always 0: no relays here", () => 0],
];

const JVB_COUNTERS: readonly Reading[] = [
  ["endpoints_ice_failed", "Endpoints whose ICE failed", (f) => f.sfu.totals.iceFailed],
  ["endpoints_dtls_failed", "Endpoints whose DTLS failed", (f) => f.sfu.totals.dtlsFailed],
  ["xmpp_disconnects", "Always 0: one process", () => 0],
  ["conferences_created", "Conferences begun", (f) => f.sfu.totals.conferencesCreated],
  ["conferences_completed", "Conferences ended", (f) => f.sfu.totals.conferencesCompleted],
  ["conference_seconds", "Length of ended conferences", (f) => f.sfu.totals.conferenceSeconds],
  ["endpoints", "Endpoints created", (f) => f.sfu.totals.participants],
  ["bytes_received", "RTP bytes received", (f) => f.sfu.totals.bytesReceived],
  ["bytes_sent", "RTP bytes sent", (f) => f.sfu.totals.bytesSent],
];

const inShutdown = (f: Figures): number => f.sfu.workers.filter((w) => w.draining).length;

const JICOFO_GAUGES: readonly Reading[] = [
  ["conferences", "Conferences now", (f) => f.focus.conferences],
  ["participants_current", "Participants now", (f) => f.focus.participants],
  ["visitors_current", "Always 0: no visitors here", () => 0],
  ["largest_conference", "Participants of the largest", (f) => f.focus.largestConference],
  ["bridge_selector_bridge_count", "Media workers", (f) => f.sfu.workers.length],
  [
    "bridge_selector_bridge_count_operational",
    "Media workers that take conferences",
    (f) => f.sfu.workers.length - inShutdown(f),
  ],
  ["bridge_selector_bridge_count_in_shutdown", "Media workers that drain", inShutdown],
  ["bridge_selector_bridge_version_count", "Always 1", () => 1],
  ["jibri_instances", "Always 0: nothing records", () => 0],
  ["jibri_instances_available", "Always 0: nothing records", () => 0],
];

const JICOFO_COUNTERS: readonly Reading[] = [
  ["conferences_created", "Conferences begun", (f) => f.focus.totals.conferencesCreated],
  ["participants", "Participants invited", (f) => f.focus.totals.participants],
  ["participants_ice_failed", "Participants who lost ICE", (f) => f.focus.totals.iceFailed],
  [
    "participants_restart_requested",
    "Restarts asked for by clients",
    (f) => f.focus.totals.restartsRequested,
  ],
  [
    "participants_moved",
    "Participants invited anew after a worker died",
    (f) => f.focus.totals.participantsMoved,
  ],
  ["bridges_removed", "Workers lost under a conference", (f) => f.focus.totals.bridgesRemoved],
  ["bridge_selector_lost_bridges", "Workers lost", (f) => f.sfu.totals.workersLost],
  ["conference_requests", "Conference requests", (f) => f.focus.totals.conferenceRequests],
];

/** Prometheus text of `GET /metrics`: the stock names of bridge and focus. Bit rates are bit/s. */
export async function metricsText(figures: Figures): Promise<string> {
  const registry = new Registry();
  const gauges = (prefix: string, readings: readonly Reading[]) => {
    for (const [name, help, read] of readings) {
      new Gauge({ name: prefix + name, help, registers: [registry] }).set(read(figures));
    }
  };
  const counters = (prefix: string, readings: readonly Reading[]) => {
    for (const [name, help, read] of readings) {
      // The stock exporter ends its counters in `_total`, as OpenMetrics demands.
      new Counter({ name: `${prefix}${name}_total`, help, registers: [registry] }).inc(
        read(figures),
      );
    }
  };
  gauges("jitsi_jvb_", JVB_GAUGES);
  counters("jitsi_jvb_", JVB_COUNTERS);
  gauges("jitsi_jicofo_", JICOFO_GAUGES);
  counters("jitsi_jicofo_", JICOFO_COUNTERS);
  return registry.metrics();
}

/** Content type of {@link metricsText}. */
export const METRICS_CONTENT_TYPE: string = Registry.PROMETHEUS_CONTENT_TYPE;
