import type {
  JitsiLibrary,
  LibraryConference,
  LibraryConnection,
  LibraryListener,
  LibraryLocalTrack,
  LibraryNames,
  LibraryParticipant,
} from "../library/library-surface";

/** Hand-written library shapes for tests: what each generation has, and events at the test's word. */
export type Generation = "2022" | "current";

class Emitter {
  readonly listeners = new Map<string, Set<LibraryListener>>();

  on(event: string, listener: LibraryListener): void {
    const all = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, all.add(listener));
  }

  off(event: string, listener: LibraryListener): void {
    this.listeners.get(event)?.delete(listener);
  }

  emit(event: string, ...args: readonly unknown[]): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(...args);
  }
}

/** What a scripted track is. */
export interface ScriptedTrackOptions {
  readonly type: "audio" | "video";
  readonly videoType?: "camera" | "desktop";
  readonly owner?: string;
  readonly sourceName?: string;
  readonly muted?: boolean;
}

/** A track that does what it is told; local when it has no owner. */
export class ScriptedTrack extends Emitter implements LibraryLocalTrack {
  muted: boolean;
  ended = false;
  /** Whether the capture itself was ended, as `dispose` of the 2022 build may not. */
  stopped = false;
  disposed = false;
  /** Mute states the others were told. */
  readonly announced: boolean[] = [];
  videoType: "camera" | "desktop";
  readonly options: ScriptedTrackOptions;

  constructor(options: ScriptedTrackOptions) {
    super();
    this.options = options;
    this.muted = options.muted ?? false;
    this.videoType = options.videoType ?? "camera";
  }

  getType = () => this.options.type;
  getVideoType = () => (this.options.type === "video" ? this.videoType : undefined);
  getParticipantId = () => this.options.owner;
  getSourceName = () => this.options.sourceName;
  getDeviceId = () => undefined;
  isMuted = () => this.muted;
  isLocal = () => this.options.owner === undefined;
  isEnded = () => this.ended;
  getTrack = () => ({ stop: () => void (this.stopped = true) }) as unknown as MediaStreamTrack;
  attach = () => undefined;
  detach = () => undefined;
  addEventListener = (event: string, listener: LibraryListener) => this.on(event, listener);
  removeEventListener = (event: string, listener: LibraryListener) => this.off(event, listener);
  _sendMuteStatus = (muted: boolean) => void this.announced.push(muted);
  mute = () => this.#setMuted(true);
  unmute = () => this.#setMuted(false);
  dispose = () => {
    this.disposed = true;
    return Promise.resolve();
  };

  /** The operating system takes the device away. */
  end(): void {
    this.ended = true;
    this.emit("track.stopped", this);
  }

  #setMuted(muted: boolean): Promise<void> {
    this.muted = muted;
    this.emit("track.trackMuteChanged", this);
    return Promise.resolve();
  }
}

/** Somebody else. */
export function scriptedParticipant(
  id: string,
  options: {
    readonly name?: string;
    readonly role?: string;
    readonly hand?: string;
    readonly identity?: unknown;
  } = {},
): LibraryParticipant {
  return {
    _identity: options.identity,
    getId: () => id,
    getDisplayName: () => options.name,
    getRole: () => options.role,
    getProperty: (name) => (name === "raisedHand" ? options.hand : undefined),
    getTracks: () => [],
  };
}

/** A conference that records what is asked of it. */
export class ScriptedConference extends Emitter implements LibraryConference {
  readonly calls: (readonly [string, ...unknown[]])[] = [];
  readonly tracks = new Set<LibraryLocalTrack>();
  readonly people = new Map<string, LibraryParticipant>();
  readonly selectParticipants?: unknown;
  mutedByFocusActor: unknown = null;

  constructor(generation: Generation) {
    super();
    if (generation === "2022") this.selectParticipants = () => undefined;
  }

