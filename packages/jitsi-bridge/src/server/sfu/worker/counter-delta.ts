/** How much a counter grew since it was last looked at. */

/** Packets, bytes and losses of one direction. */
export interface Traffic {
  readonly packets: number;
  readonly bytes: number;
  readonly lost: number;
}

/** No traffic. */
export const NO_TRAFFIC: Traffic = { packets: 0, bytes: 0, lost: 0 };

/** Adds two measurements of the same interval. */
export function addTraffic(a: Traffic, b: Traffic): Traffic {
  return { packets: a.packets + b.packets, bytes: a.bytes + b.bytes, lost: a.lost + b.lost };
}

/** Remembers the previous reading; a counter that went back (native 32-bit wrap) counts as still. */
export class CounterDelta {
  #previous: Traffic = NO_TRAFFIC;

  /** Growth since the last call. */
  take(now: Traffic): Traffic {
    const previous = this.#previous;
    this.#previous = now;
    return {
      packets: Math.max(now.packets - previous.packets, 0),
      bytes: Math.max(now.bytes - previous.bytes, 0),
      lost: Math.max(now.lost - previous.lost, 0),
    };
  }
}
