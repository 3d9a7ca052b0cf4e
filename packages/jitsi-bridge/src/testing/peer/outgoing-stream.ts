/** One SSRC a scripted peer sends: numbering, counters, retransmission and sender reports. */
import { RtcpSenderInfo, RtcpSrPacket, type Extension } from "werift";
import type { MediaTransport, OutgoingPacket } from "./media-transport";

/** Fixed for the stream's life. */
export interface OutgoingStreamOptions {
  readonly transport: MediaTransport;
  readonly ssrc: number;
  readonly payloadType: number;
  readonly clockRateHz: number;
  /** Where lost packets are sent again (RFC 4588). */
  readonly rtx?: { readonly ssrc: number; readonly payloadType: number };
  /** Header extension of the transport-wide sequence number, when offered. */
  readonly transportSequenceId?: number;
}

/** What one packet carries; sequence number and SSRC are the stream's. */
export interface StreamPayload {
  readonly payload: Buffer;
  readonly timestamp: number;
  readonly marker: boolean;
  readonly extensions?: readonly Extension[];
}

/** Packets that can still be sent again: several seconds of a 1.5 Mbit/s layer. */
const HISTORY_PACKETS = 1_024;
/** Seconds from 1900 to 1970 (RFC 5905 figure 4). */
const NTP_EPOCH_OFFSET_S = 2_208_988_800;

/** Lives as long as its session; owns no timer and no socket. */
export class OutgoingStream {
  readonly ssrc: number;
  readonly #options: OutgoingStreamOptions;
  readonly #history = new Map<number, OutgoingPacket>();
  #sequence = Math.floor(Math.random() * 0x8000);
  #rtxSequence = Math.floor(Math.random() * 0x8000);
  #lastTimestamp = 0;
  #packets = 0;
  #payloadBytes = 0;
  #resent = 0;

  constructor(options: OutgoingStreamOptions) {
    this.#options = options;
    this.ssrc = options.ssrc;
  }

  get packets(): number {
    return this.#packets;
  }

  get payloadBytes(): number {
    return this.#payloadBytes;
  }

  /** Packets sent again on the retransmission SSRC. */
  get resent(): number {
    return this.#resent;
  }

  /** Sends the next packet now. */
  send({ payload, timestamp, marker, extensions = [] }: StreamPayload): void {
    const packet: OutgoingPacket = {
      ssrc: this.ssrc,
      payloadType: this.#options.payloadType,
      sequenceNumber: this.#sequence,
      timestamp: timestamp >>> 0,
      marker,
      payload,
      extensions,
    };
    this.#options.transport.sendRtp(packet, this.#options.transportSequenceId);
    this.#remember(packet);
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#lastTimestamp = packet.timestamp;
    this.#packets += 1;
    this.#payloadBytes += payload.length;
  }

  /** Answers a NACK; what is no longer known stays lost. */
  resend(sequenceNumbers: readonly number[]): void {
    const { rtx, transport, transportSequenceId } = this.#options;
    if (!rtx) return;
    for (const sequenceNumber of sequenceNumbers) {
      const original = this.#history.get(sequenceNumber);
      if (!original) continue;
      const osn = Buffer.alloc(2);
      osn.writeUInt16BE(original.sequenceNumber);
      transport.sendRtp(
        {
          ...original,
          ...rtx,
          sequenceNumber: this.#rtxSequence,
          payload: Buffer.concat([osn, original.payload]),
        },
        transportSequenceId,
      );
      this.#rtxSequence = (this.#rtxSequence + 1) & 0xffff;
      this.#resent += 1;
    }
  }

  /** RFC 3550 section 6.4.1; undefined while nothing was sent. */
  senderReport(nowMs: number): RtcpSrPacket | undefined {
    if (this.#packets === 0) return undefined;
    const seconds = nowMs / 1000 + NTP_EPOCH_OFFSET_S;
    const ntpTimestamp = BigInt(Math.floor(seconds * 2 ** 16)) << 16n;
    return new RtcpSrPacket({
      ssrc: this.ssrc,
      senderInfo: new RtcpSenderInfo({
        ntpTimestamp,
        rtpTimestamp: this.#lastTimestamp,
        packetCount: this.#packets,
        octetCount: this.#payloadBytes,
      }),
    });
  }

  #remember(packet: OutgoingPacket): void {
    if (!this.#options.rtx) return;
    this.#history.set(packet.sequenceNumber, packet);
    this.#history.delete((packet.sequenceNumber - HISTORY_PACKETS) & 0xffff);
  }
}
