import type { InboundStream, MeetingDiagnostics, OutboundStream } from "../diagnostics";
import type { LineSample } from "./judge-line";

/**
 * Puts together what both ends of a test call count at one moment; null while nothing has arrived.
 *
 * Loss is that of the whole way, to the server and back: the receiver misses what either lost.
 */
export function lineSample(
  atMs: number,
  sent: MeetingDiagnostics,
  received: MeetingDiagnostics,
): LineSample | null {
  const out = sent.connections.flatMap((one) => one.outbound);
  const back = received.connections.flatMap((one) => one.inbound);
  if (!back.some((stream) => stream.packetsReceived > 0)) return null;
  const pair = sent.connections.find((one) => one.candidate !== null)?.candidate;
  const withPicture =
    out.some((stream) => stream.kind === "video" && stream.framesEncoded > 0) &&
    back.some((stream) => stream.kind === "video" && stream.framesDecoded > 0);
  return {
    atMs,
    sentBytes: sum(out, (stream) => stream.bytesSent),
    availableBps: pair?.availableOutgoingBps ?? null,
    receivedBytes: sum(back, (stream) => stream.bytesReceived),
    receivedPackets: sum(back, (stream) => stream.packetsReceived),
    lostPackets: sum(back, (stream) => stream.packetsLost),
    jitterMs: Math.max(0, ...back.map((stream) => stream.jitterMs)),
    roundTripMs: pair?.roundTripMs ?? null,
    withPicture,
  };
}

function sum<Stream extends InboundStream | OutboundStream>(
  streams: readonly Stream[],
  of: (stream: Stream) => number,
): number {
  return streams.reduce((total, stream) => total + of(stream), 0);
}
