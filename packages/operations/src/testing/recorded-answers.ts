/**
 * What `/colibri/stats` and Jicofo's `/stats` look like in several generations, written from the keys
 * that Jitsi documents for them; the figures are invented.
 */

/** The first documented form (`doc/statistics.md`): channels, no endpoints, no stress, no version. */
export const BRIDGE_OF_CHANNELS = {
  cpu_usage: 0.03015,
  used_memory: 3732,
  rtp_loss: 0.025,
  bit_rate_download: 25_000,
  audiochannels: 12,
  bit_rate_upload: 120_000,
  conferences: 3,
  participants: 12,
  current_timestamp: "2014-08-14 23:26:14.782",
  threads: 117,
  total_memory: 4051,
  videochannels: 12,
  packet_rate_download: 500,
  packet_rate_upload: 1500,
  loss_rate_download: 0.005,
  loss_rate_upload: 0.02,
  jitter_aggregate: 9,
  rtt_aggregate: 50,
  videostreams: 80,
  largest_conference: 7,
  conference_sizes: [0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
  total_failed_conferences: 1,
  total_channels: 8,
};

/** As its XMPP report has it, which some gateways pass on: every value is a word. */
export const BRIDGE_IN_WORDS = Object.fromEntries(
  Object.entries(BRIDGE_OF_CHANNELS).map(([key, value]) => [key, String(value)]),
);

/** Version 2.1: stress and control rooms have come, losses have their old names, nothing drains. */
export const BRIDGE_2_1 = {
  inactive_endpoints: 0,
  inactive_conferences: 0,
  total_ice_succeeded_relayed: 0,
  bit_rate_download: 2_310,
  bit_rate_upload: 8_920,
  muc_clients_connected: 1,
  muc_clients_configured: 1,
  mucs_joined: 1,
  mucs_configured: 2,
  rtt_aggregate: 34.7,
  packet_rate_upload: 911,
  packet_rate_download: 302,
  p2p_conferences: 1,
  octo_conferences: 0,
  octo_version: 1,
  loss_rate_upload: 0.013,
  loss_rate_download: 0.002,
  version: "2.1.595-g3637fda4",
  total_ice_succeeded: 418,
  total_ice_succeeded_tcp: 3,
  total_ice_failed: 6,
  conference_sizes: [0, 0, 2, 0, 1],
  conferences: 3,
  participants: 8,
  endpoints_sending_video: 6,
  endpoints_sending_audio: 5,
  largest_conference: 4,
  stress_level: 0.12,
  threads: 64,
  graceful_shutdown: false,
  region: "eu-central",
  relay_id: "",
  current_timestamp: "2021-11-03 09:12:44.118",
};

/** Version 2.3: endpoints apart from visitors, losses of every direction, draining and health. */
export const BRIDGE_2_3 = {
  ...BRIDGE_2_1,
  loss_rate_upload: undefined,
  loss_rate_download: undefined,
  conference_sizes: undefined,
  endpoints: 9,
  local_endpoints: 8,
  visitors: 1,
  local_active_endpoints: 8,
  incoming_loss: 0.001,
  outgoing_loss: 0.009,
  overall_loss: 0.005,
  endpoints_with_high_outgoing_loss: 2,
  endpoints_disconnected: 0,
  mucs_joined: 2,
  drain: true,
  healthy: true,
  shutting_down: false,
  average_participant_stress: 0.01,
  version: "2.3.209-gf7d0f27a",
  current_timestamp: "2026-08-12 17:40:02.003",
};

/** Jicofo before it counted the versions of its bridges. */
export const FOCUS_OF_2021 = {
  conferences: 5,
  participants: 21,
  largest_conference: 9,
  conference_sizes: [0, 1, 2, 1],
  total_participants: 4_120,
  total_conferences_created: 977,
  participant_notifications: { ice_failed: 2, request_restart: 4 },
  bridge_selector: {
    bridge_count: 3,
    operational_bridge_count: 2,
    in_shutdown_bridge_count: 1,
    total_split_due_to_load: 0,
  },
  jibri: { live_streaming_active: 0, recording_active: 0 },
  threads: 88,
};

/** Jicofo of this year. */
export const FOCUS_OF_2026 = {
  ...FOCUS_OF_2021,
  bridge_selector: {
    ...FOCUS_OF_2021.bridge_selector,
    lost_bridges: 0,
    bridge_version_count: 2,
    drain_bridge_count: 1,
  },
  visitors_current: 3,
  slow_health_check: 0,
};
