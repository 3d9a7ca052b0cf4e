/** A room on a test stack and the peers a scenario sends into it. */
import { randomBytes } from "node:crypto";
import { createScriptedPeer } from "../peer/create-scripted-peer";
import type { ScriptedPeer } from "../peer/scripted-peer";
import type { ScriptedPeerOptions } from "../peer/types";
import type { TestStack } from "../start-test-stack";

/** How one peer differs from a silent guest with a camera. */
export type PeerChoices = Pick<ScriptedPeerOptions, "send" | "dialect" | "route"> & {
  readonly role?: "host" | "guest";
  readonly name?: string;
  /** What the grant allows or forbids. */
  readonly features?: Readonly<Record<string, boolean>>;
};

/** Whoever opens it closes it: then every peer is gone. */
export class MeetingOfPeers {
  readonly room = `room-${randomBytes(5).toString("hex")}`;
  readonly #stack: TestStack;
  readonly #peers: ScriptedPeer[] = [];

  constructor(stack: TestStack) {
    this.#stack = stack;
  }

  /** A peer with a grant for this room, not yet connected. */
  async peer(choices: PeerChoices = {}): Promise<ScriptedPeer> {
    const { role = "guest", name = `peer ${this.#peers.length}`, features, ...rest } = choices;
    const grant = await this.#stack.grant({
      room: this.room,
      name,
      role,
      ...(features ? { features } : {}),
    });
    return this.peerWith({ ...rest, name, grant });
  }

  /** A peer with exactly these options, e.g. no grant at all. */
  peerWith(options: Omit<ScriptedPeerOptions, "stack" | "room">): ScriptedPeer {
    const peer = createScriptedPeer({ stack: this.#stack.target, room: this.room, ...options });
    this.#peers.push(peer);
    return peer;
  }

  /** The same, already inside. */
  async join(choices: PeerChoices = {}): Promise<ScriptedPeer> {
    const peer = await this.peer(choices);
    await peer.join();
    return peer;
  }

  /** Everybody vanishes. Idempotent. */
  async close(): Promise<void> {
    await Promise.all(this.#peers.splice(0).map((peer) => peer.close()));
  }
}
