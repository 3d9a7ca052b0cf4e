/** Whether a receiver's path suffers, from what arrives of it: losses and waiting. Pure. */

/** What was seen of a path since the last observation. */
export interface PathObservation {
  /** Packets and bytes sent to the receiver, repetitions not counted. */
  readonly packets: number;
  readonly bytes: number;
  /** Of these packets, how many it reported as lost. */
  readonly lost: number;
  /** Fresh round-trip time; absent when no report came. */
  readonly rttMs?: number | undefined;
}

/** Losses are judged over this long: receivers report about once a second. */
const WINDOW_MS = 2_500;
/** Above this share a path is too narrow; less can be mere radio, which repair makes good. */
const HARMFUL_LOSS = 0.15;
/** Too few packets say nothing about a share. */
const MIN_PACKETS = 20;
/** A queue that makes everything wait this much longer than the quickest answer is full. */
const HARMFUL_WAIT_MS = 180;
/** One late answer is a busy machine; this many in a row are a queue. */
const LATE_ANSWERS = 3;
/** The quickest answer is remembered this long: a phone may change to a longer way. */
const BASE_MS = 30_000;

/** Observes one path; times are milliseconds of one monotonic clock. */
export class PathHealth {
  #window: (PathObservation & { atMs: number })[] = [];
  #answers: { atMs: number; rttMs: number }[] = [];
  #late = 0;

  /** Takes what happened since the last call; a few times a second. */
  observe(observation: PathObservation, nowMs: number): void {
    this.#window = this.#window.filter(({ atMs }) => nowMs - atMs < WINDOW_MS);
    this.#window.push({ ...observation, atMs: nowMs });
    const { rttMs } = observation;
    if (rttMs === undefined) return;
    this.#answers = this.#answers.filter(({ atMs }) => nowMs - atMs < BASE_MS);
    this.#answers.push({ atMs: nowMs, rttMs });
    const baseMs = Math.min(...this.#answers.map((answer) => answer.rttMs));
    this.#late = rttMs > Math.max(baseMs + HARMFUL_WAIT_MS, baseMs * 2) ? this.#late + 1 : 0;
  }

  /** True while more is sent than the path carries. */
  get suffers(): boolean {
    const { packets, lost } = this.#sum();
    return (packets >= MIN_PACKETS && lost / packets > HARMFUL_LOSS) || this.#late >= LATE_ANSWERS;
  }

  /** What arrived lately, bit/s; undefined before there is anything to tell. */
  get deliveredBps(): number | undefined {
    const [first, ...rest] = this.#window;
    const last = rest.at(-1);
    if (!first || !last) return undefined;
    const { packets, bytes, lost } = this.#sum(rest);
    const share = packets > 0 ? Math.max(1 - lost / packets, 0) : 1;
    return (bytes * 8_000 * share) / (last.atMs - first.atMs);
  }

  #sum(window: readonly PathObservation[] = this.#window): PathObservation {
    let [packets, bytes, lost] = [0, 0, 0];
    for (const each of window) {
      packets += each.packets;
      bytes += each.bytes;
      lost += each.lost;
    }
    return { packets, bytes, lost };
  }
}
