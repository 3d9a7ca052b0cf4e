import type {
  InboundStream,
  OutboundStream,
  PeerConnectionDiagnostics,
  SelectedCandidatePair,
} from "../diagnostics";

type Entry = Readonly<Record<string, unknown>>;

const count = (entry: Entry, name: string): number => {
  const value = entry[name];
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
};
const optional = (entry: Entry, name: string): number | null =>
  typeof entry[name] === "number" ? count(entry, name) : null;
const word = (entry: Entry | undefined, name: string): string => {
  const value = entry?.[name];
  return typeof value === "string" ? value : "";
};
const kindOf = (entry: Entry) => (entry["kind"] === "audio" ? "audio" : "video");

function inbound(entry: Entry): InboundStream {
  return {
    kind: kindOf(entry),
    ssrc: count(entry, "ssrc"),
    bytesReceived: count(entry, "bytesReceived"),
    packetsReceived: count(entry, "packetsReceived"),
    packetsLost: count(entry, "packetsLost"),
    framesReceived: count(entry, "framesReceived"),
    framesDecoded: count(entry, "framesDecoded"),
    framesDropped: count(entry, "framesDropped"),
    frameHeight: count(entry, "frameHeight"),
    totalAudioEnergy: count(entry, "totalAudioEnergy"),
    jitterMs: count(entry, "jitter") * 1000,
  };
}

function outbound(entry: Entry): OutboundStream {
  return {
    kind: kindOf(entry),
    ssrc: count(entry, "ssrc"),
    bytesSent: count(entry, "bytesSent"),
    packetsSent: count(entry, "packetsSent"),
    framesEncoded: count(entry, "framesEncoded"),
    frameHeight: count(entry, "frameHeight"),
    active: entry["active"] !== false,
  };
}

function selectedPair(entries: ReadonlyMap<string, Entry>): SelectedCandidatePair | null {
  const transport = [...entries.values()].find((entry) => entry["type"] === "transport");
  const pair = entries.get(word(transport, "selectedCandidatePairId"));
  if (!pair) return null;
  const local = entries.get(word(pair, "localCandidateId"));
  const remote = entries.get(word(pair, "remoteCandidateId"));
  const roundTrip = optional(pair, "currentRoundTripTime");
  return {
    localType: word(local, "candidateType"),
    remoteType: word(remote, "candidateType"),
    protocol: word(local, "protocol"),
    relayProtocol: word(local, "relayProtocol"),
    roundTripMs: roundTrip === null ? null : roundTrip * 1000,
    availableOutgoingBps: optional(pair, "availableOutgoingBitrate"),
  };
}

/** What the browser counts about one peer connection; a closed one yields its last states only. */
export async function readPeerConnection(
  connection: RTCPeerConnection,
): Promise<PeerConnectionDiagnostics> {
  const entries = new Map<string, Entry>();
  const report = await connection.getStats().catch(() => null);
  report?.forEach((entry: Entry, id: string) => entries.set(id, entry));
  const all = [...entries.values()];
  const transport = all.find((entry) => entry["type"] === "transport");
  return {
    connectionState: connection.connectionState,
    iceState: connection.iceConnectionState,
    dtlsState: word(transport, "dtlsState"),
    bytesSent: transport ? count(transport, "bytesSent") : 0,
    bytesReceived: transport ? count(transport, "bytesReceived") : 0,
    candidate: selectedPair(entries),
    inbound: all.filter((entry) => entry["type"] === "inbound-rtp").map(inbound),
    outbound: all.filter((entry) => entry["type"] === "outbound-rtp").map(outbound),
  };
}
