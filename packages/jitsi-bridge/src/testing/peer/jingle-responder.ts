/** A client's side of the sessions the focus offers: answers, sources, media and bridge channel. */
import { attr, type XmlElement } from "../../protocol/index";
import { BridgeChannel } from "./bridge-channel";
import { heightLimit } from "./height-limit";
import { readAnnouncedSources, readOffer, type AnnouncedSource, type Offer } from "./jingle-offer";
import { MediaSession } from "./media-session";
import type { Relay } from "./media-transport";
import { createOwnSource, type OwnSource } from "./own-sources";
import { restartRequest, sessionAccept, sourceChange } from "./session-accept";
import type { ScriptedPeerOptions } from "./types";
import { CAMERA_LAYERS } from "./video-sender";

const FRAMES_PER_SECOND = 20;
const SCREEN_FRAMES_PER_SECOND = 10;
/** Of no height a camera layer has, so that tests can tell them apart. */
export const SCREEN_LAYER = { widthPx: 1920, heightPx: 1080, bitrateBps: 800_000 } as const;

/** What a responder needs of the peer around it. */
export interface ResponderPort {
  readonly options: ScriptedPeerOptions;
  readonly endpointId: string;
  readonly jid: string;
  muted(): { readonly audio: boolean; readonly video: boolean };
  /** Sends to the focus; resolves with its result. */
  send(jingle: XmlElement): Promise<void>;
  /** The TURN server the deployment announces; rejects when it announces none. */
  relay(): Promise<Relay>;
  /** Something a real client would have reported as broken. */
  fail(reason: string): void;
}

/** Whoever creates it closes it. */
export class JingleResponder {
  readonly announced = new Map<number, AnnouncedSource>();
  readonly everAnnounced = new Set<number>();
  readonly #port: ResponderPort;
  readonly #own: { audio?: OwnSource; video?: OwnSource; screen?: OwnSource } = {};
  #media: MediaSession | undefined;
  #bridge: BridgeChannel | undefined;
  #invitations = 0;
  #closed = false;

  constructor(port: ResponderPort) {
    this.#port = port;
  }

  get media(): MediaSession | undefined {
    return this.#media;
  }

  get bridge(): BridgeChannel | undefined {
    return this.#bridge;
  }

  /** Session-initiates received so far. */
  get invitations(): number {
    return this.#invitations;
  }

  /** Takes whatever the focus says; never throws. */
  take(jingle: XmlElement): void {
    const action = attr(jingle, "action");
    if (action === "session-initiate") {
      this.#invitations += 1;
      this.#accept(jingle).catch((error: unknown) => this.#port.fail(String(error)));
    } else if (attr(jingle, "sid") !== this.#media?.offer.sid) {
      this.#port.fail(`${action ?? "no action"} for an unknown session`);
    } else if (action === "source-add") this.#add(jingle);
    else if (action === "source-remove") this.#remove(jingle);
    else if (action === "session-terminate") void this.#end(this.#media);
  }

  /** Announces one more source, or withdraws it; resolves with the focus's result. */
  async change(
    action: "source-add" | "source-remove",
    sources: readonly OwnSource[],
  ): Promise<void> {
    const sid = this.#media?.offer.sid ?? "";
    await this.#port.send(sourceChange(action, sid, sources, this.#dialect()));
  }

  /** Announces a screen as second source and, unless that is refused, sends it. */
  async startScreen(): Promise<void> {
    const { endpointId } = this.#port;
    const known = this.#own.screen;
    const screen =
      known ??
      createOwnSource({ endpointId, kind: "video", index: 1, layers: 1, videoType: "desktop" });
    if (!known) await this.change("source-add", [screen]);
    this.#own.screen = screen;
    this.#media?.startScreen(screen, SCREEN_LAYER, SCREEN_FRAMES_PER_SECOND);
  }

  /** Stops the camera and withdraws its source. */
  async withdrawCamera(): Promise<void> {
    const camera = this.#own.video;
    if (!camera) return;
    this.#media?.video?.setMuted(true);
    await this.change("source-remove", [camera]);
    delete this.#own.video;
  }

