import type { EngineEvent } from "../engine/engine-event";
import type { LocalTrack } from "../engine/local-track";
import type { MeetingEngine } from "../engine/meeting-engine";
import type { TrackDiagnostics } from "../diagnostics";
import { DeviceError } from "../meeting-error";
import type { MediaShield } from "../shield/media-shield";
import { settleWithin } from "../state/settle-within";
import type { Signal } from "../signals/signal";
import type { ReceiverView } from "../view/receiver-view";
import { HAND_PROPERTY, listenToConference } from "./conference-events";
import { trackFailure } from "./library-failures";
import { LibraryLocalTrackHandle } from "./library-local-track";
import type {
  JitsiLibrary,
  LibraryConference,
  LibraryConnection,
  LibraryLocalTrack,
  LibraryTrack,
} from "./library-surface";
import { occupantOf } from "./library-values";
import { signalPayload } from "./library-signals";
import { mediaTrack } from "./media-tracks";
import { readPeerConnection } from "./peer-connection-stats";
import { receiverConstraints } from "./receiver-constraints";
import { RemoteTracks } from "./remote-tracks";
import { shieldConference } from "./shielded-conference";
import { watchConnection } from "./watch-connection";

/** What a conference engine is made of. */
export interface ConferenceEngineOptions {
  readonly library: JitsiLibrary;
  readonly conference: LibraryConference;
  readonly emit: (event: EngineEvent) => void;
  readonly isGrantExpired: () => boolean;
  readonly connection: LibraryConnection;
  readonly room: string;
  readonly encryptionKey: string | null;
}

const LEAVE_TIMEOUT_MS = 3_000;
const CAMERA_HEIGHT = 720;

const DEVICE = {
  microphone: { devices: ["audio"], type: "audio", id: "micDeviceId" },
  camera: { devices: ["video"], type: "video", id: "cameraDeviceId" },
  screen: { devices: ["desktop"], type: "video", id: null },
} as const;

function captureOptions(kind: LocalTrack["kind"], deviceId: string | null) {
  const { devices, id } = DEVICE[kind];
  return {
    devices: [...devices],
    ...(id !== null && deviceId !== null ? { [id]: deviceId } : {}),
    ...(kind === "camera" ? { resolution: CAMERA_HEIGHT } : {}),
  };
}

/** One conference of the library, in the words of MeetingEngine. */
export class ConferenceEngine implements MeetingEngine {
  readonly addressing: "endpoint" | "source";
  readonly screenBesideCamera: boolean;
  readonly #library: JitsiLibrary;
  readonly #conference: LibraryConference;
  readonly #emit: (event: EngineEvent) => void;
  readonly #connection: LibraryConnection;
  readonly #remoteTracks: RemoteTracks;
  readonly #shield: MediaShield;
  readonly #listening = new AbortController();
  #left: Promise<void> | null = null;