  join = () => this.#record("join");
  leave = () => Promise.resolve(this.#record("leave"));
  myUserId = () => "5e1f0000";
  isModerator = () => false;
  getParticipantById = (id: string) => this.people.get(id);
  getParticipants = () => [...this.people.values()];
  getLocalTracks = () => [...this.tracks];
  addTrack = (track: LibraryLocalTrack) => this.replaceTrack(null, track);
  replaceTrack = (former: LibraryLocalTrack | null, track: LibraryLocalTrack | null) => {
    this.#record("replaceTrack", former, track);
    if (former) this.tracks.delete(former);
    if (track) this.tracks.add(track);
    return Promise.resolve();
  };
  setDisplayName = (name: string) => this.#record("setDisplayName", name);
  setLocalParticipantProperty = (name: string, value: string) =>
    this.#record("setLocalParticipantProperty", name, value);
  sendTextMessage = (text: string) => this.#record("sendTextMessage", text);
  sendPrivateTextMessage = (toId: string, text: string) =>
    this.#record("sendPrivateTextMessage", toId, text);
  sendEndpointMessage = (to: string, payload: unknown) =>
    this.#record("sendEndpointMessage", to, payload);
  muteParticipant = (id: string, type: string) => this.#record("muteParticipant", id, type);
  kickParticipant = (id: string) => this.#record("kickParticipant", id);
  grantOwner = (id: string) => this.#record("grantOwner", id);
  setReceiverConstraints = (constraints: unknown) =>
    this.#record("setReceiverConstraints", constraints);

  /** The arguments of every call of this name. */
  called(name: string): readonly (readonly unknown[])[] {
    return this.calls.filter((call) => call[0] === name).map(([, ...args]) => args);
  }

  #record(name: string, ...args: readonly unknown[]): void {
    this.calls.push([name, ...args]);
  }
}

const CONFERENCE_EVENTS = {
  CONFERENCE_JOINED: "conference.joined",
  CONFERENCE_FAILED: "conference.failed",
  CONFERENCE_ERROR: "conference.error",
  CONFERENCE_LEFT: "conference.left",
  KICKED: "conference.kicked",
  CONNECTION_INTERRUPTED: "conference.connectionInterrupted",
  CONNECTION_RESTORED: "conference.connectionRestored",
  USER_JOINED: "conference.userJoined",
  USER_LEFT: "conference.userLeft",
  USER_ROLE_CHANGED: "conference.roleChanged",
  DISPLAY_NAME_CHANGED: "conference.displayNameChanged",
  PARTICIPANT_PROPERTY_CHANGED: "conference.participant_property_changed",
  TRACK_ADDED: "conference.trackAdded",
  TRACK_REMOVED: "conference.trackRemoved",
  TRACK_MUTE_CHANGED: "conference.trackMuteChanged",
  TRACK_AUDIO_LEVEL_CHANGED: "conference.audioLevelsChanged",
  DOMINANT_SPEAKER_CHANGED: "conference.dominantSpeaker",
  MESSAGE_RECEIVED: "conference.messageReceived",
  PRIVATE_MESSAGE_RECEIVED: "conference.privateMessageReceived",
  ENDPOINT_MESSAGE_RECEIVED: "conference.endpoint_message_received",
} as const satisfies LibraryNames;

const TRACK_EVENTS = {
  LOCAL_TRACK_STOPPED: "track.stopped",
  TRACK_MUTE_CHANGED: "track.trackMuteChanged",
  TRACK_VIDEOTYPE_CHANGED: "track.videoTypeChanged",
} as const satisfies LibraryNames;

/** What only one generation says. */
const OWN_EVENTS = {
  "2022": {
    conference: { PARTICIPANT_CONN_STATUS_CHANGED: "conference.participantConnectionStatus" },
    connection: {},
    track: {},
  },
  current: {
    conference: { CONNECTION_ESTABLISHED: "conference.connectionEstablished" },
    connection: { CONNECTION_TOKEN_EXPIRED: "connection.token_expired" },
    track: { TRACK_STREAMING_STATUS_CHANGED: "track.streaming_status_changed" },
  },
} as const;

