/** Counters since the pool began, and their sum with the workers' present figures. */
import { availableParallelism } from "node:os";
import type { WorkerSample } from "../ipc/worker-sample";
import type { SfuStats, SfuWorkerInfo } from "../types";

/** Counts what only the parent knows; workers that died are remembered by their byte counters. */
export class Totals {
  conferencesCreated = 0;
  conferencesCompleted = 0;
  conferenceSeconds = 0;
  participants = 0;
  iceSucceeded = 0;
  iceFailed = 0;
  dtlsFailed = 0;
  workersLost = 0;
  #bytesReceived = 0;
  #bytesSent = 0;
  #cpu = process.cpuUsage();
  #cpuMs = performance.now();

  /** Keeps a dead worker's bytes. */
  retire(sample: WorkerSample): void {
    this.workersLost += 1;
    this.#bytesReceived += sample.bytesReceived;
    this.#bytesSent += sample.bytesSent;
  }

  /** Everything together. */
  stats(workers: readonly SfuWorkerInfo[], samples: readonly WorkerSample[]): SfuStats {
    const sum = (pick: (sample: WorkerSample) => number) =>
      samples.reduce((total, sample) => total + pick(sample), 0);
    const incomingPackets = sum((s) => s.incomingPacketsPerSecond);
    const outgoingPackets = sum((s) => s.outgoingPacketsPerSecond);
    return {
      workers,
      conferences: workers.reduce((total, { conferences }) => total + conferences, 0),
      largestConference: Math.max(0, ...samples.map((s) => s.largestConference)),
      endpoints: workers.reduce((total, { endpoints }) => total + endpoints, 0),
      endpointsSendingAudio: sum((s) => s.endpointsSendingAudio),
      endpointsSendingVideo: sum((s) => s.endpointsSendingVideo),
      incomingBitrateBps: sum((s) => s.incomingBitrateBps),
      outgoingBitrateBps: sum((s) => s.outgoingBitrateBps),
      incomingPacketsPerSecond: incomingPackets,
      outgoingPacketsPerSecond: outgoingPackets,
      incomingLossFraction: lossFraction(
        sum((s) => s.incomingLostPerSecond),
        incomingPackets,
        "received",
      ),
      outgoingLossFraction: lossFraction(
        sum((s) => s.outgoingLostPerSecond),
        outgoingPackets,
        "sent",
      ),
      averageRttMs:
        sum((s) => s.rttSumMs) /
        Math.max(
          sum((s) => s.rttCount),
          1,
        ),
      endpointsWithHighOutgoingLoss: sum((s) => s.endpointsWithHighOutgoingLoss),
      cpuFraction: (sum((s) => s.cpuCores) + this.#ownCores()) / availableParallelism(),
      totals: {
        conferencesCreated: this.conferencesCreated,
        conferencesCompleted: this.conferencesCompleted,
        conferenceSeconds: this.conferenceSeconds,
        participants: this.participants,
        iceSucceeded: this.iceSucceeded,
        iceFailed: this.iceFailed,
        dtlsFailed: this.dtlsFailed,
        bytesReceived: this.#bytesReceived + sum((s) => s.bytesReceived),
        bytesSent: this.#bytesSent + sum((s) => s.bytesSent),
        workersLost: this.workersLost,
      },
    };
  }

  /** CPU seconds per second of this process since it was last asked. */
  #ownCores(): number {
    const now = performance.now();
    const seconds = Math.max((now - this.#cpuMs) / 1_000, 0.001);
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#cpu = process.cpuUsage();
    this.#cpuMs = now;
    return (user + system) / 1e6 / seconds;
  }
}

/** Lost packets never arrived, so they are missing in what was received but not in what was sent. */
function lossFraction(lost: number, packets: number, base: "received" | "sent"): number {
  const all = base === "received" ? packets + lost : Math.max(packets, lost);
  return all > 0 ? lost / all : 0;
}
