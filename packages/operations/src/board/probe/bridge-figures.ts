import { z } from "zod";
import { ProbeFailure } from "./failure";

/** Older bridges print some numbers as strings; a missing or senseless figure is `null`, never 0. */
const figure = z
  .union([
    z.number(),
    z
      .string()
      .max(40)
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number),
  ])
  .refine(Number.isFinite)
  .nullable()
  .catch(null);
const flag = z
  .union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")])
  .nullable()
  .catch(null);
const word = z.string().max(100).nullable().catch(null);

const statsSchema = z.object({
  stress_level: figure,
  conferences: figure,
  endpoints: figure,
  local_endpoints: figure,
  largest_conference: figure,
  bit_rate_download: figure,
  bit_rate_upload: figure,
  outgoing_loss: figure,
  incoming_loss: figure,
  rtt_aggregate: figure,
  endpoints_with_high_outgoing_loss: figure,
  total_ice_failed: figure,
  total_ice_succeeded: figure,
  drain: flag,
  graceful_shutdown: flag,
  healthy: flag,
  region: word,
  version: word,
});

/** What one videobridge says of itself at one moment; `null` = it did not say. */
export interface BridgeFigures {
  /** 0 = idle, 1 = as much as it can carry. */
  readonly stress: number | null;
  readonly conferences: number | null;
  readonly endpoints: number | null;
  readonly largestConference: number | null;
  readonly incomingKbps: number | null;
  readonly outgoingKbps: number | null;
  /** Fractions, 0..1. */
  readonly incomingLoss: number | null;
  readonly outgoingLoss: number | null;
  readonly rttMs: number | null;
  readonly endpointsWithHighLoss: number | null;
  readonly iceFailed: number | null;
  readonly iceSucceeded: number | null;
  readonly draining: boolean;
  readonly healthy: boolean | null;
  readonly region: string | null;
  readonly version: string | null;
}

/**
 * Reads the answer of `/colibri/stats` (keys as documented by Jitsi Videobridge). Throws
 * ProbeFailure `probe.malformed` when it is not an object at all; every single key may be missing.
 */
export function parseBridgeFigures(answer: unknown): BridgeFigures {
  const parsed = statsSchema.safeParse(answer);
  if (!parsed.success) throw new ProbeFailure("probe.malformed", { cause: parsed.error });
  const stats = parsed.data;
  return {
    stress: stats.stress_level,
    conferences: stats.conferences,
    endpoints: stats.endpoints ?? stats.local_endpoints,
    largestConference: stats.largest_conference,
    incomingKbps: stats.bit_rate_download,
    outgoingKbps: stats.bit_rate_upload,
    incomingLoss: stats.incoming_loss,
    outgoingLoss: stats.outgoing_loss,
    rttMs: stats.rtt_aggregate,
    endpointsWithHighLoss: stats.endpoints_with_high_outgoing_loss,
    iceFailed: stats.total_ice_failed,
    iceSucceeded: stats.total_ice_succeeded,
    draining: stats.drain === true || stats.graceful_shutdown === true,
    healthy: stats.healthy,
    region: stats.region,
    version: stats.version,
  };
}
