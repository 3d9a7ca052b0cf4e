/** The bridge channel of one endpoint, across the sockets its client opens one after the other. */
import type { WebSocket } from "ws";
import type { ClientBridgeMessage } from "../../protocol/colibri";
import { sourceName, sourceOwner } from "../../protocol/ids";
import type { EndpointId, SourceName } from "../../protocol/ids";
import * as frames from "../../protocol/server-bridge-message";
import type { SfuConference, SfuEndpoint } from "../sfu/types";
import { channelPath, createChannelSecret, isSameSecret } from "./channel-address";
import { ChannelBudget } from "./channel-budget";
import type { ChannelGroup } from "./channel-group";
import { ChannelSocket } from "./channel-socket";

/** Close codes: the server ends it; a newer socket of the same client took over. */
const GOING_AWAY = 1001;
const REPLACED = 4_000;

/** What a channel is made of. */
export interface EndpointChannelOptions {
  readonly conference: SfuConference;
  readonly endpoint: SfuEndpoint;
  readonly group: ChannelGroup;
  readonly version: string;
  readonly onClosed: (channel: EndpointChannel) => void;
}

/**
 * Accepts its client at any time after it was opened, before session-accept as well, and repeats to
 * every new socket what the client must know. Closed by the focus.
 */
export class EndpointChannel {
  readonly endpointId: EndpointId;
  readonly pathname: string;
  readonly #secret = createChannelSecret();
  readonly #budget = new ChannelBudget();
  readonly #options: EndpointChannelOptions;
  readonly #unsubscribe: readonly (() => void)[];
  readonly #demands = new Map<SourceName, number>();
  #forwarded: readonly SourceName[] | undefined;
  #downlinkBps: number | undefined;
  #socket: ChannelSocket | undefined;
  #closed = false;

  constructor(options: EndpointChannelOptions) {
    const { conference, endpoint, group } = options;
    this.#options = options;
    this.endpointId = endpoint.id;
    this.pathname = channelPath(conference.workerId, conference.id, endpoint.id);
    this.#unsubscribe = [
      endpoint.on("forwardedSources", (sources) => {
        this.#forwarded = sources;
        this.#sendAll(forwardedFrames(sources));
      }),
      endpoint.on("senderConstraints", (source, maxHeightPx) => {
        this.#demands.set(source, maxHeightPx);
        this.#sendAll(this.#demandFrames(source, maxHeightPx));
      }),
      endpoint.on("bandwidth", (downlinkBps) => {
        this.#downlinkBps = downlinkBps;
        this.send(frames.connectionStats(downlinkBps));
      }),
      endpoint.on("connectivity", (active) => group.connectivity(endpoint.id, active)),
    ];
  }

  /** Path and query for the client, secret included. */
  get path(): string {
    return `${this.pathname}?pwd=${this.#secret}`;
  }

  /** Whether a client is connected. */
  get connected(): boolean {
    return this.#socket !== undefined;
  }

  /** In constant time. */
  opensWith(secret: string): boolean {
    return isSameSecret(secret, this.#secret);
  }

  /** Takes a new socket; the one before is closed. */
  connect(webSocket: WebSocket): void {
    const previous = this.#socket;
    const socket: ChannelSocket = new ChannelSocket(webSocket, this.#budget, {
      message: (message) => {
        if (this.#socket === socket) this.#receive(message);
      },
      closed: () => {
        if (this.#socket === socket) this.#socket = undefined;
      },
    });
    this.#socket = socket;
    previous?.close(REPLACED);
    this.#sendAll([
      frames.serverHello(this.#options.version),
      ...[...this.#demands].flatMap(([source, height]) => this.#demandFrames(source, height)),
      ...(this.#forwarded ? forwardedFrames(this.#forwarded) : []),
      ...this.#options.group.greeting(),
      ...(this.#downlinkBps === undefined ? [] : [frames.connectionStats(this.#downlinkBps)]),
    ]);
  }

  /** Dropped while no client is connected. */
  send(frame: string): void {
    this.#socket?.send(frame);
  }

  /** Idempotent; hangs up. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#socket?.close(GOING_AWAY);
    this.#socket = undefined;
    this.#options.group.remove(this);
    this.#options.onClosed(this);
  }

  #receive(message: ClientBridgeMessage): void {
    const { endpoint, group } = this.#options;
    switch (message.type) {
      case "receiver-constraints":
        return endpoint.setReceiverConstraints(message.constraints);
      case "video-type": {
        const source = message.sourceName ?? sourceName(endpoint.id, "video", 0);
        // Nobody may speak for somebody else's camera.
        if (message.videoType === "none" || sourceOwner(source) !== endpoint.id) return;
        return endpoint.setVideoType(source, message.videoType);
      }
      case "endpoint-message": {
        const frame = frames.endpointMessage(endpoint.id, message.to, message.payload);
        if (message.to === undefined) return group.broadcast(frame, endpoint.id);
        return group.sendTo(message.to, frame);
      }
      case "endpoint-stats":
        return group.broadcast(frames.endpointStats(endpoint.id, message.stats), endpoint.id);
      // Everybody hears everybody: leaving voices out would save nothing at this size of meeting.
      case "audio-subscription":
      case "client-hello":
      case "unknown":
        return;
    }
  }

  /** The 2022 client knows one picture per endpoint, its first. */
  #demandFrames(source: SourceName, maxHeightPx: number): readonly string[] {
    const bySource = frames.senderSourceConstraints(source, maxHeightPx);
    return source === sourceName(this.endpointId, "video", 0)
      ? [frames.senderVideoConstraints(maxHeightPx), bySource]
      : [bySource];
  }

  #sendAll(all: readonly string[]): void {
    for (const frame of all) this.send(frame);
  }
}

/** Both generations are told in their own words; each ignores the other's. */
function forwardedFrames(sources: readonly SourceName[]): readonly string[] {
  return [
    frames.lastNEndpoints([...new Set(sources.map(sourceOwner))]),
    frames.forwardedSources(sources),
  ];
}
