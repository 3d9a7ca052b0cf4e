import { type CheckResult, checkResult } from "./check-result";

/** What two connections of one page saw at one moment. Counters only ever grow. */
export interface LineSample {
  readonly atMs: number;
  readonly sentBytes: number;
  /** The sender's own estimate; null where the browser makes none. */
  readonly availableBps: number | null;
  readonly receivedBytes: number;
  readonly receivedPackets: number;
  readonly lostPackets: number;
  readonly jitterMs: number;
  readonly roundTripMs: number | null;
  /** Whether a picture was being sent: sound alone says little about bandwidth. */
  readonly withPicture: boolean;
}

/** What was found about the line. */
export type LineFinding = "good" | "enough-for-sound" | "weak" | "unknown";

/** The same, or that there was no picture to measure with. */
export type BandwidthFinding = LineFinding | "no-camera";

/** Three judgements from one measurement. */
export interface LineResults {
  readonly bandwidth: CheckResult<BandwidthFinding>;
  readonly loss: CheckResult<LineFinding>;
  readonly delay: CheckResult<LineFinding>;
}

/** Upload for one's own picture at 720 lines, and for a small one with sound (bit/s). */
const GOOD_UP_BPS = 1_000_000;
const LEAST_UP_BPS = 250_000;
/**
 * ITU-T G.1010 wants less than 3 % of speech lost and less than 400 ms one way; Opus repairs some of
 * the loss, and a round trip is measured instead of one way.
 */
const GOOD_LOSS = 0.01;
const WORST_LOSS = 0.05;
const GOOD_ROUND_TRIP_MS = 200;
const WORST_ROUND_TRIP_MS = 500;

/** Judges bandwidth, loss and delay over all samples; fewer than two say nothing. */
export function judgeLine(samples: readonly LineSample[]): LineResults {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.atMs <= first.atMs) {
    const unknown = checkResult<LineFinding>("not-measured", "unknown");
    return { bandwidth: unknown, loss: unknown, delay: unknown };
  }
  return {
    bandwidth: judgeBandwidth(samples),
    loss: judgeLoss(first, last),
    delay: delayOf(samples),
  };
}

function judgeBandwidth(samples: readonly LineSample[]): CheckResult<BandwidthFinding> {
  if (!samples.every((sample) => sample.withPicture)) {
    return checkResult("not-measured", "no-camera");
  }
  const upBps = Math.max(
    ...samples.map((sample) => sample.availableBps ?? 0),
    ...rates(samples, "sentBytes"),
  );
  const downBps = Math.max(...rates(samples, "receivedBytes"));
  const figures = { upBps: Math.round(upBps), downBps: Math.round(downBps) };
  return graded(upBps, { good: upBps >= GOOD_UP_BPS, least: upBps >= LEAST_UP_BPS }, figures);
}

function judgeLoss(first: LineSample, last: LineSample): CheckResult<LineFinding> {
  const received = last.receivedPackets - first.receivedPackets;
  const lost = Math.max(0, last.lostPackets - first.lostPackets);
  const expected = received + lost;
  if (expected <= 0) return checkResult("not-measured", "unknown");
  const share = lost / expected;
  const figures = { lossPercent: Math.round(share * 1000) / 10 };
  return graded(share, { good: share <= GOOD_LOSS, least: share <= WORST_LOSS }, figures);
}

function delayOf(samples: readonly LineSample[]): CheckResult<LineFinding> {
  const measured = samples.flatMap(({ roundTripMs }) =>
    roundTripMs === null ? [] : [roundTripMs],
  );
  const roundTripMs = median(measured);
  if (roundTripMs === null) return checkResult("not-measured", "unknown");
  const jitterMs = median(samples.map((sample) => sample.jitterMs)) ?? 0;
  const figures = { roundTripMs: Math.round(roundTripMs), jitterMs: Math.round(jitterMs) };
  const good = roundTripMs <= GOOD_ROUND_TRIP_MS;
  return graded(roundTripMs, { good, least: roundTripMs <= WORST_ROUND_TRIP_MS }, figures);
}

function graded(
  value: number,
  is: { readonly good: boolean; readonly least: boolean },
  figures: Readonly<Record<string, number>>,
): CheckResult<LineFinding> {
  if (!Number.isFinite(value)) return checkResult("not-measured", "unknown");
  if (is.good) return checkResult("good", "good", figures);
  return is.least
    ? checkResult("limited", "enough-for-sound", figures)
    : checkResult("bad", "weak", figures);
}

/** Bits per second between neighbouring samples. */
function rates(
  samples: readonly LineSample[],
  counter: "sentBytes" | "receivedBytes",
): readonly number[] {
  return samples.slice(1).map((sample, index) => {
    const before = samples[index];
    if (before === undefined || sample.atMs <= before.atMs) return 0;
    return Math.max(0, ((sample[counter] - before[counter]) * 8_000) / (sample.atMs - before.atMs));
  });
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
