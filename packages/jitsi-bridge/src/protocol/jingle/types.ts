/** Jingle sessions between focus and client (XEP-0166, 0167, 0176, 0320, 0339), as plain data. */
import type { SourceDescription } from "../sources";

/** Which side opens the DTLS handshake (RFC 8122 4). */
export type DtlsSetup = "actpass" | "active" | "passive";

/** ICE and DTLS parameters of one side of a transport. */
export interface JingleTransport {
  readonly ufrag: string;
  readonly pwd: string;
  readonly fingerprint: {
    readonly hash: string;
    readonly value: string;
    readonly setup: DtlsSetup;
  };
}

/** A UDP host candidate, component 1. */
export interface JingleCandidate {
  readonly foundation: string;
  readonly priority: number;
  readonly ip: string;
  readonly port: number;
}

/** What a client says to the focus. Candidates are not read: the server answers wherever STUN comes from. */
export type ClientJingle =
  | {
      readonly action: "session-accept";
      readonly sid: string;
      readonly transport: JingleTransport;
      readonly sources: readonly SourceDescription[];
    }
  | {
      readonly action: "source-add";
      readonly sid: string;
      readonly sources: readonly SourceDescription[];
    }
  /** All SSRCs named in the removal; see `withdrawSources`. */
  | { readonly action: "source-remove"; readonly sid: string; readonly ssrcs: readonly number[] }
  /** `restart`: ICE failed and the client wants a new session-initiate for this bridge session. */
  | {
      readonly action: "session-terminate";
      readonly sid: string;
      readonly reason: string | undefined;
      readonly bridgeSessionId: string | undefined;
      readonly restart: boolean;
    }
  /** `iceRestart`: an in-place restart, to be refused with `feature-not-implemented`. */
  | {
      readonly action: "session-info";
      readonly sid: string;
      readonly bridgeSessionId: string | undefined;
      readonly iceRestart: boolean;
      readonly iceState: string | undefined;
    }
  | { readonly action: "transport-info"; readonly sid: string }
  /** An action this server has no use for (transport-accept, content-modify, …). */
  | { readonly action: "unsupported"; readonly sid: string };

/** Everything in a session-initiate. */
export interface SessionOffer {
  readonly sid: string;
  /** `room@muc/focus`: also the `from` of every later action. */
  readonly initiator: string;
  /** The client's full real JID. */
  readonly responder: string;
  readonly transport: JingleTransport & {
    readonly candidates: readonly JingleCandidate[];
    /** Address of the bridge channel. */
    readonly webSocketUrl: string;
  };
  /** Sources of those already present, as `forwardedSource` leaves them. */
  readonly sources: readonly SourceDescription[];
  readonly bridgeSessionId: string;
  readonly region?: string;
  readonly startMuted?: { readonly audio: boolean; readonly video: boolean };
}

/** Identifies a running session in every action after session-initiate. */
export interface JingleSession {
  readonly sid: string;
  readonly initiator: string;
}
