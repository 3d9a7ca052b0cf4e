import { overallLoss, stressLevel, type Figures } from "./figures";

/** One flat document of numbers, flags and words, as stock monitoring reads it. */
export type ColibriStats = Readonly<Record<string, number | boolean | string>>;

/**
 * The document of `GET /colibri/stats` with the keys of the stock videobridge. Bit rates are kbit/s here
 * (unlike `/metrics`), losses fractions, times milliseconds. Keys about relays, XMPP control rooms and
 * peer-to-peer are constant: this bridge has none of them.
 */
export function colibriStats(figures: Figures, now: Date): ColibriStats {
  return {
    ...loadStats(figures),
    ...totalStats(figures),
    ...stateStats(figures),
    ...ABSENT_PARTS,
    current_timestamp: now.toISOString().replace("T", " ").replace("Z", ""),
  };
}

function loadStats({ sfu }: Figures): ColibriStats {
  const sending = Math.max(sfu.endpointsSendingAudio, sfu.endpointsSendingVideo);
  return {
    conferences: sfu.conferences,
    largest_conference: sfu.largestConference,
    endpoints: sfu.endpoints,
    local_endpoints: sfu.endpoints,
    participants: sfu.endpoints,
    endpoints_sending_audio: sfu.endpointsSendingAudio,
    endpoints_sending_video: sfu.endpointsSendingVideo,
    // A lower bound where one endpoint sends only sound and another only picture.
    receive_only_endpoints: Math.max(0, sfu.endpoints - sending),
    bit_rate_download: Math.round(sfu.incomingBitrateBps / 1000),
    bit_rate_upload: Math.round(sfu.outgoingBitrateBps / 1000),
    packet_rate_download: Math.round(sfu.incomingPacketsPerSecond),
    packet_rate_upload: Math.round(sfu.outgoingPacketsPerSecond),
    incoming_loss: sfu.incomingLossFraction,
    outgoing_loss: sfu.outgoingLossFraction,
    overall_loss: overallLoss(sfu),
    rtt_aggregate: sfu.averageRttMs,
    endpoints_with_high_outgoing_loss: sfu.endpointsWithHighOutgoingLoss,
    stress_level: stressLevel(sfu),
    threads: sfu.workers.length,
  };
}

function totalStats({ sfu: { totals } }: Figures): ColibriStats {
  return {
    total_conferences_created: totals.conferencesCreated,
    total_conferences_completed: totals.conferencesCompleted,
    total_conference_seconds: totals.conferenceSeconds,
    total_participants: totals.participants,
    total_ice_succeeded: totals.iceSucceeded,
    total_ice_failed: totals.iceFailed,
    dtls_failed_endpoints: totals.dtlsFailed,
    total_bytes_received: totals.bytesReceived,
    total_bytes_sent: totals.bytesSent,
  };
}

function stateStats(figures: Figures): ColibriStats {
  return {
    healthy: figures.healthy,
    drain: figures.draining,
    graceful_shutdown: figures.gracefulShutdown,
    shutting_down: figures.shuttingDown,
    version: figures.version,
    // The bridge is part of the signalling server: their connection cannot be lost.
    muc_clients_configured: 1,
    muc_clients_connected: 1,
    mucs_configured: 1,
    mucs_joined: 1,
  };
}

const ABSENT_PARTS: ColibriStats = {
  average_participant_stress: 0.01,
  inactive_conferences: 0,
  p2p_conferences: 0,
  visitors: 0,
  octo_conferences: 0,
  octo_endpoints: 0,
  octo_send_bitrate: 0,
  octo_receive_bitrate: 0,
  total_ice_succeeded_tcp: 0,
  total_failed_conferences: 0,
  total_partially_failed_conferences: 0,
  region: "local",
  relay_id: "",
};
