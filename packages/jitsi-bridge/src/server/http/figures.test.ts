import { describe, expect, it } from "vitest";
import { newFocusCounters } from "../focus/focus-counters";
import type { SfuStats } from "../sfu/types";
import { colibriStats } from "./colibri-stats";
import { overallLoss, stressLevel, type Figures } from "./figures";
import { jicofoStats } from "./jicofo-stats";
import { metricsText } from "./metrics";

const sfu: SfuStats = {
  workers: [
    { id: "1", pid: 1, udpPort: 10_000, draining: false, conferences: 1, endpoints: 3 },
    { id: "2", pid: 2, udpPort: 10_001, draining: true, conferences: 1, endpoints: 2 },
  ],
  conferences: 2,
  largestConference: 3,
  endpoints: 5,
  endpointsSendingAudio: 4,
  endpointsSendingVideo: 3,
  incomingBitrateBps: 2_500_400,
  outgoingBitrateBps: 7_200_000,
  incomingPacketsPerSecond: 300,
  outgoingPacketsPerSecond: 900,
  incomingLossFraction: 0.04,
  outgoingLossFraction: 0.01,
  averageRttMs: 23,
  endpointsWithHighOutgoingLoss: 1,
  cpuFraction: 0.45,
  totals: {
    conferencesCreated: 10,
    conferencesCompleted: 8,
    conferenceSeconds: 3600,
    participants: 50,
    iceSucceeded: 49,
    iceFailed: 1,
    dtlsFailed: 0,
    bytesReceived: 1_000_000,
    bytesSent: 3_000_000,
    workersLost: 1,
  },
};
const figures: Figures = {
  sfu,
  focus: {
    conferences: 2,
    participants: 5,
    largestConference: 3,
    totals: { ...newFocusCounters(), restartsRequested: 7 },
  },
  healthy: true,
  draining: false,
  gracefulShutdown: false,
  shuttingDown: false,
  version: "0.1.0",
};

describe("stress", () => {
  it("is the worse of processor and packets", () => {
    expect(stressLevel(sfu)).toBeCloseTo(0.5);
    expect(stressLevel({ ...sfu, incomingPacketsPerSecond: 49_100 })).toBeCloseTo(1);
  });
});

describe("overall loss", () => {
  it("weighs both directions by their packets", () => {
    expect(overallLoss(sfu)).toBeCloseTo((0.04 * 300 + 0.01 * 900) / 1200);
    const idle = { ...sfu, incomingPacketsPerSecond: 0, outgoingPacketsPerSecond: 0 };
    expect(overallLoss(idle)).toBe(0);
  });
});

describe("the same figures", () => {
  it("are kbit/s in the bridge's JSON", () => {
    expect(colibriStats(figures, new Date(0))).toMatchObject({
      bit_rate_download: 2500,
      bit_rate_upload: 7200,
      rtt_aggregate: 23,
      receive_only_endpoints: 1,
      total_ice_failed: 1,
      current_timestamp: "1970-01-01 00:00:00.000",
    });
  });

  it("are bit/s in the metrics", async () => {
    const text = await metricsText(figures);
    expect(text).toMatch(/^jitsi_jvb_incoming_bitrate 2500400$/m);
    expect(text).toMatch(/^# TYPE jitsi_jvb_bytes_sent_total counter$/m);
    expect(text).toMatch(/^jitsi_jicofo_participants_restart_requested_total 7$/m);
  });

  it("count draining workers as bridges in shutdown", () => {
    expect(jicofoStats(figures)).toMatchObject({
      participants: 5,
      bridge_selector: {
        bridge_count: 2,
        operational_bridge_count: 1,
        in_shutdown_bridge_count: 1,
        lost_bridges: 1,
      },
    });
  });
});
