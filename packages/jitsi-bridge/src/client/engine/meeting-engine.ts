import type { ReceiverView } from "../view/receiver-view";
import type { PeerConnectionDiagnostics, TrackDiagnostics } from "../diagnostics";
import type { Signal } from "../signals/signal";
import type { LocalTrack } from "./local-track";

/** What the media side of a joined library can do for the managers; each takes only what it needs. */
export interface LocalMediaEngine {
  /** True when camera and screen can be sent beside each other. */
  readonly screenBesideCamera: boolean;
  /** Asks the browser for the device. Rejects with DeviceError. */
  createTrack(kind: LocalTrack["kind"], deviceId: string | null): Promise<LocalTrack>;
  /** Sends the track, in place of `replaced` where given. */
  publish(track: LocalTrack, replaced: LocalTrack | null): Promise<void>;
  unpublish(track: LocalTrack): Promise<void>;
}

/** The conference as the meeting client drives it. One implementation, over lib-jitsi-meet. */
export interface MeetingEngine extends LocalMediaEngine {
  readonly addressing: "endpoint" | "source";
  join(): void;
  /** Leaves and disconnects; never rejects. */
  leave(): Promise<void>;
  sendChat(text: string): void;
  /** To one person; the sender hears nothing of it. */
  sendPrivateChat(toId: string, text: string): void;
  setHandRaised(raisedAtMs: number | null): void;
  /** To everybody (null) or one person; lost where the bridge cannot be reached at this moment. */
  sendSignal(signal: Signal, toId: string | null): void;
  muteParticipant(id: string, kind: "audio" | "video"): void;
  /** Also changes the key of an encrypted meeting. */
  removeParticipant(id: string): void;
  /** Ends the encryption of this meeting for everybody. */
  switchEncryptionOff(): void;
  makeHost(id: string): void;
  setReceiverView(view: ReceiverView): void;
  setAudioOutput(deviceId: string): Promise<void>;
  connections(): Promise<readonly PeerConnectionDiagnostics[]>;
  /** What the stack offered for getting through firewalls; empty before media stands. */
  iceServers(): readonly RTCIceServer[];
  tracks(): {
    readonly local: readonly TrackDiagnostics[];
    readonly remote: readonly TrackDiagnostics[];
  };
}
