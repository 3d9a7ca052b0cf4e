/** A participant without a browser, and nothing that would start a media stack. */
export { createScriptedPeer } from "./create-scripted-peer";
export type { ScriptedPeer } from "./scripted-peer";
export type { PeerStats, PeerTarget, ScriptedPeerOptions } from "./types";
export { CAMERA_LAYERS } from "./video-sender";
