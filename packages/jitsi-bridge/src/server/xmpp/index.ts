/** XMPP over WebSocket: sessions, routing, IQ callees. */
export { XmppServer, type XmppFigures, type XmppServerOptions } from "./xmpp-server";
export { DEFAULT_XMPP_LIMITS, type XmppLimits } from "./limits";
export { IqComponent } from "./component";
export { IqCallees, type IqCallee, type IqKey } from "./iq-callees";
export { TokenBucket } from "./token-bucket";
export type { ClientSession, SessionEnd, StanzaService } from "./session";
export type {
  Authenticate,
  AuthenticationRefusal,
  AuthenticationRequest,
  AuthenticationResult,
  Grant,
  SignallingLog,
} from "./ports";
