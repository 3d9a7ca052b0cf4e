/**
 * What a meeting looks like to the page: small, immutable, library-free.
 *
 * The portal reads `MeetingClient.state` through `useSyncExternalStore` and calls the verbs. Nothing
 * above this file knows lib-jitsi-meet.
 */
import type { MicrophoneTrouble } from "./media/microphone-judge";
import type { ShieldState } from "./shield/shield-state";
import type { Reaction } from "./signals/signal";

export type { MicrophoneTrouble, Reaction };
export type { PersonShield, ShieldMode, ShieldState } from "./shield/shield-state";

/** Where the meeting stands. Failing is a state, not only a throw. */
export type ConnectionState =
  | { readonly phase: "idle" }
  | { readonly phase: "loading-library" }
  | { readonly phase: "connecting" }
  | { readonly phase: "joining" }
  | { readonly phase: "joined" }
  | { readonly phase: "interrupted"; readonly sinceMs: number }
  | { readonly phase: "failed"; readonly error: MeetingErrorCode }
  | { readonly phase: "ended"; readonly reason: EndReason };

/** Stable codes; the texts live in the portal's messages. */
export type MeetingErrorCode =
  | "library-unavailable"
  | "server-unreachable"
  | "grant-expired"
  | "grant-refused"
  | "not-allowed"
  | "meeting-full"
  | "meeting-locked"
  | "connection-lost"
  | "focus-lost"
  | "unknown";

/** Why the meeting is over for us, without anything having failed. */
export type EndReason = "left" | "removed" | "ended-by-host";

/** Hosts may mute, remove and hand over; on the wire they are moderators. */
export type Role = "host" | "guest";

/** Per person and derived from loss, round-trip time and bitrate. */
export type ConnectionQuality = "unknown" | "good" | "fair" | "poor" | "lost";

/** A picture or sound that can be shown. `id` is stable while the track lives. */
export interface MediaTrack {
  readonly id: string;
  readonly sourceName: string;
  readonly kind: "audio" | "video";
  readonly videoType: "camera" | "desktop";
  readonly muted: boolean;
  /** Plays the track in the element; returns the detach function. */
  attach(element: HTMLMediaElement): () => void;
}

/** Somebody in the meeting, ourselves included. The mute flags follow from the tracks. */
export interface Participant {
  readonly id: string;
  /**
   * The user id of their grant, as the server attests it: one person may be there twice. Null for
   * ourselves and where the stack attests nothing.
   */
  readonly personId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly isSelf: boolean;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly sharingScreen: boolean;
  readonly handRaisedAtMs: number | null;
  readonly quality: ConnectionQuality;
  readonly audio: MediaTrack | null;
  readonly camera: MediaTrack | null;
  readonly screen: MediaTrack | null;
  readonly joinedAtMs: number;
}

/** A message. Nothing is stored; names stay after the people have left. */
export interface ChatMessage {
  readonly id: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly isSelf: boolean;
  /** The one person it was written to; null: everybody. */
  readonly to: { readonly id: string; readonly name: string } | null;
  readonly text: string;
  readonly atMs: number;
}

/** What the user asked for and what is true: the page shows `actual` and marks `pending`. */
export interface DeviceState {
  readonly desired: boolean;
  readonly actual: boolean;
  readonly pending: boolean;
  readonly error: DeviceErrorCode | null;
  readonly deviceId: string | null;
}

/**
 * Why a device is not in use although wanted; `permission-dismissed` may be asked again, and
 * `blocked-by-system` is the operating system's refusal, whatever the browser would allow.
 */
export type DeviceErrorCode =
  | "permission-denied"
  | "blocked-by-system"
  | "permission-dismissed"
  | "not-found"
  | "in-use"
  | "not-supported"
  | "unknown";

/** Somebody showed a sign, such as applause. Nothing is stored. */
export interface ReactionSeen {
  readonly id: string;
  readonly fromId: string;
  readonly fromName: string;
  readonly reaction: Reaction;
  readonly atMs: number;
}

/** A host asks us to turn the microphone on; only we can. */
export interface SpeakRequest {
  readonly fromName: string;
  readonly atMs: number;
}

