/** Counts what arrives, per SSRC (RFC 3550 appendix A), so that tests can demand figures. */
import { RtcpReceiverInfo, RtcpRrPacket, type RtcpSrPacket, type RtpPacket } from "werift";
import { keyFrameSize } from "./vp8-frame";

/** What arrived on one SSRC. */
export interface ReceivedStream {
  readonly ssrc: number;
  readonly payloadType: number;
  readonly packets: number;
  readonly payloadBytes: number;
  /** Expected minus received, before retransmission; never below 0. */
  readonly lost: number;
  /** Height of the last VP8 key frame. */
  readonly heightPx?: number;
  readonly keyFrames: number;
  /** Packets whose audio level says somebody speaks. */
  readonly loudPackets: number;
  /** `performance.now()` of the last packet. */
  readonly lastArrivalMs: number;
}

interface Row {
  ssrc: number;
  payloadType: number;
  packets: number;
  payloadBytes: number;
  baseSequence: number;
  highestSequence: number;
  heightPx?: number;
  keyFrames: number;
  loudPackets: number;
  lastArrivalMs: number;
  reported: { expected: number; packets: number };
  senderReport?: { compactNtp: number; atMs: number };
}

/** Report blocks that fit one receiver report (5 bits). */
const MAX_REPORT_BLOCKS = 31;
/** Louder than this many -dBov counts as speech. */
const LOUD_LEVEL = 60;

/** Grows with the number of SSRCs, never with the number of packets. */
export class ReceiveLedger {
  readonly #rows = new Map<number, Row>();
  readonly #videoPayloadType: number | undefined;
  readonly #audioLevelId: number | undefined;

  constructor(options: { videoPayloadType?: number; audioLevelId?: number }) {
    this.#videoPayloadType = options.videoPayloadType;
    this.#audioLevelId = options.audioLevelId;
  }

  /** Books one packet. */
  add(packet: RtpPacket, nowMs: number): void {
    const { header, payload } = packet;
    const row = this.#rows.get(header.ssrc) ?? this.#open(packet);
    row.packets += 1;
    row.payloadBytes += payload.length;
    row.lastArrivalMs = nowMs;
    row.payloadType = header.payloadType;
    const ahead = ((header.sequenceNumber - row.highestSequence + 0x8000) & 0xffff) - 0x8000;
    if (ahead > 0) row.highestSequence += ahead;
    if (header.payloadType === this.#videoPayloadType) bookKeyFrame(row, payload);
    const level = header.extensions.find(({ id }) => id === this.#audioLevelId)?.payload[0];
    if (level !== undefined && (level & 0x7f) < LOUD_LEVEL) row.loudPackets += 1;
  }

  /** Books what a retransmission brought of a video SSRC: a key frame counts however it came. */
  addRepaired(ssrc: number, payload: Buffer): void {
    const row = this.#rows.get(ssrc);
    if (row) bookKeyFrame(row, payload);
  }

  /** Books a sender report, for the round-trip time the bridge computes. */
  addSenderReport(report: RtcpSrPacket, nowMs: number): void {
    const row = this.#rows.get(report.ssrc);
    if (!row) return;
    const compactNtp = Number((report.senderInfo.ntpTimestamp >> 16n) & 0xffffffffn);
    row.senderReport = { compactNtp, atMs: nowMs };
  }

  /** Everything that arrived so far, by SSRC. */
  streams(): ReadonlyMap<number, ReceivedStream> {
    return new Map([...this.#rows].map(([ssrc, row]) => [ssrc, describe(row)]));
  }

  /** Video SSRCs of which no key frame was seen yet. */
  undecodable(): readonly number[] {
    return [...this.#rows.values()]
      .filter((row) => row.payloadType === this.#videoPayloadType && row.keyFrames === 0)
      .map((row) => row.ssrc);
  }

  /** RFC 3550 section 6.4.2; undefined while nothing arrived. */
  receiverReport(senderSsrc: number, nowMs: number): RtcpRrPacket | undefined {
    const rows = [...this.#rows.values()]
      .sort((a, b) => b.lastArrivalMs - a.lastArrivalMs)
      .slice(0, MAX_REPORT_BLOCKS);
    if (rows.length === 0) return undefined;
    const reports = rows.map((row) => reportBlock(row, nowMs));
    return new RtcpRrPacket({ ssrc: senderSsrc, reports });
  }

  #open({ header }: RtpPacket): Row {
    const row: Row = {
      ssrc: header.ssrc,
      payloadType: header.payloadType,
      packets: 0,
      payloadBytes: 0,
      baseSequence: header.sequenceNumber,
      highestSequence: header.sequenceNumber,
      keyFrames: 0,
      loudPackets: 0,
      lastArrivalMs: 0,
      reported: { expected: 0, packets: 0 },
    };
    this.#rows.set(header.ssrc, row);
    return row;
  }
}

function bookKeyFrame(row: Row, payload: Buffer): void {
  const size = keyFrameSize(payload);
  if (!size) return;
  row.heightPx = size.heightPx;
  row.keyFrames += 1;
}

function expectedPackets(row: Row): number {
  return row.highestSequence - row.baseSequence + 1;
}

function describe(row: Row): ReceivedStream {
  const { ssrc, payloadType, packets, payloadBytes, keyFrames, loudPackets, lastArrivalMs } = row;
  return {
    ssrc,
    payloadType,
    packets,
    payloadBytes,
    lost: Math.max(0, expectedPackets(row) - packets),
    keyFrames,
    loudPackets,
    lastArrivalMs,
    ...(row.heightPx === undefined ? {} : { heightPx: row.heightPx }),
  };
}

function reportBlock(row: Row, nowMs: number): RtcpReceiverInfo {
  const expected = expectedPackets(row);
  const interval = expected - row.reported.expected;
  const lostInInterval = interval - (row.packets - row.reported.packets);
  const fraction = interval > 0 ? Math.max(0, lostInInterval) / interval : 0;
  row.reported = { expected, packets: row.packets };
  const { senderReport } = row;
  return new RtcpReceiverInfo({
    ssrc: row.ssrc,
    fractionLost: Math.min(255, Math.floor(fraction * 256)),
    packetsLost: Math.max(0, expected - row.packets),
    highestSequence: row.highestSequence >>> 0,
    jitter: 0,
    lsr: senderReport?.compactNtp ?? 0,
    dlsr: senderReport ? Math.floor(((nowMs - senderReport.atMs) / 1000) * 65_536) : 0,
  });
}
