import { randomBytes } from "node:crypto";
import type { Logger } from "pino";
import type { EndpointId, SourceName } from "../../protocol/ids";
import { parseJingle } from "../../protocol/jingle/parse";
import {
  forwardedSource,
  onePicturePerPerson,
  type SourceDescription,
} from "../../protocol/sources";
import { iq, type IqRequest } from "../../protocol/stanza/stanza";
import { StanzaError } from "../../protocol/stanza/stanza-error";
import type { Occupant, Room } from "../muc/types";
import type { SfuEndpoint, SfuPool } from "../sfu/types";
import { isInterpreter, mayShareScreen } from "../xmpp/ports";
import { authoriseMute } from "./authorise";
import { batchDelayMs } from "./batch-delay";
import { showsOneVideoPerPerson } from "./client-features";
import { ConferenceMedia } from "./conference-media";
import type { FocusCounters } from "./focus-counters";
import { handleJingle, type JingleContext } from "./handle-jingle";
import { JingleSession, type JingleSessionOptions } from "./jingle-session";
import { isMuteRequest, muteCommand, readMuteRequest } from "./mute";
import { Participant } from "./participant";
import type { OpenBridgeChannel, WebSocketBase } from "./ports";
import { grantRestart } from "./restart-limiter";
import { screenMuteNamespace } from "./screen-rights";

/** What a conference of the focus is built on. */
export interface FocusConferenceDeps {
  readonly pool: SfuPool;
  readonly openChannel: OpenBridgeChannel;
  readonly webSocketBase: WebSocketBase;
  readonly counters: FocusCounters;
  readonly now: () => number;
  readonly logger: Logger;
}

/**
 * The conference of one room: invites whoever enters, carries sources between them, moves everybody
 * to another worker when theirs dies.
 *
 * A lone participant is invited as well: his connection to the bridge is up before the second one
 * comes, which saves that one a round of ICE and DTLS before the first picture.
 */
export class FocusConference implements JingleContext {
  readonly #room: Room;
  readonly #deps: FocusConferenceDeps;
  readonly #logger: Logger;
  readonly #media: ConferenceMedia;
  readonly #participants = new Map<EndpointId, Participant>();

  constructor(room: Room, deps: FocusConferenceDeps) {
    this.#room = room;
    this.#deps = deps;
    this.#logger = deps.logger.child({ conference: room.meetingId });
    this.#media = new ConferenceMedia(deps.pool, () => this.#moveEverybody());
  }

  /** People in the conference now. */
  get size(): number {
    return this.#participants.size;
  }

  /** Somebody came in and everybody in the room has been told. */
  join(occupant: Occupant): void {
    const participant = new Participant(occupant);
    this.#participants.set(occupant.nick, participant);
    this.#deps.counters.participants += 1;
    this.presenceChanged(occupant);
    this.#invite(participant);
  }

  /** Somebody says something new about himself: a screen he may not share is stopped, politely. */
  presenceChanged(occupant: Occupant): void {
    const participant = this.#participants.get(occupant.nick);
    if (participant?.occupant !== occupant) return;
    const before = participant.refusedScreens;
    participant.refusedScreens = occupant.refusedScreens;
    this.#withholdScreens(participant, before);
    if (occupant.refusedScreens.some((source) => !before.includes(source))) {
      this.#command(occupant.nick, screenMuteNamespace(occupant), this.#room.focusJid);
    }
  }

