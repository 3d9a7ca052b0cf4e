/** Starting a media stack on free ports and talking to it without a browser. */
export { eventually, type Condition, type EventuallyOptions } from "./eventually";
export { CAMERA_LAYERS, type VideoLayer } from "./peer/video-sender";
export type { ClientDialect } from "./peer/dialect";
export type { BridgeMessage } from "./peer/bridge-channel";
export { BridgeChannel } from "./peer/bridge-channel";
export type { ReceivedStream } from "./peer/receive-ledger";
export type { Occupant, Removal } from "./peer/room-view";
export { createOwnSource, type OwnSource } from "./peer/own-sources";
export { ScriptedPeer } from "./peer/scripted-peer";
export { createScriptedPeer } from "./peer/create-scripted-peer";
export { XmppRefused, XmppSession } from "./peer/xmpp-session";
export type { PeerStats, PeerTarget, RemoteSource, ScriptedPeerOptions } from "./peer/types";
export {
  startTestStack,
  type TestGrant,
  type TestStack,
  type TestStackOptions,
} from "./start-test-stack";
export { LossyPath, type PathQuality } from "./lossy-path";
export { mediaWorkerPids } from "./media-worker-pids";
