/** Puts a scripted peer's parts into one readable snapshot. */
import type { BridgeChannel } from "./bridge-channel";
import type { OwnPresence } from "./dialect";
import type { JingleResponder } from "./jingle-responder";
import type { MediaSession } from "./media-session";
import type { RoomView } from "./room-view";
import type { PeerStats } from "./types";

/** The parts as they are now. */
export interface PeerParts {
  readonly presence: OwnPresence;
  readonly jid: string;
  readonly view: RoomView | undefined;
  readonly jingle: JingleResponder | undefined;
  readonly mutedBy: PeerStats["mutedBy"];
  readonly chat: PeerStats["chat"];
  readonly failures: readonly string[];
}

/** Pure but for reading the parts. */
export function peerStats(parts: PeerParts): PeerStats {
  const { presence, jid, view, jingle, mutedBy, chat, failures } = parts;
  const media = jingle?.media;
  const received = media?.ledger.streams() ?? new Map();
  return {
    endpointId: presence.endpointId,
    jid,
    inside: view?.inside ?? false,
    removal: view?.removal,
    occupants: new Map(view?.occupants),
    sid: media?.offer.sid,
    invitations: jingle?.invitations ?? 0,
    transport: media?.transport.state ?? "none",
    remoteSources: [...(jingle?.announced.values() ?? [])].map((source) => ({
      ...source,
      received: received.get(source.ssrc),
    })),
    unannounced: [...received.values()].filter(({ ssrc }) => !jingle?.everAnnounced.has(ssrc)),
    sent: sentStats(media),
    bridge: bridgeStats(jingle?.bridge),
    mutedBy,
    chat,
    failures,
  };
}

function sentStats(media: MediaSession | undefined): PeerStats["sent"] {
  const audio = media?.audio?.stream;
  const video = media?.video?.streams ?? [];
  const all = [...(audio ? [audio] : []), ...video];
  return {
    audioPackets: audio?.packets ?? 0,
    videoPackets: video.map((stream) => stream.packets),
    videoHeightPx: media?.video?.sentHeightPx ?? 0,
    keyFrames: media?.video?.keyFrames ?? 0,
    resent: all.reduce((sum, stream) => sum + stream.resent, 0),
    payloadBytes: all.reduce((sum, stream) => sum + stream.payloadBytes, 0),
  };
}

function bridgeStats(bridge: BridgeChannel | undefined): PeerStats["bridge"] {
  const speaker = bridge?.last("DominantSpeakerEndpointChangeEvent")?.dominantSpeakerEndpoint;
  return {
    state: bridge?.state ?? "none",
    closeCode: bridge?.closeCode,
    dominantSpeaker: typeof speaker === "string" ? speaker : undefined,
    messages: [...(bridge?.messages ?? [])],
  };
}
