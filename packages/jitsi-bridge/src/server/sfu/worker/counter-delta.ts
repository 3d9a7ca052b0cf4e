/** How much a counter grew since it was last looked at. */
import type { RtpCounters } from "./media-core";

/** Packets and bytes of one direction, with what was sent again, and losses of what was not. */
export interface Traffic {
  readonly packets: number;
  readonly bytes: number;
  readonly repeated: { readonly packets: number; readonly bytes: number };
  readonly lost: number;
}

/** No traffic. */
export const NO_TRAFFIC: Traffic = {
  packets: 0,
  bytes: 0,
  repeated: { packets: 0, bytes: 0 },
  lost: 0,
};

/** Adds two measurements of the same interval. */
export function addTraffic(a: Traffic, b: Traffic): Traffic {
  return combine(a, b, (x, y) => x + y);
}

/** Remembers the previous reading; a counter that went back (native 32-bit wrap) counts as still. */
export class CounterDelta {
  #previous: Traffic = NO_TRAFFIC;

  /** Growth since the last call. */
  take(now: Traffic): Traffic {
    const previous = this.#previous;
    this.#previous = now;
    return combine(now, previous, (x, y) => Math.max(x - y, 0));
  }
}

function combine(a: Traffic, b: Traffic, each: (x: number, y: number) => number): Traffic {
  return {
    packets: each(a.packets, b.packets),
    bytes: each(a.bytes, b.bytes),
    repeated: {
      packets: each(a.repeated.packets, b.repeated.packets),
      bytes: each(a.repeated.bytes, b.repeated.bytes),
    },
    lost: each(a.lost, b.lost),
  };
}

/** One reading of the counters of an SSRC and of its retransmissions (RFC 4588). */
export function trafficOf(media: RtpCounters, rtx: RtpCounters, lost: number): Traffic {
  return {
    packets: media.numPackets + rtx.numPackets,
    bytes: media.totalBytes + rtx.totalBytes,
    repeated: { packets: rtx.numPackets, bytes: rtx.totalBytes },
    lost,
  };
}
