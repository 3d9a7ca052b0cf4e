/**
 * VP8 frames that look right on the wire (RFC 6386 section 9.1, RFC 7741 section 4.2) and hold noise.
 *
 * A bridge reads the payload descriptor and a key frame's size; nothing decodes the rest.
 */

/** What the payload descriptor and the frame header say. */
export interface Vp8FrameOptions {
  readonly keyFrame: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly sizeBytes: number;
  /** 15 bits, one up per frame. */
  readonly pictureId: number;
  /** 8 bits, one up per base-layer frame. */
  readonly tl0PicIdx: number;
}

/** Payload bytes per packet, small enough for every path after SRTP, UDP and IP. */
const MAX_FRAGMENT_BYTES = 1_100;
const KEY_FRAME_HEADER_BYTES = 10;

/** The RTP payloads of one frame, in order; the last one belongs to the packet with the marker bit. */
export function vp8FramePayloads(options: Vp8FrameOptions): readonly Buffer[] {
  const frame = vp8Frame(options);
  const payloads: Buffer[] = [];
  for (let at = 0; at < frame.length; at += MAX_FRAGMENT_BYTES) {
    const descriptor = payloadDescriptor(options, at === 0);
    payloads.push(Buffer.concat([descriptor, frame.subarray(at, at + MAX_FRAGMENT_BYTES)]));
  }
  return payloads;
}

/** Size in pixels when the payload starts a key frame, else undefined. Never throws. */
export function keyFrameSize(payload: Buffer): { widthPx: number; heightPx: number } | undefined {
  const at = descriptorLength(payload);
  const startsFrame = ((payload[0] ?? 0) & 0x1f) === 0x10;
  if (!startsFrame || payload.length < at + KEY_FRAME_HEADER_BYTES) return undefined;
  if ((payload.readUInt8(at) & 1) !== 0) return undefined;
  if (payload.readUIntBE(at + 3, 3) !== 0x9d012a) return undefined;
  return {
    widthPx: payload.readUInt16LE(at + 6) & 0x3fff,
    heightPx: payload.readUInt16LE(at + 8) & 0x3fff,
  };
}

function vp8Frame(options: Vp8FrameOptions): Buffer {
  const headerBytes = options.keyFrame ? KEY_FRAME_HEADER_BYTES : 3;
  const frame = Buffer.alloc(Math.max(options.sizeBytes, headerBytes + 1), 0x5a);
  const showFrame = 1 << 4;
  const firstPartBytes = Math.min(frame.length - headerBytes, 0x7ffff);
  const tag = (options.keyFrame ? 0 : 1) | showFrame | (firstPartBytes << 5);
  frame.writeUIntLE(tag & 0xffffff, 0, 3);
  if (options.keyFrame) {
    frame.writeUIntBE(0x9d012a, 3, 3);
    frame.writeUInt16LE(options.widthPx, 6);
    frame.writeUInt16LE(options.heightPx, 8);
  }
  return frame;
}

function payloadDescriptor(options: Vp8FrameOptions, startsFrame: boolean): Buffer {
  const extended = 0x80;
  const startOfPartition = startsFrame ? 0x10 : 0;
  const pictureIdAndLayers = 0x80 | 0x40 | 0x20;
  return Buffer.from([
    extended | startOfPartition,
    pictureIdAndLayers,
    0x80 | ((options.pictureId >> 8) & 0x7f),
    options.pictureId & 0xff,
    options.tl0PicIdx & 0xff,
    0,
  ]);
}

function descriptorLength(payload: Buffer): number {
  const first = payload[0] ?? 0;
  if ((first & 0x80) === 0) return 1;
  const extension = payload[1] ?? 0;
  let length = 2;
  if (extension & 0x80) length += (payload[2] ?? 0) & 0x80 ? 2 : 1;
  if (extension & 0x40) length += 1;
  if (extension & 0x30) length += 1;
  return length;
}
