/**
 * The part of lib-jitsi-meet that we use, and nothing more, for all generations at once: what not
 * every build has is optional. Events arrive as `unknown` and are read by library-values.ts, because
 * their arguments differ from build to build.
 */

/** Arguments of a library event. */
export type LibraryListener = (...args: readonly unknown[]) => void;

/** Names of events or errors; a build may lack any of them. */
export type LibraryNames = Readonly<Record<string, string | undefined>>;

/** What joins to a peer connection inside the library. */
export interface LibraryPeerConnection {
  readonly peerconnection?: RTCPeerConnection;
}

/** The part of the library that makes peer connections; the same in both generations. */
export interface LibraryRtc {
  createPeerConnection?: (
    signaling: unknown,
    config: unknown,
    isP2P: unknown,
    options: Readonly<Record<string, unknown>>,
  ) => LibraryPeerConnection;
}

/** A track, ours or theirs. */
export interface LibraryTrack {
  getType(): string;
  getVideoType(): string | undefined;
  isMuted(): boolean;
  isLocal(): boolean;
  getParticipantId(): string | undefined | null;
  attach(element: HTMLMediaElement): unknown;
  detach(element: HTMLMediaElement): void;
  addEventListener(event: string, listener: LibraryListener): void;
  removeEventListener(event: string, listener: LibraryListener): void;
  getSourceName?(): string | null | undefined;
  getTrack?(): MediaStreamTrack | null | undefined;
  /** 2022. */
  getSSRC?(): number | string | undefined;
  /** Later. */
  getSsrc?(): number | string | undefined;
}

/** A track of ours. */
export interface LibraryLocalTrack extends LibraryTrack {
  mute(): Promise<unknown>;
  unmute(): Promise<unknown>;
  dispose(): Promise<unknown>;
  isEnded(): boolean;
  getDeviceId(): string | undefined;
  /** Tells the others; no build has a public way when the capture has already ended. */
  _sendMuteStatus?(muted: boolean): void;
}

/** Somebody else. */
export interface LibraryParticipant {
  getId(): string;
  getDisplayName(): string | undefined;
  getRole(): string | undefined;
  getProperty(name: string): unknown;
  isHidden?(): boolean;
  /** `<identity/>` as the server stamped it on the presence; no build has a public way to it. */
  readonly _identity?: unknown;
  getTracks(): readonly LibraryTrack[];
}

/** The conference; created by the connection, joined by `join`. */
export interface LibraryConference {
  on(event: string, listener: LibraryListener): unknown;
  off(event: string, listener: LibraryListener): unknown;
  join(): void;
  leave(): Promise<unknown>;
  myUserId(): string;
  isModerator(): boolean;
  getParticipantById(id: string): LibraryParticipant | undefined;
  getParticipants(): readonly LibraryParticipant[];
  getLocalTracks(): readonly LibraryLocalTrack[];
  addTrack(track: LibraryLocalTrack): Promise<unknown>;
  replaceTrack(
    oldTrack: LibraryLocalTrack | null,
    newTrack: LibraryLocalTrack | null,
  ): Promise<unknown>;
  setDisplayName(name: string): void;
  setLocalParticipantProperty(name: string, value: string): void;
  sendTextMessage(text: string): void;
  sendPrivateTextMessage(toId: string, text: string): void;
  /** Over the bridge channel; `to` is an endpoint's id or empty for everybody. */
  sendEndpointMessage(to: string, payload: Readonly<Record<string, unknown>>): void;
  muteParticipant(id: string, mediaType: string): void;
  kickParticipant(id: string, reason?: string): void;
  grantOwner(id: string): void;
  setReceiverConstraints(constraints: Readonly<Record<string, unknown>>): void;
  getActivePeerConnection?(): LibraryPeerConnection | null | undefined;
  /** To one person, past the bridge. */
  sendMessage?(message: Record<string, unknown>, toId: string, throughBridge: boolean): void;
  readonly rtc?: LibraryRtc;
  /** Only the 2022 generation has it; it addresses video by endpoint. */
  selectParticipants?: unknown;
  /** Full JID of whoever mutes us, while the library carries it out. */
  mutedByFocusActor?: unknown;
  mutedVideoByFocusActor?: unknown;
  mutedDesktopByFocusActor?: unknown;
}

/** The signalling connection. */
export interface LibraryConnection {
  addEventListener(event: string, listener: LibraryListener): void;
  removeEventListener(event: string, listener: LibraryListener): void;
  connect(options: { readonly name: string }): void;
  disconnect(): unknown;
  /** The stream below; looked at, never touched. */
  readonly xmpp?: { readonly connection?: { readonly connected?: unknown } | null };
  initJitsiConference(name: string, config: Readonly<Record<string, unknown>>): LibraryConference;
}

/** The global object a build leaves behind. */
export interface JitsiLibrary {
  init(options: Readonly<Record<string, unknown>>): unknown;
  setLogLevel(level: string): void;
  readonly logLevels: LibraryNames;
  readonly JitsiConnection: new (
    appId: null,
    token: string,
    options: Readonly<Record<string, unknown>>,
  ) => LibraryConnection;
  readonly events: {
    readonly conference: LibraryNames;
    readonly connection: LibraryNames;
    readonly track: LibraryNames;
    readonly connectionQuality?: LibraryNames;
  };
  readonly errors: {
    readonly conference: LibraryNames;
    readonly connection: LibraryNames;
    readonly track: LibraryNames;
  };
  createLocalTracks(
    options: Readonly<Record<string, unknown>>,
  ): Promise<readonly LibraryLocalTrack[]>;
  readonly mediaDevices: {
    setAudioOutputDevice(deviceId: string): Promise<unknown>;
    isDeviceChangeAvailable(kind: "output"): boolean;
  };
}

/** Whether what a script left behind can be a library at all. */
export function isJitsiLibrary(value: unknown): value is JitsiLibrary {
  if (typeof value !== "object" || value === null) return false;
  return (
    "init" in value &&
    typeof value.init === "function" &&
    "JitsiConnection" in value &&
    typeof value.JitsiConnection === "function" &&
    "events" in value &&
    "createLocalTracks" in value
  );
}
