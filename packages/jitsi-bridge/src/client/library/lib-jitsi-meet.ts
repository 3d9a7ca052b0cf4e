import type { EngineEvent } from "../engine/engine-event";
import type { MeetingEngine } from "../engine/meeting-engine";
import { settleWithin } from "../state/settle-within";
import type { MeetingClientOptions } from "../types";
import { ConferenceEngine } from "./conference-engine";
import { grantExpired } from "./grant-expiry";
import { signallingFailure } from "./library-failures";
import { conferenceOptions, connectionOptions, initOptions } from "./library-options";
import type { JitsiLibrary, LibraryConnection, LibraryListener } from "./library-surface";
import { textOf } from "./library-values";

/** Who hears from a session. */
export interface SessionListener {
  readonly onEvent: (event: EngineEvent) => void;
  /** The conference exists and may be joined; called at most once. */
  readonly onConference: (engine: MeetingEngine) => void;
}

/** A signalling connection and the conference over it. */
export interface LibrarySession {
  /** Leaves and disconnects; idempotent, never rejects. */
  close(): Promise<void>;
}

const DISCONNECT_TIMEOUT_MS = 2_000;
const initialised = new WeakSet<JitsiLibrary>();

function initialise(library: JitsiLibrary): void {
  if (initialised.has(library)) return;
  initialised.add(library);
  const { ERROR } = library.logLevels;
  if (ERROR !== undefined) library.setLogLevel(ERROR);
  library.init(initOptions());
}

class Session implements LibrarySession {
  readonly #library: JitsiLibrary;
  readonly #options: MeetingClientOptions;
  readonly #listener: SessionListener;
  readonly #connection: LibraryConnection;
  #engine: ConferenceEngine | null = null;
  #closed = false;

  constructor(library: JitsiLibrary, options: MeetingClientOptions, listener: SessionListener) {
    this.#library = library;
    this.#options = options;
    this.#listener = listener;
    this.#connection = new library.JitsiConnection(null, options.grant, connectionOptions(options));
    this.#listen();
    this.#connection.connect({ name: options.room });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#engine) await this.#engine.leave();
    else await settleWithin(this.#disconnect(), DISCONNECT_TIMEOUT_MS);
  }

  #listen(): void {
    const listeners: Readonly<Record<string, LibraryListener>> = {
      // Said again after a resumed stream.
      CONNECTION_ESTABLISHED: () => this.#established(),
      CONNECTION_FAILED: (code, message) => {
        const reason = signallingFailure(code, message, this.#isGrantExpired());
        this.#emit({ type: "failure-seen", code: textOf(code) ?? "connection.failed" });
        this.#emit({ type: "signalling-failed", reason });
      },
      CONNECTION_TOKEN_EXPIRED: () =>
        this.#emit({ type: "signalling-failed", reason: "grant-expired" }),
      CONNECTION_DISCONNECTED: () => this.#emit({ type: "conference-left" }),
    };
    for (const [name, listener] of Object.entries(listeners)) {
      const event = this.#library.events.connection[name];
      if (event !== undefined) this.#connection.addEventListener(event, listener);
    }
  }

  #established(): void {
    if (this.#engine || this.#closed) return;
    this.#emit({ type: "signalling-connected" });
    try {
      this.#openConference();
    } catch {
      this.#emit({ type: "conference-failed", reason: "unknown" });
    }
  }

  #openConference(): void {
    const conference = this.#connection.initJitsiConference(
      this.#options.room,
      conferenceOptions(),
    );
    conference.setDisplayName(this.#options.displayName);
    this.#engine = new ConferenceEngine({
      library: this.#library,
      conference,
      emit: (event) => this.#emit(event),
      isGrantExpired: () => this.#isGrantExpired(),
      connection: this.#connection,
      room: this.#options.room,
      encryptionKey: this.#options.encryptionKey ?? null,
    });
    this.#listener.onConference(this.#engine);
  }

  #emit(event: EngineEvent): void {
    if (!this.#closed) this.#listener.onEvent(event);
  }

  #isGrantExpired(): boolean {
    return grantExpired(this.#options.grant, Date.now());
  }

  /** Some builds throw instead of rejecting when there is nothing to disconnect. */
  async #disconnect(): Promise<void> {
    await this.#connection.disconnect();
  }
}

/**
 * The one place that puts lib-jitsi-meet to work, whichever build the deployment serves.
 *
 * What differs between generations is looked up, never assumed from a version: names of events and
 * errors come from the build itself, and a build that has no word for something never says it.
 */
export function openSession(
  library: JitsiLibrary,
  options: MeetingClientOptions,
  listener: SessionListener,
): LibrarySession {
  initialise(library);
  return new Session(library, options, listener);
}
