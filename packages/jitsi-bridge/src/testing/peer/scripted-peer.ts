/** A participant without a browser: signalling, media and bridge channel of a real client. */
import {
  attr,
  childText,
  iq,
  iqResult,
  message,
  NS,
  presence,
  xml,
  type XmlElement,
} from "../../protocol/index";
import { BridgeChannel, type BridgeMessage } from "./bridge-channel";
import { presenceExtensions, type ClientDialect, type OwnPresence } from "./dialect";
import { heightLimit } from "./height-limit";
import { readAnnouncedSources, readOffer, type AnnouncedSource } from "./jingle-offer";
import { MediaSession } from "./media-session";
import { createOwnSource, type OwnSource } from "./own-sources";
import { peerStats } from "./peer-stats";
import { RoomView } from "./room-view";
import { restartRequest, sessionAccept, sourceChange } from "./session-accept";
import type { PeerStats, ScriptedPeerOptions } from "./types";
import { CAMERA_LAYERS } from "./video-sender";
import { XmppSession } from "./xmpp-session";

const FRAMES_PER_SECOND = 20;

/** Whoever creates it closes it. */
export class ScriptedPeer {
  readonly #options: ScriptedPeerOptions;
  readonly #dialect: ClientDialect;
  readonly #announced = new Map<number, AnnouncedSource>();
  readonly #mutedBy: { audio?: string; video?: string } = {};
  readonly #chat: { from: string; text: string }[] = [];
  readonly #failures: string[] = [];
  readonly #own: { audio?: OwnSource; video?: OwnSource } = {};
  #presence: OwnPresence;
  #session: XmppSession | undefined;
  #view: RoomView | undefined;
  #media: MediaSession | undefined;
  #bridge: BridgeChannel | undefined;
  #invitations = 0;
  #closing = false;

