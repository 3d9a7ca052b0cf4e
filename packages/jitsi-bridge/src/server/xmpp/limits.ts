import { DEFAULT_XML_LIMITS, type XmlLimits } from "../../protocol/xml/parse";

/** What clients may cost. Every figure can be set; the defaults fit one town on one machine. */
export interface XmppLimits {
  readonly maxConnections: number;
  /** A school or town hall shows one address for a whole class: keep it well above one room. */
  readonly maxConnectionsPerAddress: number;
  /** Detached sessions included. */
  readonly maxSessions: number;
  /** From the socket's opening until the session is bound or resumed. */
  readonly authenticationTimeoutMs: number;
  /** A socket from which nothing comes for so long is cut; clients ping every 10 s. */
  readonly silenceTimeoutMs: number;
  /** How long a session outlives its socket (XEP-0198). */
  readonly resumeWindowMs: number;
  /** Stanzas kept for a client that does not acknowledge them. */
  readonly maxUnackedStanzas: number;
  readonly maxUnackedChars: number;
  /** A reader slower than this loses its socket (and may resume). */
  readonly maxBufferedBytes: number;
  readonly framesPerSecond: number;
  readonly frameBurst: number;
  readonly xml: XmlLimits;
  /** A frame of somebody who has not authenticated and bound yet. */
  readonly maxUnboundChars: number;
}

/** The defaults. */
export const DEFAULT_XMPP_LIMITS: XmppLimits = {
  maxConnections: 3_000,
  maxConnectionsPerAddress: 300,
  maxSessions: 8_000,
  authenticationTimeoutMs: 15_000,
  silenceTimeoutMs: 60_000,
  resumeWindowMs: 60_000,
  maxUnackedStanzas: 2_000,
  maxUnackedChars: 2 * 1024 * 1024,
  maxBufferedBytes: 4 * 1024 * 1024,
  framesPerSecond: 40,
  frameBurst: 300,
  xml: DEFAULT_XML_LIMITS,
  maxUnboundChars: 8 * 1024,
};