/** Our own devices. */
export interface LocalMediaState {
  readonly microphone: DeviceState;
  readonly camera: DeviceState;
  readonly screen: DeviceState;
}

/** One moment of the meeting. A new object whenever anything differs, and only then. */
export interface MeetingState {
  readonly connection: ConnectionState;
  readonly selfId: string | null;
  readonly role: Role;
  /** Self first, then by joining time. */
  readonly participants: readonly Participant[];
  readonly dominantSpeakerId: string | null;
  readonly local: LocalMediaState;
  readonly chat: readonly ChatMessage[];
  /** Set when somebody with the host's right muted us; cleared by the next unmute. */
  readonly mutedBy: { readonly kind: "audio" | "video"; readonly name: string } | null;
  /** The last few signs of everybody, our own included, oldest first. */
  readonly reactions: readonly ReactionSeen[];
  /** Open until the microphone is on or the request is put aside. */
  readonly speakRequest: SpeakRequest | null;
  /** Found from the loudness of our own microphone, on this device alone. */
  readonly microphoneTrouble: MicrophoneTrouble | null;
  /** End-to-end encryption, as it really is. */
  readonly shield: ShieldState;
}

/** What is really on screen, in device pixels, so that nothing unseen is sent. */
export interface ViewedSource {
  readonly sourceName: string;
  readonly participantId: string;
  readonly heightPx: number;
  readonly onStage: boolean;
}

/** One participation in one meeting; joining again takes a new client. */
export interface MeetingClient {
  readonly state: MeetingState;
  /** Called after every change of `state`; returns unsubscribe. */
  subscribe(listener: () => void): () => void;
  /** Resolves when joined; rejects with MeetingError. Also visible in `state.connection`. */
  join(): Promise<void>;
  /** Leaves cleanly and releases every device; idempotent. */
  leave(): Promise<void>;
  setMicrophone(on: boolean): void;
  setCamera(on: boolean): void;
  setScreenShare(on: boolean): void;
  selectDevice(kind: "audioinput" | "videoinput" | "audiooutput", deviceId: string): Promise<void>;
  /** To everybody, or to one person only; nothing is sent to somebody who has left. */
  sendChat(text: string, toId?: string): void;
  setHandRaised(raised: boolean): void;
  /** Shows everybody a sign; faster than about one in a second they are dropped. */
  react(reaction: Reaction): void;
  /** Host only: asks somebody to turn the microphone on. Others' requests are ignored. */
  askToSpeak(id: string): void;
  /** Not now: puts a host's request aside. */
  putAsideRequest(): void;
  /** Whether our own microphone's loudness is looked at for hints; it is unless said otherwise. */
  setMicrophoneHints(on: boolean): void;
  /** Host only; the server enforces it. */
  muteParticipant(id: string, kind: "audio" | "video"): void;
  /** In an encrypted meeting everybody else gets a new key. */
  removeParticipant(id: string): void;
  /** Ends the encryption of this meeting for everybody. */
  switchEncryptionOff(): void;
  makeHost(id: string): Promise<void>;
  setView(sources: readonly ViewedSource[]): void;
}

/** Where the meeting is, who joins it and with what. */
export interface MeetingClientOptions {
  /** Where the stack serves the library, e.g. `http://localhost:3002/libs/lib-jitsi-meet.min.js`. */
  readonly libraryUrl: string;
  /** XMPP over WebSocket, e.g. `ws://localhost:3002/xmpp-websocket`. */
  readonly serviceUrl: string;
  readonly hosts: { readonly domain: string; readonly muc: string; readonly focus: string };
  /** Room name on the wire (lower case). */
  readonly room: string;
  /** The key from the link's fragment, which no server may learn; absent or null: none. */
  readonly encryptionKey?: string | null;
  /** Join grant (JWT). */
  readonly grant: string;
  readonly displayName: string;
  readonly microphone: { readonly on: boolean; readonly deviceId: string | null };
  readonly camera: { readonly on: boolean; readonly deviceId: string | null };
  /** Where the others are heard; the system's own loudspeaker where none is named. */
  readonly speakerId?: string | null;
}
