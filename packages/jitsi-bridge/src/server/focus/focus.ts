import type { Logger } from "pino";
import { conferenceReply, readConferenceRequest } from "../../protocol/conference-request";
import type { BareJid } from "../../protocol/ids";
import { NS } from "../../protocol/namespaces";
import type { IqRequest } from "../../protocol/stanza/stanza";
import type { XmlElement } from "../../protocol/xml/element";
import type { Muc, Room } from "../muc/types";
import type { SfuPool } from "../sfu/types";
import { IqCallees } from "../xmpp/iq-callees";
import type { ClientSession, StanzaService } from "../xmpp/session";
import { authoriseConferenceRequest } from "./authorise";
import { FocusConference } from "./focus-conference";
import { newFocusCounters, type FocusCounters, type FocusFigures } from "./focus-counters";
import { focusPresence } from "./focus-presence";
import { gracefulShutdownError } from "./graceful-shutdown-error";
import type { OpenBridgeChannel, WebSocketBase } from "./ports";

/** What the focus is built on. */
export interface FocusOptions {
  /** Its own domain, e.g. `focus.localhost`. */
  readonly domain: string;
  /** Bare JID of the focus user, e.g. `focus@auth.localhost`. */
  readonly focusJid: BareJid;
  readonly muc: Muc;
  readonly pool: SfuPool;
  readonly openChannel: OpenBridgeChannel;
  readonly webSocketBase: WebSocketBase;
  /** Called after a conference has ended. */
  readonly onConferenceClosed: () => void;
  readonly logger: Logger;
}

/**
 * The conductor: answers conference requests under its own domain and runs a conference in every room
 * of the MUC. Rooms live and die with their occupants; conferences follow them.
 */
export class Focus implements StanzaService {
  readonly domain: string;
  readonly #callees: IqCallees<ClientSession>;
  readonly #options: FocusOptions;
  readonly #conferences = new Map<Room, FocusConference>();
  readonly #counters: FocusCounters = newFocusCounters();
  readonly #unsubscribe: (() => void)[];

  constructor(options: FocusOptions) {
    this.domain = options.domain;
    this.#options = options;
    this.#callees = new IqCallees<ClientSession>((error) =>
      options.logger.error({ err: error }, "the focus failed to answer"),
    ).register({ type: "set", name: "conference", ns: NS.JITSI_FOCUS }, (request, session) =>
      this.#conferenceRequest(request, session),
    );
    this.#unsubscribe = [
      options.muc.on("roomCreated", (room) => this.#open(room)),
      options.muc.on("roomClosed", (room) => void this.#close(room)),
      options.pool.on("workerStarted", () => {
        for (const conference of this.#conferences.values()) conference.workerStarted();
      }),
    ];
  }

  receive(session: ClientSession, stanza: XmlElement): void {
    if (stanza.name !== "iq") return;
    void this.#callees.answer(stanza, session).then((answer) => answer && session.send(answer));
  }

  /** Occupants leave through the MUC; the focus keeps nothing per session. */
  sessionEnded(): void {}

  /** What monitoring reads. */
  figures(): FocusFigures {
    const sizes = [...this.#conferences.values()].map((conference) => conference.size);
    return {
      conferences: sizes.length,
      participants: sizes.reduce((sum, size) => sum + size, 0),
      largestConference: Math.max(0, ...sizes),
      totals: { ...this.#counters },
    };
  }

  /** Ends the media of every conference. Idempotent. */
  async close(): Promise<void> {
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    const conferences = [...this.#conferences.values()];
    this.#conferences.clear();
    await Promise.all(conferences.map((conference) => conference.close()));
  }

  #conferenceRequest(request: IqRequest, session: ClientSession): XmlElement {
    this.#counters.conferenceRequests += 1;
    try {
      const { room } = readConferenceRequest(request.payload);
      authoriseConferenceRequest(session.grant, room, this.#options.muc.domain);
      this.#admitConference(room);
      return conferenceReply({ room, ready: true, focusJid: this.#options.focusJid });
    } catch (error) {
      this.#counters.conferenceRequestsRefused += 1;
      throw error;
    }
  }

  /**
   * A running conference may grow while draining; a new one may not begin. Whether the house is full is
   * told at the door of the room: clients ask the focus again and again, but give up at the door.
   */
  #admitConference(room: BareJid): void {
    if (this.#options.muc.rooms.has(room)) return;
    if (this.#options.pool.draining) throw gracefulShutdownError();
  }

  #open(room: Room): void {
    const { pool, openChannel, webSocketBase, logger } = this.#options;
    const counters = this.#counters;
    const deps = { pool, openChannel, webSocketBase, counters, now: () => Date.now(), logger };
    const conference = new FocusConference(room, deps);
    this.#conferences.set(room, conference);
    counters.conferencesCreated += 1;
    room.setFocus({
      presence: focusPresence(room.createdAtMs),
      onIq: (from, request) => conference.handleIq(from, request),
    });
    room.on("joined", (occupant) => conference.join(occupant));
    room.on("presenceChanged", (occupant) => conference.presenceChanged(occupant));
    room.on("left", (occupant) => conference.leave(occupant));
    logger.info({ conference: room.meetingId }, "conference opened");
  }

  async #close(room: Room): Promise<void> {
    const conference = this.#conferences.get(room);
    this.#conferences.delete(room);
    await conference?.close();
    this.#options.onConferenceClosed();
    this.#options.logger.info({ conference: room.meetingId }, "conference closed");
  }
}