class ScriptedConnection extends Emitter implements LibraryConnection {
  readonly #conference: ScriptedConference;
  connected: unknown = null;
  disconnected = 0;

  constructor(conference: ScriptedConference) {
    super();
    this.#conference = conference;
  }

  addEventListener = (event: string, listener: LibraryListener) => this.on(event, listener);
  removeEventListener = (event: string, listener: LibraryListener) => this.off(event, listener);
  connect = (options: unknown) => void (this.connected = options);
  disconnect = () => void (this.disconnected += 1);
  initJitsiConference = () => this.#conference;
}

/** A whole library, with handles on what happens inside. */
export class ScriptedLibrary {
  readonly conference: ScriptedConference;
  readonly connection: ScriptedConnection;
  readonly connectionOptions: Readonly<Record<string, unknown>>[] = [];
  readonly initOptions: Readonly<Record<string, unknown>>[] = [];
  readonly created: ScriptedTrack[] = [];
  /** What the next captures fail with. */
  captureError: unknown = null;
  readonly library: JitsiLibrary;

  constructor(generation: Generation) {
    this.conference = new ScriptedConference(generation);
    this.connection = new ScriptedConnection(this.conference);
    this.library = {
      init: (given) => void this.initOptions.push(given),
      setLogLevel: () => undefined,
      logLevels: { ERROR: "error" },
      JitsiConnection: scriptedConstructor(this.connection, this.connectionOptions),
      events: scriptedEvents(generation),
      errors: { conference: {}, connection: {}, track: {} },
      createLocalTracks: (given) => this.#capture(given),
      mediaDevices: {
        setAudioOutputDevice: () => Promise.resolve(),
        isDeviceChangeAvailable: () => true,
      },
    };
  }

  /** Every event name this build knows for conferences. */
  get conferenceEvents(): readonly string[] {
    const { conference, connectionQuality } = this.library.events;
    return Object.values({ ...conference, ...connectionQuality }).filter(
      (name) => name !== undefined,
    );
  }

  /** Signalling stands and we are in. */
  letIn(): void {
    this.connection.emit("connection.connectionEstablished");
    this.conference.emit("conference.joined");
  }

  #capture(options: Readonly<Record<string, unknown>>): Promise<readonly LibraryLocalTrack[]> {
    if (this.captureError !== null) return Promise.reject(this.captureError);
    const devices = options["devices"];
    const wanted = Array.isArray(devices) ? String(devices[0]) : "";
    const track = new ScriptedTrack({
      type: wanted === "audio" ? "audio" : "video",
      videoType: wanted === "desktop" ? "desktop" : "camera",
    });
    this.created.push(track);
    return Promise.resolve([track]);
  }
}

function scriptedConstructor(
  connection: ScriptedConnection,
  seen: Readonly<Record<string, unknown>>[],
): JitsiLibrary["JitsiConnection"] {
  const create = function (
    _appId: null,
    _token: string,
    options: Readonly<Record<string, unknown>>,
  ) {
    seen.push(options);
    return connection;
  };
  return create as unknown as JitsiLibrary["JitsiConnection"];
}

function scriptedEvents(generation: Generation): JitsiLibrary["events"] {
  const own = OWN_EVENTS[generation];
  return {
    conference: { ...CONFERENCE_EVENTS, ...own.conference },
    connection: {
      CONNECTION_ESTABLISHED: "connection.connectionEstablished",
      CONNECTION_FAILED: "connection.connectionFailed",
      CONNECTION_DISCONNECTED: "connection.connectionDisconnected",
      ...own.connection,
    },
    track: { ...TRACK_EVENTS, ...own.track },
    connectionQuality: {
      LOCAL_STATS_UPDATED: "cq.local_stats_updated",
      REMOTE_STATS_UPDATED: "cq.remote_stats_updated",
    },
  };
}
