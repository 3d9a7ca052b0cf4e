/** The server side of the bridge channel (colibri-ws): a WebSocket per endpoint, behind a secret. */
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { MAX_BRIDGE_MESSAGE_CHARS } from "../../protocol/parse-bridge-message";
import { refuseUpgrade } from "../http/refuse-upgrade";
import type { SfuConference, SfuEndpoint } from "../sfu/types";
import { readChannelRequest } from "./channel-address";
import { ChannelGroup } from "./channel-group";
import { EndpointChannel } from "./endpoint-channel";

/** What the server says about itself in its greeting. */
export interface BridgeChannelsOptions {
  readonly version: string;
}

/** All bridge channels of the process; owned by the media stack. */
export class BridgeChannels {
  readonly #version: string;
  readonly #channels = new Map<string, EndpointChannel>();
  readonly #groups = new WeakMap<SfuConference, ChannelGroup>();
  readonly #webSockets = new WebSocketServer({
    noServer: true,
    // UTF-8 needs at most three bytes for one UTF-16 code unit.
    maxPayload: MAX_BRIDGE_MESSAGE_CHARS * 3,
    perMessageDeflate: false,
  });

  constructor(options: BridgeChannelsOptions) {
    this.#version = options.version;
  }

  /** Endpoints with an open channel, connected or not. */
  get size(): number {
    return this.#channels.size;
  }

  /** Clients connected now. */
  get connected(): number {
    return [...this.#channels.values()].filter(({ connected }) => connected).length;
  }

  /** Opens the channel of an endpoint; whoever opened it closes it. */
  open(conference: SfuConference, endpoint: SfuEndpoint): EndpointChannel {
    const group = this.#group(conference);
    const channel = new EndpointChannel({
      conference,
      endpoint,
      group,
      version: this.#version,
      onClosed: (closed) => {
        if (this.#channels.get(closed.pathname) === closed) this.#channels.delete(closed.pathname);
      },
    });
    group.add(channel);
    this.#channels.set(channel.pathname, channel);
    return channel;
  }

  /** Answers an upgrade request: 404 where nothing is, 401 for a wrong secret, else a WebSocket. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const asked = readChannelRequest(request.url);
    const channel = asked && this.#channels.get(asked.path);
    if (!channel) return refuseUpgrade(socket, 404);
    if (!channel.opensWith(asked.secret)) return refuseUpgrade(socket, 401);
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      // It may have been closed while the handshake was written.
      if (this.#channels.get(channel.pathname) === channel) channel.connect(webSocket);
      else webSocket.close(1001);
    });
  }

  /** Closes every channel. Idempotent. */
  close(): void {
    for (const channel of [...this.#channels.values()]) channel.close();
    this.#webSockets.close();
  }

  /** A group that lost its last member has ended; the conference may still get new ones. */
  #group(conference: SfuConference): ChannelGroup {
    const existing = this.#groups.get(conference);
    if (existing && existing.size > 0) return existing;
    const group = new ChannelGroup(conference);
    this.#groups.set(conference, group);
    return group;
  }
}
