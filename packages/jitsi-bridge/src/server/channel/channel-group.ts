/** The bridge channels of one conference: relays between them and tells what concerns all. */
import type { EndpointId } from "../../protocol/ids";
import { dominantSpeaker, endpointConnectivity } from "../../protocol/server-bridge-message";
import type { SfuConference } from "../sfu/types";

/** A channel as its group sees it. */
export interface GroupMember {
  readonly endpointId: EndpointId;
  send(frame: string): void;
  /** Idempotent. */
  close(): void;
}

/** Lives while it has members; hears of the conference's dominant speaker. */
export class ChannelGroup {
  readonly #members = new Map<EndpointId, GroupMember>();
  readonly #silent = new Set<EndpointId>();
  readonly #unsubscribe: () => void;
  #speaker: string | undefined;

  constructor(conference: SfuConference) {
    this.#unsubscribe = conference.on("dominantSpeaker", (endpoint, previous) => {
      this.#speaker = dominantSpeaker(endpoint, previous);
      this.broadcast(this.#speaker);
    });
  }

  /** Number of channels. */
  get size(): number {
    return this.#members.size;
  }

  /** Adds a channel; an older one of the same endpoint is closed. */
  add(channel: GroupMember): void {
    this.#members.get(channel.endpointId)?.close();
    this.#members.set(channel.endpointId, channel);
  }

  /** Forgets a channel; ends with the last one. */
  remove(channel: GroupMember): void {
    if (this.#members.get(channel.endpointId) !== channel) return;
    this.#members.delete(channel.endpointId);
    this.#silent.delete(channel.endpointId);
    if (this.#members.size === 0) this.#unsubscribe();
  }

  /** What a newly connected client must know about the others. */
  greeting(): readonly string[] {
    const silent = [...this.#silent].map((endpoint) => endpointConnectivity(endpoint, false));
    return this.#speaker === undefined ? silent : [this.#speaker, ...silent];
  }

  /** Packets of an endpoint stopped or came back: everybody is told, itself included. */
  connectivity(endpoint: EndpointId, active: boolean): void {
    if (active) this.#silent.delete(endpoint);
    else this.#silent.add(endpoint);
    this.broadcast(endpointConnectivity(endpoint, active));
  }

  /** Sends to one endpoint of this conference; to nobody when it is not here. */
  sendTo(endpoint: EndpointId, frame: string): void {
    this.#members.get(endpoint)?.send(frame);
  }

  /** Sends to everybody but `except`. */
  broadcast(frame: string, except?: EndpointId): void {
    for (const [endpoint, channel] of this.#members) {
      if (endpoint !== except) channel.send(frame);
    }
  }
}
