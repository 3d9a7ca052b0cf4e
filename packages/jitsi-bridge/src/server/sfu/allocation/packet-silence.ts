/** Tells "the line is dead" from "nobody is talking" by packets of any kind, ICE checks included. */

/** Browsers check a connection about every 2.5 s, so this much silence means trouble. */
const SILENCE_MS = 4_000;

/** Watches one transport's packet counter. */
export class PacketSilence {
  #count = 0;
  #changedMs: number;
  #active = true;

  constructor(nowMs: number) {
    this.#changedMs = nowMs;
  }

  /** Returns the new state when it changed: false after 4 s without packets, true at the next one. */
  observe(packetCount: number, nowMs: number): boolean | undefined {
    if (packetCount !== this.#count) {
      this.#count = packetCount;
      this.#changedMs = nowMs;
    }
    const active = nowMs - this.#changedMs < SILENCE_MS;
    if (active === this.#active) return undefined;
    this.#active = active;
    return active;
  }
}
