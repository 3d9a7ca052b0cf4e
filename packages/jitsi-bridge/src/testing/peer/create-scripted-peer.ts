import { ScriptedPeer } from "./scripted-peer";
import type { ScriptedPeerOptions } from "./types";

/** A peer that has done nothing yet; whoever creates it ends it with `leave()` or `close()`. */
export function createScriptedPeer(options: ScriptedPeerOptions): ScriptedPeer {
  return new ScriptedPeer(options);
}
