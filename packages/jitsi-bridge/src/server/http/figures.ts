import type { FocusFigures } from "../focus/focus-counters";
import type { SfuStats } from "../sfu/types";

/** Everything the private addresses report, gathered at one moment. No figure names anybody. */
export interface Figures {
  readonly sfu: SfuStats;
  readonly focus: FocusFigures;
  readonly healthy: boolean;
  readonly draining: boolean;
  readonly gracefulShutdown: boolean;
  readonly shuttingDown: boolean;
  readonly version: string;
}

/**
 * How busy the bridge is, 1 = full; computed as the stock bridge does: the larger of CPU load / 0.9 and
 * packets per second / 50,000.
 */
export function stressLevel(sfu: SfuStats): number {
  const packets = sfu.incomingPacketsPerSecond + sfu.outgoingPacketsPerSecond;
  return Math.max(sfu.cpuFraction / 0.9, packets / 50_000);
}

/** Lost share of all packets in both directions, weighted by their number; 0 when none flows. */
export function overallLoss(sfu: SfuStats): number {
  const packets = sfu.incomingPacketsPerSecond + sfu.outgoingPacketsPerSecond;
  if (packets === 0) return 0;
  const lost =
    sfu.incomingLossFraction * sfu.incomingPacketsPerSecond +
    sfu.outgoingLossFraction * sfu.outgoingPacketsPerSecond;
  return lost / packets;
}
