/**
 * What a receiver's pictures may use. The congestion controller's estimate alone will not do: it
 * knows little more than what was sent, so a quiet meeting teaches it a tiny number, and it takes
 * any delay of a few milliseconds for a queue. It is believed downwards only while the path suffers.
 */
import type { PathObservation } from "./path-health";
import { PathHealth } from "./path-health";

/** Estimates are ignored this long after the first picture: the controller starts far too low. */
const LEARNING_MS = 1_500;
/** The budget is the best estimate of this window: one bad report changes nothing. */
const WINDOW_MS = 1_500;
/** After bandwidth forced a step down, steps up wait this long. */
const SQUEEZE_PAUSE_MS = 4_000;
/** What a path is trusted with until it suffers; Jitsi Videobridge begins at the same order. */
const TRUSTED_AT_FIRST_BPS = 2_500_000;
/** After less is sent, queues need this long to empty and reports to tell of it. */
const RELIEF_MS = 2_500;
/** Of what arrived through a suffering path this share is sent on. */
const SHARE_KEPT = 0.85;
/** Trust that was lost comes back by this share a second, after a pause that grows with relapses. */
const REGAIN_PER_SECOND = 0.08;
const REGAIN_PAUSE_MS = 8_000;
const LONGEST_PAUSE_MS = 64_000;
const LEAST_TRUSTED_BPS = 128_000;

/** The last time less had to be sent. */
interface Suffering {
  readonly atMs: number;
  /** How long trust waits before it grows again. */
  readonly pauseMs: number;
  /** Whether it has begun to grow since. */
  readonly regained: boolean;
}

/** Bandwidth of one receiver over time; all times are milliseconds of one monotonic clock. */
export class BandwidthBudget {
  readonly #health = new PathHealth();
  #estimates: { atMs: number; bps: number }[] = [];
  #firstVideoMs: number | undefined;
  #squeezedMs = -Infinity;
  #trustedBps = TRUSTED_AT_FIRST_BPS;
  #suffered: Suffering | undefined;
  #observedMs: number | undefined;

  /** A new estimate of what the receiver's path can carry. */
  report(bps: number, nowMs: number): void {
    this.#estimates = this.#estimates.filter((estimate) => nowMs - estimate.atMs < WINDOW_MS);
    this.#estimates.push({ atMs: nowMs, bps });
  }

  /** What happened on the path since the last call; a few times a second. */
  observe(observation: PathObservation, nowMs: number): void {
    const elapsedMs = nowMs - (this.#observedMs ?? nowMs);
    this.#observedMs = nowMs;
    this.#health.observe(observation, nowMs);
    if (this.#health.suffers) this.#suffer(nowMs);
    else this.#regain(elapsedMs, nowMs);
  }

  /** Video is being forwarded: from here on estimates begin to mean something. */
  videoStarted(nowMs: number): void {
    this.#firstVideoMs ??= nowMs;
  }

  /** Bandwidth took something away that was being shown. */
  squeezed(nowMs: number): void {
    this.#squeezedMs = nowMs;
  }

  /** Whether better layers may be chosen again. */
  mayUpgrade(nowMs: number): boolean {
    return nowMs - this.#squeezedMs >= SQUEEZE_PAUSE_MS;
  }

  /** The latest estimate, if there is any. */
  get latestBps(): number | undefined {
    return this.#estimates.at(-1)?.bps;
  }

  /** What video may use after `audioBps` of sound; `Infinity` while nothing is known. */
  videoBps(nowMs: number, audioBps: number, assumedBps?: number): number {
    if (assumedBps !== undefined) return Math.max(assumedBps - audioBps, 0);
    const learning = this.#firstVideoMs === undefined || nowMs - this.#firstVideoMs < LEARNING_MS;
    if (learning || this.#estimates.length === 0) return Infinity;
    const relieving = this.#suffered && nowMs - this.#suffered.atMs < RELIEF_MS;
    const best = relieving ? 0 : Math.max(...this.#estimates.map(({ bps }) => bps));
    return Math.max(best, this.#trustedBps, audioBps) - audioBps;
  }

  #suffer(nowMs: number): void {
    const before = this.#suffered;
    if (before && nowMs - before.atMs < RELIEF_MS) return;
    const arrived = (this.#health.deliveredBps ?? this.#trustedBps) * SHARE_KEPT;
    this.#trustedBps = Math.max(Math.min(this.#trustedBps, arrived), LEAST_TRUSTED_BPS);
    const pauseMs = before?.regained
      ? Math.min(before.pauseMs * 2, LONGEST_PAUSE_MS)
      : (before?.pauseMs ?? REGAIN_PAUSE_MS);
    this.#suffered = { atMs: nowMs, pauseMs, regained: false };
  }

  /** Nothing but trying shows that a path which was given little carries more. */
  #regain(elapsedMs: number, nowMs: number): void {
    const before = this.#suffered;
    if (!before || nowMs - before.atMs < before.pauseMs) return;
    this.#trustedBps *= 1 + (REGAIN_PER_SECOND * elapsedMs) / 1000;
    this.#suffered = { ...before, regained: true };
    if (this.#trustedBps < TRUSTED_AT_FIRST_BPS) return;
    this.#trustedBps = TRUSTED_AT_FIRST_BPS;
    this.#suffered = undefined;
  }
}
