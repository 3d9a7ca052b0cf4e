/** XMPP over WebSocket: sessions, routing, IQ callees. */
export { XmppServer, type XmppFigures, type XmppServerOptions } from "./xmpp-server";
export type { XmppLimits } from "./limits";
export type { IqCallee, IqKey } from "./iq-callees";
export type { ClientSession, SessionEnd, StanzaService } from "./session";
export type {
  Authenticate,
  AuthenticationRefusal,
  AuthenticationRequest,
  AuthenticationResult,
  Grant,
  SignallingLog,
} from "./ports";
