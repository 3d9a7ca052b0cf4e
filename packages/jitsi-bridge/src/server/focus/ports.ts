/** What the focus needs from the parts around it that are not rooms or media. */
import type { FullJid } from "../../protocol/ids";
import type { SfuConference, SfuEndpoint } from "../sfu/types";

/** The bridge channel of one endpoint, open for its client from now on. */
export interface OpenChannel {
  /** Path and query of its WebSocket, secret included: `/colibri-ws/…?pwd=…`. */
  readonly path: string;
  /** Idempotent; hangs up. */
  close(): void;
}

/** Opens the bridge channel of an endpoint. */
export type OpenBridgeChannel = (conference: SfuConference, endpoint: SfuEndpoint) => OpenChannel;

/** `ws(s)://host[:port]` under which this client reaches the bridge channel; undefined once he is gone. */
export type WebSocketBase = (client: FullJid) => string | undefined;
