import type { Logger } from "pino";
import type { GrantKey } from "../grant";
import type { TurnConfig } from "./turn";

/** Everything a media stack can be told. What is optional has a default fit for one machine. */
export interface MediaStackConfig {
  readonly grant: {
    /** Keys that are accepted; two while they are being changed. */
    readonly keys: readonly GrantKey[];
    readonly issuer: string;
    readonly audience: string;
  };
  /** Origins of the portals whose pages may connect, as browsers write them. Nobody else's may. */
  readonly allowedOrigins: readonly string[];
  /** XMPP domain; rooms live under `conference.<domain>`. Default `localhost`. */
  readonly domain?: string;
  /** TCP port of signalling, bridge channel and library; default 0 = any free one. */
  readonly publicPort?: number;
  /** TCP port of figures and draining; default 0 = any free one. */
  readonly privatePort?: number;
  /** Where the public server listens; default 127.0.0.1 (a proxy with TLS stands in front). */
  readonly bindAddress?: string;
  /** Where the private server listens; default 127.0.0.1. It asks for no password. */
  readonly privateBindAddress?: string;
  /** First UDP port, one per worker; default 0 = any free ones. */
  readonly baseUdpPort?: number;
  /** Addresses browsers send media to, most preferred first; default: this machine's own. */
  readonly announcedAddresses?: readonly string[];
  /** Media worker processes; default one per core. */
  readonly workers?: number;
  /** How much each worker shall bear against the others, the first worker's first; default: all alike. */
  readonly workerWeights?: readonly number[];
  /** Folder with lib-jitsi-meet.min.js; default: the build from npm. */
  readonly libraryDir?: string;
  /** Address browsers reach the public server at, e.g. `https://meet.example`; default: what they asked for. */
  readonly publicUrl?: string;
  /** Proxies whose `X-Forwarded-For` is believed when connections are counted; default: loopback. */
  readonly trustedProxies?: readonly string[];
  /** TURN servers for networks that let no UDP through; default none. */
  readonly turn?: TurnConfig;
  readonly limits?: Partial<MediaStackLimits>;
  /** Default: silent. */
  readonly logger?: Logger;
}

/** Where the stack says no. */
export interface MediaStackLimits {
  /** Open TCP connections of the public server. */
  readonly maxConnections: number;
  /** Participants of one conference. */
  readonly maxParticipants: number;
  /** Conferences at once. */
  readonly maxConferences: number;
  /** Participants of all conferences together. */
  readonly maxTotalParticipants: number;
}

/** One machine's worth: far more than its cores can carry, far less than its memory. */
export const DEFAULT_LIMITS: MediaStackLimits = {
  maxConnections: 4000,
  maxParticipants: 100,
  maxConferences: 500,
  maxTotalParticipants: 1000,
};
