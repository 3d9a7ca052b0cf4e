/** Takes the worker's figures once a second. */
import type { WorkerSample } from "../ipc/worker-sample";
import type { Conference } from "./conference";
import { addTraffic, NO_TRAFFIC } from "./counter-delta";
import type { Traffic } from "./counter-delta";
import type { Endpoint } from "./endpoint";

/** Losses above this share count an endpoint as badly connected (as the stock bridge does). */
const HIGH_LOSS = 0.1;

interface EndpointTraffic {
  readonly incoming: Traffic;
  readonly outgoing: Traffic;
  readonly sendsAudio: boolean;
  readonly sendsVideo: boolean;
  readonly rttMs: number | undefined;
}

/** Remembers the previous interval. */
export class Figures {
  #lastMs = performance.now();
  #cpu = process.cpuUsage();
  #bytesReceived = 0;
  #bytesSent = 0;

  /** Figures since the last call. */
  take(conferences: readonly Conference[]): WorkerSample {
    const now = performance.now();
    const seconds = Math.max((now - this.#lastMs) / 1_000, 0.001);
    this.#lastMs = now;
    const cpu = process.cpuUsage(this.#cpu);
    this.#cpu = process.cpuUsage();
    const endpoints = conferences.flatMap((conference) => conference.endpoints.map(traffic));
    const incoming = endpoints.map((e) => e.incoming).reduce(addTraffic, NO_TRAFFIC);
    const outgoing = endpoints.map((e) => e.outgoing).reduce(addTraffic, NO_TRAFFIC);
    const rtts = endpoints.flatMap(({ rttMs }) => rttMs ?? []);
    this.#bytesReceived += incoming.bytes;
    this.#bytesSent += outgoing.bytes;
    return {
      largestConference: Math.max(0, ...conferences.map((c) => c.endpoints.length)),
      endpointsSendingAudio: endpoints.filter((e) => e.sendsAudio).length,
      endpointsSendingVideo: endpoints.filter((e) => e.sendsVideo).length,
      incomingBitrateBps: (incoming.bytes * 8) / seconds,
      outgoingBitrateBps: (outgoing.bytes * 8) / seconds,
      incomingPacketsPerSecond: incoming.packets / seconds,
      outgoingPacketsPerSecond: outgoing.packets / seconds,
      incomingLostPerSecond: incoming.lost / seconds,
      outgoingLostPerSecond: outgoing.lost / seconds,
      rttSumMs: rtts.reduce((sum, rtt) => sum + rtt, 0),
      rttCount: rtts.length,
      endpointsWithHighOutgoingLoss: endpoints.filter((e) => isHigh(e.outgoing)).length,
      cpuCores: (cpu.user + cpu.system) / 1e6 / seconds,
      bytesReceived: this.#bytesReceived,
      bytesSent: this.#bytesSent,
    };
  }
}

function traffic(endpoint: Endpoint): EndpointTraffic {
  let incoming = NO_TRAFFIC;
  let sendsAudio = false;
  let sendsVideo = false;
  for (const source of endpoint.sources) {
    const received = source.takeTraffic();
    incoming = addTraffic(incoming, received);
    if (received.packets === 0) continue;
    if (source.description.kind === "audio") sendsAudio = true;
    else sendsVideo = true;
  }
  const outgoing = endpoint.receiver?.takeTraffic() ?? NO_TRAFFIC;
  return { incoming, outgoing, sendsAudio, sendsVideo, rttMs: endpoint.rttMs };
}

function isHigh({ packets, repeated, lost }: Traffic): boolean {
  return lost > 0 && lost / Math.max(packets - repeated.packets, lost) > HIGH_LOSS;
}
