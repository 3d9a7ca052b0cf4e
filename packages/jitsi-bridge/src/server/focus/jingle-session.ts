import type { BareJid, EndpointId, FullJid } from "../../protocol/ids";
import {
  sessionInitiate,
  sessionTerminate,
  sourceAdd,
  sourceRemove,
} from "../../protocol/jingle/build";
import type {
  JingleSession as SessionIdentity,
  JingleTransport,
} from "../../protocol/jingle/types";
import type { SourceDescription } from "../../protocol/sources";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import type { XmlElement } from "../../protocol/xml/element";
import type { SfuEndpoint } from "../sfu/types";
import type { OpenChannel } from "./ports";
import { SourceAnnouncer } from "./source-announcer";
import type { SourceChange } from "./source-change";

/** Everything one invitation consists of. The session owns endpoint and channel and closes both. */
export interface JingleSessionOptions {
  readonly sid: string;
  /** Names the endpoint's place on its worker; the client quotes it when it asks for a restart. */
  readonly bridgeSessionId: string;
  readonly room: BareJid;
  /** `room@muc/focus`. */
  readonly initiator: FullJid;
  /** Full real JID of the client. */
  readonly responder: FullJid;
  readonly endpoint: SfuEndpoint;
  readonly channel: OpenChannel;
  readonly webSocketBase: string;
  /** What the others send already, as `forwardedSource` leaves it. */
  readonly sources: readonly SourceDescription[];
  readonly send: (payload: XmlElement) => Promise<XmlElement>;
  readonly delayMs: () => number;
  /** The client did not take a message; the session goes on. */
  readonly onIgnored: (action: string, error: unknown) => void;
}

/** From invitation to end: invited → active (accepted) → ended. A restart is a new session. */
type Phase = "invited" | "active" | "ended";

/** One Jingle session between focus and client, with its endpoint on a media worker. */
export class JingleSession {
  readonly endpoint: SfuEndpoint;
  readonly #options: JingleSessionOptions;
  readonly #announcer: SourceAnnouncer;
  #phase: Phase = "invited";

  constructor(options: JingleSessionOptions) {
    this.#options = options;
    this.endpoint = options.endpoint;
    this.#announcer = new SourceAnnouncer({
      known: options.sources,
      tell: (change) => this.#tell(change),
      delayMs: options.delayMs,
    });
  }

  get sid(): string {
    return this.#options.sid;
  }

  get bridgeSessionId(): string {
    return this.#options.bridgeSessionId;
  }

  get active(): boolean {
    return this.#phase === "active";
  }

  /** Sends session-initiate; false when the client refused it or never answered. */
  async invite(): Promise<boolean> {
    const { sid, initiator, responder, endpoint, sources, bridgeSessionId, room } = this.#options;
    const payload = sessionInitiate(
      {
        sid,
        initiator,
        responder,
        transport: {
          ...endpoint.transport,
          webSocketUrl: this.#options.webSocketBase + this.#options.channel.path,
        },
        sources,
        bridgeSessionId,
        region: "local",
      },
      room,
    );
    return this.#deliver("session-initiate", payload);
  }

  /**
   * Takes the client's side of the transport.
   * @throws StanzaError `unexpected-request` for a second session-accept, `bad-request` when the SFU
   * cannot use the transport.
   */
  async accept(transport: JingleTransport): Promise<void> {
    if (this.#phase !== "invited") throw new StanzaError("unexpected-request");
    this.#phase = "active";
    try {
      await this.endpoint.accept(transport);
    } catch {
      if (this.#phase === "active") this.#phase = "invited";
      throw new StanzaError("bad-request");
    }
  }

  /** Starts telling the client about the others; call once its session-accept was answered. */
  openAnnouncements(): void {
    this.#announcer.open();
  }

  /** What the others send has changed. */
  announce(sources: readonly SourceDescription[]): void {
    this.#announcer.want(sources);
  }

  /** Somebody left the room; the client sees it in the presence and needs no source-remove. */
  forget(owner: EndpointId): void {
    this.#announcer.forget(owner);
  }

  /**
   * Ends the session: channel and endpoint close; with a `reason` the client is told and waits for a
   * new invitation. Idempotent. Resolves when the client has answered (or cannot any more).
   */
  async end(reason?: string): Promise<void> {
    if (this.#phase === "ended") return;
    this.#phase = "ended";
    this.#announcer.close();
    this.#options.channel.close();
    const told =
      reason === undefined
        ? undefined
        : this.#deliver("session-terminate", sessionTerminate(this.#identity(), reason));
    await Promise.allSettled([told, this.endpoint.close()]);
  }

  #identity(): SessionIdentity {
    return { sid: this.#options.sid, initiator: this.#options.initiator };
  }

  async #tell(change: SourceChange): Promise<void> {
    const build = change.action === "source-add" ? sourceAdd : sourceRemove;
    await this.#deliver(change.action, build(this.#identity(), change.sources, this.#options.room));
  }

  async #deliver(action: string, payload: XmlElement): Promise<boolean> {
    try {
      await this.#options.send(payload);
      return true;
    } catch (error) {
      this.#options.onIgnored(action, error);
      return false;
    }
  }
}
