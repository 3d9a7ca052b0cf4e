/** What a scripted peer is told and what it reports. */
import type { BridgeChannelState, BridgeMessage } from "./bridge-channel";
import type { ClientDialect } from "./dialect";
import type { AnnouncedSource } from "./jingle-offer";
import type { TransportState } from "./media-transport";
import type { ReceivedStream } from "./receive-ledger";
import type { Occupant, Removal } from "./room-view";
import type { VideoLayer } from "./video-sender";

/** Addresses of the stack under test; ours and stock Jitsi look the same from here. */
export interface PeerTarget {
  /** `ws://…/xmpp-websocket`. */
  readonly serviceUrl: string;
  readonly domain: string;
  /** MUC domain, e.g. `conference.localhost`. */
  readonly muc: string;
  /** Focus component, e.g. `focus.localhost`. */
  readonly focus: string;
  /** The page we pretend to run on; left out like a program without a browser when undefined. */
  readonly origin?: string;
}

/** An IP address and a UDP port. */
export interface Address {
  readonly ip: string;
  readonly port: number;
}

/** Who joins what, and what it sends. */
export interface ScriptedPeerOptions {
  readonly stack: PeerTarget;
  /** Room name on the wire. */
  readonly room: string;
  /** Join grant; without one the peer knocks as a stranger. */
  readonly grant?: string;
  readonly name: string;
  /** Default: a silent microphone and a camera with three layers. */
  readonly send?: {
    readonly audio?: "speech" | "silence" | "none";
    /** Layers from the lowest to the highest; an empty list sends no picture. */
    readonly video?: readonly VideoLayer[];
    readonly framesPerSecond?: number;
  };
  /** Where to send media instead of to a candidate of the bridge; default straight to it. */
  readonly route?: (candidate: Address) => Promise<Address>;
  /** A network that lets media through the announced TURN server only; default false. */
  readonly relayOnly?: boolean;
  /** Default: the 2026 client. */
  readonly dialect?: ClientDialect;
}

/** A source somebody else announced, with what arrived of it. */
export interface RemoteSource extends AnnouncedSource {
  readonly received: ReceivedStream | undefined;
}

/** Everything a test may ask, taken at one moment. */
export interface PeerStats {
  readonly endpointId: string;
  readonly jid: string;
  readonly inside: boolean;
  readonly removal: Removal | undefined;
  readonly occupants: ReadonlyMap<string, Occupant>;
  /** Names the Jingle session now running; a new one after every re-invite. */
  readonly sid: string | undefined;
  /** Session-initiates received so far. */
  readonly invitations: number;
  readonly transport: TransportState | "none";
  readonly remoteSources: readonly RemoteSource[];
  /** Arrived on SSRCs nobody announced; must stay empty. */
  readonly unannounced: readonly ReceivedStream[];
  readonly sent: {
    readonly audioPackets: number;
    /** One count per layer, from the lowest to the highest. */
    readonly videoPackets: readonly number[];
    readonly videoHeightPx: number;
    readonly keyFrames: number;
    readonly resent: number;
    readonly payloadBytes: number;
  };
  readonly bridge: {
    readonly state: "none" | BridgeChannelState;
    readonly closeCode: number | undefined;
    readonly dominantSpeaker: string | undefined;
    readonly messages: readonly BridgeMessage[];
  };
  /** Nick of the moderator who muted our microphone or camera. */
  readonly mutedBy: {
    readonly audio?: string;
    readonly video?: string;
    readonly desktop?: string;
  };
  readonly chat: readonly { readonly from: string; readonly text: string }[];
  /** Anything a real client would have reported as broken; must stay empty. */
  readonly failures: readonly string[];
}
