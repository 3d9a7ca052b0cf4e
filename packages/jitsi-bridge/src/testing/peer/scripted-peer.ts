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
import type { BridgeChannel, BridgeMessage } from "./bridge-channel";
import {
  clientFeatures,
  presenceExtensions,
  type ClientDialect,
  type OwnPresence,
} from "./dialect";
import { JingleResponder } from "./jingle-responder";
import type { MediaSession } from "./media-session";
import { kickRequest, muteRequest, ownerRequest } from "./moderation";
import { announcedRelay } from "./announced-relay";
import { createOwnSource, type OwnSource } from "./own-sources";
import { peerStats } from "./peer-stats";
import { RoomView } from "./room-view";
import type { PeerStats, ScriptedPeerOptions } from "./types";
import { XmppSession } from "./xmpp-session";

/** Whoever creates it ends it with `leave()` or `close()`. */
export class ScriptedPeer {
  readonly #options: ScriptedPeerOptions;
  readonly #dialect: ClientDialect;
  readonly #mutedBy: { audio?: string; video?: string; desktop?: string } = {};
  readonly #chat: { from: string; text: string }[] = [];
  readonly #failures: string[] = [];
  #presence: OwnPresence;
  #session: XmppSession | undefined;
  #view: RoomView | undefined;
  #jingle: JingleResponder | undefined;
  #ending = false;

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

