/** One worker's figures, taken once a second. */

/** Sums over one worker; rates are of the last interval, byte counters since the worker's start. */
export interface WorkerSample {
  readonly largestConference: number;
  readonly endpointsSendingAudio: number;
  readonly endpointsSendingVideo: number;
  readonly incomingBitrateBps: number;
  readonly outgoingBitrateBps: number;
  readonly incomingPacketsPerSecond: number;
  readonly outgoingPacketsPerSecond: number;
  readonly incomingLostPerSecond: number;
  readonly outgoingLostPerSecond: number;
  /** Sum and number of the endpoints' round-trip times, for an average over workers. */
  readonly rttSumMs: number;
  readonly rttCount: number;
  readonly endpointsWithHighOutgoingLoss: number;
  /** CPU seconds per second of the worker process, all threads: 1 = one core. */
  readonly cpuCores: number;
  readonly bytesReceived: number;
  readonly bytesSent: number;
}

/** A worker that has done nothing yet. */
export const EMPTY_SAMPLE: WorkerSample = {
  largestConference: 0,
  endpointsSendingAudio: 0,
  endpointsSendingVideo: 0,
  incomingBitrateBps: 0,
  outgoingBitrateBps: 0,
  incomingPacketsPerSecond: 0,
  outgoingPacketsPerSecond: 0,
  incomingLostPerSecond: 0,
  outgoingLostPerSecond: 0,
  rttSumMs: 0,
  rttCount: 0,
  endpointsWithHighOutgoingLoss: 0,
  cpuCores: 0,
  bytesReceived: 0,
  bytesSent: 0,
};