  constructor(options: ConferenceEngineOptions) {
    const { library, conference, emit } = options;
    this.#library = library;
    this.#conference = conference;
    this.#emit = emit;
    this.#connection = options.connection;
    const is2022 = typeof conference.selectParticipants === "function";
    this.addressing = is2022 ? "endpoint" : "source";
    this.screenBesideCamera = !is2022;
    // To a browser that cannot read sealed frames they are noise.
    const accepts = () => this.#shield.mode !== "unable";
    this.#remoteTracks = new RemoteTracks(library.events.track, emit, accepts);
    const { signal } = this.#listening;
    const listening = { ...options, remoteTracks: this.#remoteTracks, signal };
    this.#shield = shieldConference({ ...listening, emit: (event) => this.#shielded(event) });
    listenToConference(listening);
    watchConnection({ ...options, signal });
  }

  join(): void {
    this.#conference.join();
  }

  leave(): Promise<void> {
    this.#left ??= this.#leave();
    return this.#left;
  }

  async createTrack(kind: LocalTrack["kind"], deviceId: string | null): Promise<LocalTrack> {
    let tracks: readonly LibraryLocalTrack[];
    try {
      tracks = await this.#library.createLocalTracks(captureOptions(kind, deviceId));
    } catch (error) {
      throw new DeviceError(trackFailure(error), { cause: error });
    }
    const track = tracks.find((one) => one.getType() === DEVICE[kind].type);
    // A shared tab may bring its sound along, for which there is no place yet.
    for (const other of tracks) if (other !== track) void other.dispose();
    if (!track) throw new DeviceError("not-found");
    return new LibraryLocalTrackHandle(kind, track, {
      events: this.#library.events.track,
      selfId: () => this.#conference.myUserId(),
      onMuteChanged: (muted) => this.#reportActor(muted),
    });
  }

  async publish(track: LocalTrack, replaced: LocalTrack | null): Promise<void> {
    // It could only be sent unprotected.
    if (this.#shield.mode === "unable") throw new DeviceError("not-supported");
    const former = replaced ? libraryTrack(replaced) : null;
    if (former) await this.#conference.replaceTrack(former, libraryTrack(track));
    else await this.#conference.addTrack(libraryTrack(track));
    // The 2022 build tells the others when the server has answered its source-add. On a fast server
    // that is before it counts the track among its own, and then they are never told.
    libraryTrack(track)._sendMuteStatus?.(track.isMuted());
  }

  async unpublish(track: LocalTrack): Promise<void> {
    await this.#conference.replaceTrack(libraryTrack(track), null);
  }

  sendChat(text: string): void {
    this.#conference.sendTextMessage(text);
  }

  sendPrivateChat(toId: string, text: string): void {
    this.#conference.sendPrivateTextMessage(toId, text);
  }

  setHandRaised(raisedAtMs: number | null): void {
    this.#conference.setLocalParticipantProperty(HAND_PROPERTY, String(raisedAtMs ?? 0));
  }

  sendSignal(signal: Signal, toId: string | null): void {
    try {
      this.#conference.sendEndpointMessage(toId ?? "", signalPayload(signal));
    } catch {
      // Thrown while the bridge channel is closed. A sign is of this moment; it is not sent later.
    }
  }

  muteParticipant(id: string, kind: "audio" | "video"): void {
    this.#conference.muteParticipant(id, kind);
  }

  removeParticipant(id: string): void {
    // First out, then the new key: the server tells it in this order, and nobody hands it on.
    this.#conference.kickParticipant(id);
    this.#shield.shutOut(id);
  }

  switchEncryptionOff(): void {
    this.#shield.switchOff();
  }

  makeHost(id: string): void {
    this.#conference.grantOwner(id);
  }

  setReceiverView(view: ReceiverView): void {
    this.#conference.setReceiverConstraints(receiverConstraints(view, this.addressing));
  }

  async setAudioOutput(deviceId: string): Promise<void> {
    const devices = this.#library.mediaDevices;
    if (!devices.isDeviceChangeAvailable("output")) throw new DeviceError("not-supported");
    try {
      await devices.setAudioOutputDevice(deviceId);
    } catch (error) {
      throw new DeviceError(trackFailure(error), { cause: error });
    }
  }

  async connections() {
    const connection = this.#conference.getActivePeerConnection?.()?.peerconnection;
    return connection ? [await readPeerConnection(connection)] : [];
  }

  iceServers(): readonly RTCIceServer[] {
    const connection = this.#conference.getActivePeerConnection?.()?.peerconnection;
    return connection?.getConfiguration().iceServers ?? [];
  }

  tracks() {
    const selfId = this.#conference.myUserId();
    return {
      local: this.#conference.getLocalTracks().map((track) => describe(track, selfId)),
      remote: this.#remoteTracks.all.map((track) =>
        describe(track, track.getParticipantId() ?? ""),
      ),
    };
  }

  async #leave(): Promise<void> {
    this.#listening.abort();
    this.#remoteTracks.close();
    await settleWithin(this.#leaveConference(), LEAVE_TIMEOUT_MS);
    await settleWithin(this.#disconnect(), LEAVE_TIMEOUT_MS);
  }

  async #disconnect(): Promise<void> {
    await this.#connection.disconnect();
  }

  async #leaveConference(): Promise<void> {
    await this.#conference.leave();
  }

  #shielded(event: EngineEvent): void {
    this.#emit(event);
    if (event.type !== "shield") return;
    if (event.state.mode === "unable") this.#remoteTracks.close();
    if (event.state.mode !== "off-by-host") return;
    for (const participant of this.#conference.getParticipants()) {
      for (const track of participant.getTracks()) this.#remoteTracks.add(track);
    }
  }

  #reportActor(track: LibraryLocalTrack): void {
    if (!track.isMuted()) return;
    const { mutedByFocusActor, mutedVideoByFocusActor, mutedDesktopByFocusActor } =
      this.#conference;
    const kind = track.getType() === "audio" ? "audio" : "video";
    const jid =
      kind === "audio" ? mutedByFocusActor : (mutedVideoByFocusActor ?? mutedDesktopByFocusActor);
    const actor = occupantOf(jid);
    if (actor === null) return;
    const name = this.#conference.getParticipantById(actor)?.getDisplayName() ?? "";
    this.#emit({ type: "muted-by", kind, name });
  }
}

function libraryTrack(track: LocalTrack): LibraryLocalTrack {
  if (track instanceof LibraryLocalTrackHandle) return track.track;
  throw new TypeError("a track of another engine");
}

function describe(track: LibraryTrack, participantId: string): TrackDiagnostics {
  const { sourceName, kind, videoType, muted } = mediaTrack(track, participantId);
  const ssrc = Number(track.getSSRC?.() ?? track.getSsrc?.());
  return {
    participantId,
    sourceName,
    kind,
    videoType,
    muted,
    ssrc: Number.isInteger(ssrc) ? ssrc : null,
  };
}