  /** Asks for a new session as if ICE had failed. */
  async requestRestart(): Promise<void> {
    const media = this.#media;
    if (!media) throw new Error("no session");
    await this.#port.send(restartRequest(media.offer));
    await this.#end(media);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end(this.#media);
  }

  #dialect() {
    return this.#port.options.dialect ?? "2026";
  }

  #add(jingle: XmlElement): void {
    for (const source of readAnnouncedSources(jingle)) {
      if (this.announced.has(source.ssrc)) this.#port.fail(`announced twice: ${source.name}`);
      this.announced.set(source.ssrc, source);
      this.everAnnounced.add(source.ssrc);
    }
  }

  #remove(jingle: XmlElement): void {
    for (const source of readAnnouncedSources(jingle)) this.announced.delete(source.ssrc);
  }

  async #accept(jingle: XmlElement): Promise<void> {
    const previous = this.#media;
    const media = await this.#openMedia(jingle);
    await this.#end(previous);
    if (this.#closed) return media.close();
    this.#media = media;
    this.announced.clear();
    this.#add(jingle);
    this.#openBridge(media.offer.bridgeChannelUrl);
    await this.#port.send(
      sessionAccept({
        offer: media.offer,
        responder: this.#port.jid,
        own: media.transport.own,
        sources: Object.values(this.#own),
        dialect: this.#dialect(),
      }),
    );
    await media.start();
  }

  async #openMedia(jingle: XmlElement): Promise<MediaSession> {
    const { send = {} } = this.#port.options;
    const { audio = "silence", video: layers = CAMERA_LAYERS } = send;
    const framesPerSecond = send.framesPerSecond ?? FRAMES_PER_SECOND;
    this.#createOwnSources(audio !== "none", layers.length);
    const own = this.#own;
    const media = await MediaSession.create({
      offer: await this.#routed(readOffer(jingle)),
      relay: this.#port.options.relayOnly === true ? await this.#port.relay() : undefined,
      ...(own.audio ? { audio: { source: own.audio, speaking: audio === "speech" } } : {}),
      ...(own.video ? { video: { source: own.video, layers, framesPerSecond } } : {}),
    });
    media.mediaSsrcOf = (rtxSsrc) => this.announced.get(rtxSsrc)?.retransmits;
    const muted = this.#port.muted();
    if (media.audio) media.audio.muted = muted.audio;
    media.video?.setMuted(muted.video);
    return media;
  }

  async #routed(offer: Offer): Promise<Offer> {
    const { route } = this.#port.options;
    if (!route) return offer;
    const candidates = await Promise.all(offer.transport.candidates.map(route));
    return { ...offer, transport: { ...offer.transport, candidates } };
  }

  /** Once: the SSRCs stay the same in every session. */
  #createOwnSources(audio: boolean, layers: number): void {
    const { endpointId } = this.#port;
    const own = this.#own;
    if (audio) own.audio ??= createOwnSource({ endpointId, kind: "audio", layers: 1 });
    if (layers > 0) {
      own.video ??= createOwnSource({ endpointId, kind: "video", layers, videoType: "camera" });
    }
  }

  #openBridge(url: string): void {
    this.#bridge?.close();
    const bridge = BridgeChannel.open(url, this.#port.options.stack.origin);
    this.#bridge = bridge;
    bridge.onMessage((message) => {
      const limit = heightLimit(message, `${this.#port.endpointId}-v0`, this.#dialect());
      if (limit !== undefined) this.#media?.video?.limitHeight(limit);
      const screen = heightLimit(message, `${this.#port.endpointId}-v1`, this.#dialect());
      if (screen !== undefined && this.#dialect() === "2026")
        this.#media?.screen?.limitHeight(screen);
    });
  }

  async #end(media: MediaSession | undefined): Promise<void> {
    if (!media) return;
    if (media === this.#media) {
      this.#bridge?.close();
      this.announced.clear();
      this.#media = undefined;
    }
    await media.close();
  }
}
