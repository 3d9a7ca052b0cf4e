/**
 * Transport-wide congestion feedback (draft-holmer-rmcat-transport-wide-cc-extensions-01): tells the
 * bridge when each of its packets arrived, without which it cannot estimate our downlink.
 */
import type { RtpPacket } from "werift";

/** Something that goes into a compound RTCP packet. */
export interface ControlPacket {
  serialize(): Buffer;
}

type Status = 0 | 1 | 2;
const NOT_RECEIVED: Status = 0;
const SMALL_DELTA: Status = 1;
const LARGE_DELTA: Status = 2;

const REFERENCE_UNIT_US = 64_000;
const DELTA_UNIT_US = 250;
/** No report spans more packets; what is older is left out after an outage. */
const MAX_SPAN = 512;
const MAX_RUN = 0x1fff;

/** Collects arrivals and writes them into reports. */
export class ArrivalFeedback {
  readonly #extensionId: number;
  readonly #arrivals = new Map<number, number>();
  #highest: number | undefined;
  #count = 0;

  constructor(extensionId: number) {
    this.#extensionId = extensionId;
  }

  /** Notes when a packet came. */
  add(packet: RtpPacket, nowMs: number): void {
    const payload = packet.header.extensions.find(({ id }) => id === this.#extensionId)?.payload;
    if (!payload || payload.length < 2) return;
    this.#arrivals.set(this.#unwrap(payload.readUInt16BE()), Math.round(nowMs * 1000));
  }

  /** Everything noted since the last report, or undefined when nothing came. */
  report(senderSsrc: number, mediaSsrc: number): ControlPacket | undefined {
    const numbers = [...this.#arrivals.keys()].sort((a, b) => a - b);
    const last = numbers.at(-1);
    if (last === undefined) return undefined;
    const first = numbers.find((number) => number > last - MAX_SPAN) ?? last;
    const body = encodeArrivals(this.#arrivals, first, last);
    const fixed = Buffer.alloc(16);
    fixed.writeUInt32BE(senderSsrc, 0);
    fixed.writeUInt32BE(mediaSsrc, 4);
    fixed.writeUInt16BE(first & 0xffff, 8);
    fixed.writeUInt16BE(last - first + 1, 10);
    fixed.writeUIntBE(body.referenceTime, 12, 3);
    fixed.writeUInt8(this.#count, 15);
    this.#arrivals.clear();
    this.#count = (this.#count + 1) & 0xff;
    const packet = controlPacket(Buffer.concat([fixed, ...body.chunks, ...body.deltas]));
    return { serialize: () => packet };
  }

  #unwrap(sequence: number): number {
    const reference = this.#highest ?? sequence;
    const unwrapped = reference + (((sequence - (reference & 0xffff) + 0x8000) & 0xffff) - 0x8000);
    this.#highest = Math.max(reference, unwrapped);
    return unwrapped;
  }
}

/** RFC 4585 section 6.1: version 2, format 15, type 205, padded to whole words. */
function controlPacket(content: Buffer): Buffer {
  const paddingBytes = (4 - (content.length % 4)) % 4;
  const padding = Buffer.alloc(paddingBytes);
  if (paddingBytes > 0) padding.writeUInt8(paddingBytes, paddingBytes - 1);
  const header = Buffer.from([0x80 | (paddingBytes > 0 ? 0x20 : 0) | 15, 205, 0, 0]);
  header.writeUInt16BE((content.length + paddingBytes) / 4, 2);
  return Buffer.concat([header, content, padding]);
}

/** `first` to `last` inclusive; `first` must have arrived. */
function encodeArrivals(arrivals: ReadonlyMap<number, number>, first: number, last: number) {
  const referenceTime = Math.floor((arrivals.get(first) ?? 0) / REFERENCE_UNIT_US);
  let previousTicks = (referenceTime * REFERENCE_UNIT_US) / DELTA_UNIT_US;
  const deltas: Buffer[] = [];
  const runs: { status: Status; length: number }[] = [];
  for (let number = first; number <= last; number += 1) {
    const arrivalUs = arrivals.get(number);
    if (arrivalUs === undefined) {
      extendRuns(runs, NOT_RECEIVED);
      continue;
    }
    const ticks = Math.floor(arrivalUs / DELTA_UNIT_US);
    const delta = encodeDelta(ticks - previousTicks);
    previousTicks = ticks;
    deltas.push(delta);
    extendRuns(runs, delta.length === 1 ? SMALL_DELTA : LARGE_DELTA);
  }
  const chunks = runs.map(({ status, length }) => {
    const chunk = Buffer.alloc(2);
    chunk.writeUInt16BE((status << 13) | length);
    return chunk;
  });
  return { referenceTime: referenceTime & 0xffffff, chunks, deltas };
}

function encodeDelta(ticks: number): Buffer {
  if (ticks >= 0 && ticks <= 0xff) return Buffer.from([ticks]);
  const delta = Buffer.alloc(2);
  delta.writeInt16BE(Math.max(-0x8000, Math.min(0x7fff, ticks)));
  return delta;
}

function extendRuns(runs: { status: Status; length: number }[], status: Status): void {
  const current = runs.at(-1);
  if (current?.status === status && current.length < MAX_RUN) current.length += 1;
  else runs.push({ status, length: 1 });
}
