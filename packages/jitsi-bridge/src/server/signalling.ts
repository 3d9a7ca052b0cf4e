import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Logger } from "pino";
import { verifyGrant } from "../grant";
import type { BareJid } from "../protocol/ids";
import type { Jid } from "../protocol/jid";
import { authenticateByGrant, type GrantTrust } from "./authenticate-grant";
import { BridgeChannels } from "./channel/bridge-channels";
import { clientAddress } from "./client-address";
import { DEFAULT_LIMITS, type MediaStackConfig, type MediaStackLimits } from "./config";
import { Focus } from "./focus/focus";
import type { FocusFigures } from "./focus/focus-counters";
import { MucService } from "./muc";
import type { SfuPool } from "./sfu/types";
import { turnServices } from "./turn";
import { webSocketBase } from "./web-socket-base";
import { XmppServer } from "./xmpp";

const LOOPBACK_PROXIES = ["127.0.0.1", "::1"];

/** What signalling is built on. */
export interface SignallingOptions {
  readonly config: MediaStackConfig;
  readonly pool: SfuPool;
  readonly logger: Logger;
  readonly version: string;
  readonly onConferenceClosed: () => void;
}

/** XMPP, rooms, focus and bridge channels, wired together. Owned by the media stack. */
export class Signalling {
  readonly limits: MediaStackLimits;
  readonly #trust: GrantTrust;
  readonly #xmpp: XmppServer;
  readonly #channels: BridgeChannels;
  readonly #focus: Focus;
  readonly #muc: MucService;

  constructor({ config, pool, logger, version, onConferenceClosed }: SignallingOptions) {
    const domain = config.domain ?? "localhost";
    this.limits = { ...DEFAULT_LIMITS, ...config.limits };
    this.#trust = { ...config.grant, domain };
    const proxies = new Set(config.trustedProxies ?? LOOPBACK_PROXIES);
    this.#xmpp = new XmppServer({
      domain,
      authenticate: authenticateByGrant(this.#trust, () => Date.now()),
      log: logger,
      limits: { maxConnections: this.limits.maxConnections },
      relays: () => (config.turn ? turnServices(config.turn, Date.now()) : []),
      clientAddress: (request) => clientAddress(request, proxies),
      reachedAt: (request) => webSocketBase(request, config.publicUrl),
    });
    this.#channels = new BridgeChannels({ version });
    const focusJid = `focus@auth.${domain}` as BareJid;
    this.#muc = new MucService({
      domain: `conference.${domain}`,
      focusJid,
      limits: {
        maxOccupants: this.limits.maxParticipants,
        maxTotalOccupants: this.limits.maxTotalParticipants,
        maxRooms: this.limits.maxConferences,
      },
      log: logger,
    });
    this.#focus = new Focus({
      domain: `focus.${domain}`,
      focusJid,
      muc: this.#muc,
      pool,
      openChannel: (conference, endpoint) => this.#channels.open(conference, endpoint),
      webSocketBase: (client) => this.#xmpp.session(client)?.reachedAt,
      onConferenceClosed,
      logger,
    });
    this.#xmpp.add(this.#muc);
    this.#xmpp.add(this.#focus);
  }

  /** Takes over a request for XMPP over WebSocket. */
  readonly handleXmpp = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    this.#xmpp.handleUpgrade(request, socket, head);

  /** Takes over a request for a bridge channel. */
  readonly handleColibri = (request: IncomingMessage, socket: Duplex, head: Buffer): void =>
    this.#channels.handleUpgrade(request, socket, head);

  /** Whether an address carries a grant that is valid now. */
  async hasGrant(url: URL): Promise<boolean> {
    const token = url.searchParams.get("token") ?? "";
    return (await verifyGrant(token, { ...this.#trust, nowMs: Date.now() })).ok;
  }

  /** Ends a conference for all, by its address `room@conference.domain`. False if nobody was in. */
  endConference(address: Jid): boolean {
    if (address.node === undefined || address.domain !== this.#muc.domain) return false;
    return this.#muc.endRoom(address.node);
  }

  /** What monitoring reads of the focus. */
  focusFigures(): FocusFigures {
    return this.#focus.figures();
  }

  /** Hangs up on everybody. Idempotent. */
  async close(): Promise<void> {
    this.#xmpp.close();
    await this.#focus.close();
    this.#channels.close();
  }
}