  /** Somebody went and everybody has seen it: the clients drop his tracks without being told. */
  leave(occupant: Occupant): void {
    const participant = this.#participants.get(occupant.nick);
    if (participant?.occupant !== occupant) return;
    this.#participants.delete(occupant.nick);
    participant.gone = true;
    void participant.session?.end();
    for (const other of this.#participants.values()) other.session?.forget(occupant.nick);
  }

  /** A worker has come up: those who found none are invited now. */
  workerStarted(): void {
    for (const participant of this.#participants.values()) {
      if (participant.waiting) this.#invite(participant);
    }
  }

  /** Ends all media; the room itself is somebody else's. Idempotent. */
  async close(): Promise<void> {
    const everybody = [...this.#participants.values()];
    this.#participants.clear();
    for (const participant of everybody) participant.gone = true;
    await Promise.all(everybody.map(async (participant) => participant.session?.end()));
    await this.#media.close();
  }

  /**
   * An IQ to `room/focus`; resolving means "result".
   * @throws StanzaError what the client is to be told; `service-unavailable` for anything unknown.
   */
  async handleIq(from: Occupant, request: IqRequest): Promise<undefined> {
    if (request.type !== "set") throw new StanzaError("service-unavailable");
    if (isMuteRequest(request.payload)) return this.#mute(from, request);
    if (request.payload.name !== "jingle") throw new StanzaError("service-unavailable");
    const participant = this.#participants.get(from.nick);
    if (participant?.occupant !== from) throw new StanzaError("item-not-found");
    const jingle = parseJingle(request.payload, from.nick);
    await participant.requests.run(() => handleJingle(this, participant, jingle));
    return undefined;
  }

  sourcesOfOthers(participant: Participant): readonly SourceDescription[] {
    return [...this.#participants.values()]
      .filter((other) => other !== participant)
      .flatMap((other) => other.sources);
  }

  async publish(participant: Participant, sources: readonly SourceDescription[]): Promise<void> {
    const { session } = participant;
    // Reserved before the worker knows them, so that nobody else is granted the same SSRC meanwhile.
    participant.sources = sources;
    await session?.endpoint.setSources(sources);
    if (participant.gone || participant.session !== session) return;
    this.#withholdScreens(participant, []);
    this.#announce(participant);
  }

  restart(participant: Participant): void {
    this.#deps.counters.restartsRequested += 1;
    const restarts = grantRestart(participant.restarts, this.#deps.now());
    if (!restarts) throw new StanzaError("resource-constraint");
    participant.restarts = restarts;
    this.release(participant);
    this.#invite(participant);
  }

  release(participant: Participant): void {
    void participant.session?.end();
    participant.session = undefined;
    participant.sources = [];
    this.#announce(participant);
  }

  #mute(actor: Occupant, { payload }: IqRequest): undefined {
    const request = readMuteRequest(payload, this.#room.jid);
    const victim = authoriseMute(actor, request.victimNick, this.#room.occupants);
    this.#command(victim.nick, request.namespace, actor.jid);
    return undefined;
  }

  /** Makes a client mute itself. Not waited for: clients obey without answering. */
  #command(nick: EndpointId, namespace: string, actor: string): void {
    const command = muteCommand(namespace, actor);
    this.#room.sendTo(nick, iq({ type: "set", id: randomBytes(6).toString("hex") }, command));
  }

  /** The SFU forwards nothing of a source it takes for a screen its sender may not share. */
  #withholdScreens({ session, refusedScreens }: Participant, before: readonly SourceName[]): void {
    for (const source of refusedScreens) session?.endpoint.setVideoType(source, "desktop");
    for (const source of before) {
      if (!refusedScreens.includes(source)) session?.endpoint.setVideoType(source, "camera");
    }
  }

  #announce(changed: Participant): void {
    for (const other of this.#participants.values()) {
      if (other !== changed) other.session?.announce(this.#visibleTo(other));
    }
  }

  #visibleTo(participant: Participant): readonly SourceDescription[] {
    const sources = this.sourcesOfOthers(participant);
    const shown = participant.oneVideoPerPerson ? onePicturePerPerson(sources) : sources;
    return shown.map(forwardedSource);
  }

  #invite(participant: Participant): void {
    participant.waiting = false;
    participant.invitations += 1;
    const turn = participant.invitations;
    const overtaken = () => participant.gone || participant.invitations !== turn;
    this.#open(participant, overtaken).catch((error: unknown) => {
      // A worker that died meanwhile invites everybody anew; anything else is a let-down.
      if (overtaken()) return;
      participant.waiting = true;
      this.#logger.error({ err: error }, "participant could not be invited");
    });
  }

  async #open(participant: Participant, overtaken: () => boolean): Promise<void> {
    const { occupant } = participant;
    const [media, oneVideoPerPerson] = await Promise.all([
      this.#media.get(),
      showsOneVideoPerPerson(this.#room, occupant),
    ]);
    if (overtaken()) return;
    participant.oneVideoPerPerson = oneVideoPerPerson;
    const endpoint = await media.createEndpoint(occupant.nick, {
      mayShareScreen: mayShareScreen(occupant.grant),
      pinnedForAll: isInterpreter(occupant.grant),
      oneVideoPerPerson,
    });
    const base = this.#deps.webSocketBase(occupant.realJid);
    if (overtaken() || base === undefined) return endpoint.close();
    endpoint.on("failed", (reason) => {
      if (reason === "ice-timeout") this.#deps.counters.iceFailed += 1;
      this.#logger.warn({ reason }, "endpoint lost its transport");
    });
    const session = this.#newSession(participant, endpoint, {
      channel: this.#deps.openChannel(media, endpoint),
      webSocketBase: base,
    });
    participant.session = session;
    await session.invite();
  }

  #newSession(
    participant: Participant,
    endpoint: SfuEndpoint,
    reach: Pick<JingleSessionOptions, "channel" | "webSocketBase">,
  ): JingleSession {
    const { nick, realJid } = participant.occupant;
    return new JingleSession({
      sid: randomBytes(8).toString("hex"),
      bridgeSessionId: randomBytes(4).toString("hex"),
      room: this.#room.jid,
      initiator: this.#room.focusJid,
      responder: realJid,
      endpoint,
      ...reach,
      sources: this.#visibleTo(participant),
      send: (payload) => this.#room.request(nick, payload),
      delayMs: () => batchDelayMs(this.#participants.size),
      onIgnored: (action, error) => this.#ignored(action, error),
    });
  }

  /** The worker is gone: every session ends and everybody is invited to another one. */
  #moveEverybody(): void {
    this.#logger.warn({ participants: this.size }, "media worker lost, inviting everybody anew");
    this.#deps.counters.bridgesRemoved += 1;
    const everybody = [...this.#participants.values()];
    for (const participant of everybody) {
      void participant.session?.end("connectivity-error");
      participant.session = undefined;
      participant.sources = [];
    }
    for (const participant of everybody) {
      this.#deps.counters.participantsMoved += 1;
      this.#invite(participant);
    }
  }

  #ignored(action: string, error: unknown): void {
    const condition = error instanceof StanzaError ? error.condition : "undefined-condition";
    if (condition === "recipient-unavailable") return;
    this.#logger.warn({ action, condition }, "client did not take a message of the focus");
  }
}