  constructor(options: ScriptedPeerOptions) {
    this.#options = options;
    this.#dialect = options.dialect ?? "2026";
    this.#presence = {
      endpointId: "",
      name: options.name,
      audioMuted: options.send?.audio === "none",
      videoMuted: options.send?.video?.length === 0,
      handRaised: false,
      sharingScreen: false,
    };
  }

  /** Nick in the room and id at the bridge; empty before `join`. */
  get endpointId(): string {
    return this.#presence.endpointId;
  }

  /** `room@muc`. */
  get roomJid(): string {
    return `${this.#options.room}@${this.#options.stack.muc}`;
  }

  /** The XMPP session, for stanzas no honest client sends. Throws before `connect`. */
  get xmpp(): XmppSession {
    if (!this.#session) throw new Error("not connected");
    return this.#session;
  }

  /** The bridge channel, once offered. */
  get bridge(): BridgeChannel | undefined {
    return this.#bridge;
  }

  /** The running Jingle session, once offered. */
  get media(): MediaSession | undefined {
    return this.#media;
  }

  /** Signs in only. Rejects with XmppRefused. */
  async connect(): Promise<void> {
    const { stack, room, grant } = this.#options;
    const session = await XmppSession.open({
      serviceUrl: stack.serviceUrl,
      domain: stack.domain,
      room,
      ...(grant === undefined ? {} : { grant }),
    });
    this.#session = session;
    const endpointId = session.jid.slice(0, 8);
    this.#presence = { ...this.#presence, endpointId };
    this.#view = new RoomView(this.roomJid, endpointId);
    session.onStanza((stanza) => this.#take(stanza));
    session.handleIq((request, payload) => this.#answer(request, payload));
    void session.closed.then(() => {
      if (!this.#closing) this.#failures.push("the server closed the stream");
    });
  }

  /** Asks the focus for the conference; rejects with StanzaError. */
  async requestConference(room = this.roomJid): Promise<XmlElement> {
    const { focus } = this.#options.stack;
    const conference = xml("conference", {
      xmlns: NS.JITSI_FOCUS,
      room,
      "machine-uid": this.endpointId,
    });
    return this.xmpp.iq(iq({ type: "set", to: focus }, conference));
  }

  /** Connects, asks the focus and enters; resolves when the room says we are inside. */
  async join(): Promise<void> {
    if (!this.#session) await this.connect();
    await this.requestConference();
    await this.enterRoom();
  }

  /** Sends the entering presence only; resolves with the room's answer, an error included. */
  async enterRoom(): Promise<XmlElement> {
    const own = `${this.roomJid}/${this.endpointId}`;
    const verdict = this.xmpp.next(
      (e) => e.name === "presence" && (attr(e, "type") === "error" || attr(e, "from") === own),
      "verdict on entering",
    );
    this.xmpp.send(presence({ to: own }, xml("x", { xmlns: NS.MUC }), ...this.#extensions()));
    return verdict;
  }

  stats(): PeerStats {
    return peerStats({
      presence: this.#presence,
      jid: this.#session?.jid ?? "",
      view: this.#view,
      media: this.#media,
      bridge: this.#bridge,
      announced: this.#announced,
      invitations: this.#invitations,
      mutedBy: { ...this.#mutedBy },
      chat: [...this.#chat],
      failures: [...this.#failures],
    });
  }

  setSpeaking(speaking: boolean): void {
    if (this.#media?.audio) this.#media.audio.speaking = speaking;
  }

  setAudioMuted(audioMuted: boolean): void {
    if (this.#media?.audio) this.#media.audio.muted = audioMuted;
    this.#announce({ audioMuted });
  }

  setVideoMuted(videoMuted: boolean): void {
    this.#media?.video?.setMuted(videoMuted);
    this.#announce({ videoMuted });
  }

  setHandRaised(handRaised: boolean): void {
    this.#announce({ handRaised });
  }

  sendChat(text: string): void {
    const body = xml("body", {}, text);
    this.xmpp.send(message({ to: this.roomJid, type: "groupchat" }, body));
  }

  /** Removes somebody; rejects with StanzaError unless we are moderator. */
  async kick(nick: string): Promise<void> {
    const item = xml("item", { nick, role: "none" }, xml("reason", {}, "test"));
    await this.#administrate(item);
  }

  /** Makes somebody moderator, in the words of our generation; rejects with StanzaError. */
  async grantOwner(nick: string): Promise<void> {
    const jid = this.#view?.occupants.get(nick)?.jid?.split("/")[0];
    const whom = this.#dialect === "2022" ? { nick } : { jid };
    await this.#administrate(xml("item", { affiliation: "owner", ...whom }));
  }

  /** Mutes somebody; rejects with StanzaError unless we are moderator. */
  async muteOther(nick: string, kind: "audio" | "video"): Promise<void> {
    const xmlns = kind === "audio" ? NS.JITSI_AUDIO : NS.JITSI_VIDEO;
    const mute = xml("mute", { xmlns, jid: `${this.roomJid}/${nick}` }, "true");
    await this.xmpp.iq(iq({ type: "set", to: `${this.roomJid}/focus` }, mute));
  }

  /** Asks for what is shown; keys in `constraints` are source names or endpoint ids. */
  setReceiverConstraints(constraints: Readonly<Record<string, unknown>>): void {
    this.#bridge?.send({ colibriClass: "ReceiverVideoConstraints", ...constraints });
  }

  sendBridgeMessage(bridgeMessage: BridgeMessage): void {
    this.#bridge?.send(bridgeMessage);
  }

  /** Announces one more source, or withdraws it; resolves with the focus's result. */
  async changeSources(
    action: "source-add" | "source-remove",
    sources: readonly OwnSource[],
  ): Promise<void> {
    const sid = this.#media?.offer.sid ?? "";
    await this.#toFocus(sourceChange(action, sid, sources, this.#dialect));
  }

  /** Says that ICE failed and asks for a new session, as both clients do. */
  async requestRestart(): Promise<void> {
    const media = this.#media;
    if (!media) throw new Error("no session");
    await this.#toFocus(restartRequest(media.offer));
    await this.#endMedia(media);
  }

  /** Leaves politely: unavailable, then the end of the stream. Idempotent. */
  async leave(): Promise<void> {
    this.#closing = true;
    const session = this.#session;
    if (session?.isOpen && this.#view?.inside) {
      session.send(presence({ to: `${this.roomJid}/${this.endpointId}`, type: "unavailable" }));
    }
    await this.#endMedia(this.#media);
    await session?.close();
  }

  /** Vanishes without a word, as a browser whose tab crashed. Idempotent. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#endMedia(this.#media);
    await this.#session?.abort();
  }

  #extensions(): XmlElement[] {
    return presenceExtensions(this.#presence, this.#dialect);
  }

  #announce(change: Partial<OwnPresence>): void {
    this.#presence = { ...this.#presence, ...change };
    const to = `${this.roomJid}/${this.endpointId}`;
    this.xmpp.send(presence({ to }, ...this.#extensions()));
  }

  async #administrate(item: XmlElement): Promise<void> {
    const query = xml("query", { xmlns: NS.MUC_ADMIN }, item);
    await this.xmpp.iq(iq({ type: "set", to: this.roomJid }, query));
  }

  async #toFocus(jingle: XmlElement): Promise<void> {
    await this.xmpp.iq(iq({ type: "set", to: `${this.roomJid}/focus` }, jingle));
  }

  #take(stanza: XmlElement): void {
    this.#view?.take(stanza);
    if (stanza.name !== "message" || attr(stanza, "type") !== "groupchat") return;
    const text = childText(stanza, "body");
    const from = attr(stanza, "from")?.split("/")[1];
    if (text !== undefined && from !== undefined) this.#chat.push({ from, text });
  }

  #answer(request: XmlElement, payload: XmlElement): boolean {
    const fromFocus = attr(request, "from") === `${this.roomJid}/focus`;
    if (payload.name === "query" && payload.ns === NS.DISCO_INFO) {
      this.xmpp.send(iqResult(request, xml("query", { xmlns: NS.DISCO_INFO })));
      return true;
    }
    if (!fromFocus) return false;
    if (payload.name === "mute") this.#obeyMute(payload);
    else if (payload.name !== "jingle") return false;
    this.xmpp.send(iqResult(request));
    if (payload.name === "jingle") this.#takeJingle(payload);
    return true;
  }

  #obeyMute(mute: XmlElement): void {
    const actor = attr(mute, "actor")?.split("/")[1] ?? "";
    if (mute.ns === NS.JITSI_AUDIO) {
      this.#mutedBy.audio = actor;
      this.setAudioMuted(true);
    } else {
      this.#mutedBy.video = actor;
      this.setVideoMuted(true);
    }
  }

  #takeJingle(jingle: XmlElement): void {
    const action = attr(jingle, "action");
    if (action === "session-initiate") {
      this.#invitations += 1;
      this.#accept(jingle).catch((error: unknown) => this.#failures.push(String(error)));
      return;
    }
    if (attr(jingle, "sid") !== this.#media?.offer.sid) {
      this.#failures.push(`${action ?? "no action"} for an unknown session`);
    } else if (action === "source-add") this.#addSources(jingle);
    else if (action === "source-remove") this.#removeSources(jingle);
    else if (action === "session-terminate") void this.#endMedia(this.#media);
  }

  #addSources(jingle: XmlElement): void {
    for (const source of readAnnouncedSources(jingle)) {
      if (this.#announced.has(source.ssrc)) this.#failures.push(`announced twice: ${source.name}`);
      this.#announced.set(source.ssrc, source);
    }
  }

  #removeSources(jingle: XmlElement): void {
    for (const source of readAnnouncedSources(jingle)) this.#announced.delete(source.ssrc);
  }

  async #accept(jingle: XmlElement): Promise<void> {
    const previous = this.#media;
    const media = await this.#openMedia(jingle);
    await this.#endMedia(previous);
    if (this.#closing) return media.close();
    this.#media = media;
    this.#announced.clear();
    this.#addSources(jingle);
    this.#openBridge(media.offer.bridgeChannelUrl);
    await this.#toFocus(
      sessionAccept({
        offer: media.offer,
        responder: this.xmpp.jid,
        own: media.transport.own,
        sources: Object.values(this.#own),
        dialect: this.#dialect,
      }),
    );
    await media.start();
  }

  async #openMedia(jingle: XmlElement): Promise<MediaSession> {
    const { audio = "silence", video = CAMERA_LAYERS, framesPerSecond } = this.#options.send ?? {};
    const { endpointId } = this;
    if (audio !== "none") {
      this.#own.audio ??= createOwnSource({ endpointId, kind: "audio", layers: 1 });
    }
    if (video.length > 0) {
      const layers = video.length;
      this.#own.video ??= createOwnSource({
        endpointId,
        kind: "video",
        layers,
        videoType: "camera",
      });
    }
    const own = this.#own;
    const media = await MediaSession.create({
      offer: readOffer(jingle),
      ...(own.audio ? { audio: { source: own.audio, speaking: audio === "speech" } } : {}),
      ...(own.video
        ? {
            video: {
              source: own.video,
              layers: video,
              framesPerSecond: framesPerSecond ?? FRAMES_PER_SECOND,
            },
          }
        : {}),
    });
    if (media.audio) media.audio.muted = this.#presence.audioMuted;
    media.video?.setMuted(this.#presence.videoMuted);
    return media;
  }

  #openBridge(url: string): void {
    this.#bridge?.close();
    const bridge = BridgeChannel.open(url);
    this.#bridge = bridge;
    bridge.onMessage((bridgeMessage) => {
      const limit = heightLimit(bridgeMessage, `${this.endpointId}-v0`, this.#dialect);
      if (limit !== undefined) this.#media?.video?.limitHeight(limit);
    });
  }

  async #endMedia(media: MediaSession | undefined): Promise<void> {
    if (!media) return;
    if (media === this.#media) {
      this.#bridge?.close();
      this.#announced.clear();
      this.#media = undefined;
    }
    await media.close();
  }
}