  /** Nick in the room and id at the bridge; empty before `connect`. */
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
    return this.#jingle?.bridge;
  }

  /** The running Jingle session, once offered. */
  get media(): MediaSession | undefined {
    return this.#jingle?.media;
  }

  /** Signs in only. Rejects with XmppRefused. */
  async connect(): Promise<void> {
    const { stack, room, grant } = this.#options;
    const session = await XmppSession.open({
      serviceUrl: stack.serviceUrl,
      domain: stack.domain,
      room,
      ...(grant === undefined ? {} : { grant }),
      ...(stack.origin === undefined ? {} : { origin: stack.origin }),
    });
    const endpointId = session.jid.slice(0, 8);
    this.#session = session;
    this.#presence = { ...this.#presence, endpointId };
    this.#view = new RoomView(this.roomJid, endpointId);
    this.#jingle = new JingleResponder({
      options: this.#options,
      endpointId,
      jid: session.jid,
      muted: () => ({ audio: this.#presence.audioMuted, video: this.#presence.videoMuted }),
      send: (jingle) => this.#toFocus(jingle),
      relay: () => announcedRelay(session, stack.domain),
      fail: (reason) => this.#fail(reason),
    });
    session.onStanza((stanza) => this.#take(stanza));
    session.handleIq((request, payload) => this.#answer(request, payload));
    void session.closed.then(() => this.#fail("the server closed the stream"));
  }

  /** Asks the focus for the conference; rejects with StanzaError. */
  async requestConference(room = this.roomJid): Promise<XmlElement> {
    const { focus } = this.#options.stack;
    const attributes = { xmlns: NS.JITSI_FOCUS, room, "machine-uid": this.endpointId };
    return this.xmpp.iq(iq({ type: "set", to: focus }, xml("conference", attributes)));
  }

  /** Connects, asks the focus and enters; resolves when the room says we are inside. */
  async join(): Promise<void> {
    if (!this.#session) await this.connect();
    await this.requestConference();
    const verdict = await this.enterRoom();
    if (attr(verdict, "type") === "error") throw new Error("the room refused us");
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

  /** Everything as it is now. */
  stats(): PeerStats {
    return peerStats({
      presence: this.#presence,
      jid: this.#session?.jid ?? "",
      view: this.#view,
      jingle: this.#jingle,
      mutedBy: { ...this.#mutedBy },
      chat: [...this.#chat],
      failures: [...this.#failures],
    });
  }

  setSpeaking(speaking: boolean): void {
    if (this.media?.audio) this.media.audio.speaking = speaking;
  }

  setAudioMuted(audioMuted: boolean): void {
    if (this.media?.audio) this.media.audio.muted = audioMuted;
    this.#announce({ audioMuted });
  }

  setVideoMuted(videoMuted: boolean): void {
    this.media?.video?.setMuted(videoMuted);
    this.#announce({ videoMuted });
  }

  setHandRaised(handRaised: boolean): void {
    this.#announce({ handRaised });
  }

  sendChat(text: string): void {
    this.xmpp.send(message({ to: this.roomJid, type: "groupchat" }, xml("body", {}, text)));
  }

  /** Removes somebody; rejects with StanzaError unless we are moderator. */
  async kick(nick: string): Promise<void> {
    await this.xmpp.iq(kickRequest(this.roomJid, nick));
  }

  /** Makes somebody moderator, in the words of our generation; rejects with StanzaError. */
  async grantOwner(nick: string): Promise<void> {
    const jid = this.#view?.occupants.get(nick)?.jid;
    await this.xmpp.iq(ownerRequest(this.roomJid, { nick, jid }, this.#dialect));
  }

  /** Mutes somebody; rejects with StanzaError unless we are moderator. */
  async muteOther(nick: string, kind: "audio" | "video"): Promise<void> {
    await this.xmpp.iq(muteRequest(this.roomJid, nick, kind));
  }

  /** Asks for what is shown; keys in `constraints` are source names or endpoint ids. */
  setReceiverConstraints(constraints: Readonly<Record<string, unknown>>): void {
    this.bridge?.send({ colibriClass: "ReceiverVideoConstraints", ...constraints });
  }

  sendBridgeMessage(bridgeMessage: BridgeMessage): void {
    this.bridge?.send(bridgeMessage);
  }

  /** A second video source of ours, to be announced with `changeSources`; it sends nothing. */
  screenSource(): OwnSource {
    const { endpointId } = this;
    return createOwnSource({
      endpointId,
      kind: "video",
      index: 1,
      layers: 1,
      videoType: "desktop",
    });
  }

  /**
   * Shares a screen the way our generation does: a second source beside the camera (2026), or in the
   * camera's place (2022). Resolves with the focus's result; rejects with StanzaError when refused.
   */
  async shareScreen(): Promise<void> {
    this.#announce({ sharingScreen: true });
    if (this.#dialect === "2022") {
      this.sendBridgeMessage({ colibriClass: "VideoTypeMessage", videoType: "desktop" });
      return;
    }
    await this.#jingle?.startScreen();
  }

  /** Takes the camera away for good. */
  async withdrawCamera(): Promise<void> {
    await this.#jingle?.withdrawCamera();
    this.#announce({ videoMuted: true });
  }

  /** The screen stops; its source stays announced, as with a client that mutes its track. */
  stopScreen(): void {
    this.media?.screen?.setMuted(true);
    this.#announce({ sharingScreen: false });
    if (this.#dialect === "2022") {
      this.sendBridgeMessage({ colibriClass: "VideoTypeMessage", videoType: "camera" });
    }
  }

  /** Announces one more source, or withdraws it; resolves with the focus's result. */
  async changeSources(
    action: "source-add" | "source-remove",
    sources: readonly OwnSource[],
  ): Promise<void> {
    await this.#jingle?.change(action, sources);
  }

  /** Says that ICE failed and asks for a new session, as both clients do. */
  async requestRestart(): Promise<void> {
    await this.#jingle?.requestRestart();
  }

  /** Leaves politely: unavailable, then the end of the stream. Idempotent. */
  async leave(): Promise<void> {
    this.#ending = true;
    if (this.#session?.isOpen && this.#view?.inside) {
      const to = `${this.roomJid}/${this.endpointId}`;
      this.#session.send(presence({ to, type: "unavailable" }));
    }
    await this.#jingle?.close();
    await this.#session?.close();
  }

  /** Vanishes without a word, as a browser whose tab crashed. Idempotent. */
  async close(): Promise<void> {
    this.#ending = true;
    await this.#jingle?.close();
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

  #fail(reason: string): void {
    if (!this.#ending) this.#failures.push(reason);
  }

  async #toFocus(jingle: XmlElement): Promise<void> {
    await this.xmpp.iq(iq({ type: "set", to: `${this.roomJid}/focus` }, jingle));
  }

  #take(stanza: XmlElement): void {
    this.#view?.take(stanza);
    // A client that was removed closes its session without waiting for the focus.
    if (this.#view?.removal !== undefined) void this.#jingle?.close();
    if (stanza.name !== "message" || attr(stanza, "type") !== "groupchat") return;
    const text = childText(stanza, "body");
    const from = attr(stanza, "from")?.split("/")[1];
    if (text !== undefined && from !== undefined) this.#chat.push({ from, text });
  }

  #answer(request: XmlElement, payload: XmlElement): boolean {
    if (payload.name === "query" && payload.ns === NS.DISCO_INFO) {
      this.xmpp.send(iqResult(request, clientFeatures(this.#dialect)));
      return true;
    }
    // Both clients obey nobody but the focus.
    if (attr(request, "from") !== `${this.roomJid}/focus`) return false;
    if (payload.name !== "mute" && payload.name !== "jingle") return false;
    this.xmpp.send(iqResult(request));
    if (payload.name === "mute") this.#obeyMute(payload);
    else this.#jingle?.take(payload);
    return true;
  }

  #obeyMute(mute: XmlElement): void {
    const actor = attr(mute, "actor")?.split("/")[1] ?? "";
    if (mute.ns === NS.JITSI_AUDIO) {
      this.#mutedBy.audio = actor;
      this.setAudioMuted(true);
    } else if (mute.ns === NS.JITSI_DESKTOP) {
      this.#mutedBy.desktop = actor;
      this.stopScreen();
    } else {
      this.#mutedBy.video = actor;
      this.setVideoMuted(true);
    }
  }
}
