import type { DiagnosableMeetingClient, FailureRecord, MeetingDiagnostics } from "./diagnostics";
import type { EngineEvent } from "./engine/engine-event";
import type { MeetingEngine } from "./engine/meeting-engine";
import type { LibrarySession, SessionListener } from "./library/lib-jitsi-meet";
import { LocalMedia } from "./media/local-media";
import { DeviceError, MeetingError } from "./meeting-error";
import { HostGrants } from "./state/host-grants";
import { MeetingStore } from "./state/meeting-store";
import { Listeners } from "./state/observable";
import type {
  LocalMediaState,
  MeetingClientOptions,
  MeetingState,
  Reaction,
  ViewedSource,
} from "./types";
import { toReceiverView } from "./view/receiver-view";
import { ViewSender } from "./view/view-sender";

/** The client's way to the library; tests give a hand-written one. */
export interface MeetingLibrary {
  load(): Promise<(listener: SessionListener) => LibrarySession>;
}

/** From the click to being inside; a slow network and a cold server included. */
export const JOIN_TIMEOUT_MS = 45_000;
const MAX_FAILURES = 200;

/**
 * One participation in one meeting, from joining to leaving; a second one needs a second client.
 *
 * It only connects the parts: the store knows what is true, local media owns the devices, the engine
 * talks to the library, and none of them knows this class.
 */
export class LibraryMeetingClient implements DiagnosableMeetingClient {
  readonly #options: MeetingClientOptions;
  readonly #library: MeetingLibrary;
  readonly #store: MeetingStore;
  readonly #local: LocalMedia;
  readonly #view = new ViewSender((view) => this.#engine?.setReceiverView(view));
  readonly #hostGrants = new HostGrants();
  readonly #audioLevels = new Listeners<[participantId: string, level: number]>();
  readonly #failures: FailureRecord[] = [];
  #lastView: readonly ViewedSource[] | null = null;
  #session: LibrarySession | null = null;
  #engine: MeetingEngine | null = null;
  #joining: Promise<void> | null = null;
  #released: Promise<void> | null = null;

  constructor(options: MeetingClientOptions, library: MeetingLibrary) {
    this.#options = options;
    this.#library = library;
    this.#local = new LocalMedia(options, {
      onState: (state) => this.#store.local(state),
      onTrack: (slot, track) => this.#store.roster({ type: "self-track", slot, track }),
      onMicrophoneTrouble: (trouble) => this.#store.microphoneTrouble(trouble),
    });
    this.#store = new MeetingStore(options.displayName, this.#local.state);
  }

  get state(): MeetingState {
    return this.#store.state;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  join(): Promise<void> {
    this.#joining ??= this.#join();
    return this.#joining;
  }

  async leave(): Promise<void> {
    this.#store.connection({ type: "left" });
    await this.#release();
  }

  setMicrophone(on: boolean): void {
    this.#setDevice("microphone", on);
  }

  setCamera(on: boolean): void {
    this.#setDevice("camera", on);
  }

  setScreenShare(on: boolean): void {
    this.#setDevice("screen", on);
  }

  async selectDevice(
    kind: "audioinput" | "videoinput" | "audiooutput",
    deviceId: string,
  ): Promise<void> {
    if (this.#released) return;
    if (kind !== "audiooutput") return this.#local.select(kind, deviceId);
    if (!this.#engine) throw new DeviceError("not-supported");
    await this.#engine.setAudioOutput(deviceId);
  }

  sendChat(text: string, toId?: string): void {
    const body = this.#store.outgoingChat(text);
    if (body === null) return;
    if (toId === undefined) return this.#inside()?.sendChat(body);
    if (!this.#knows(toId)) return;
    this.#inside()?.sendPrivateChat(toId, body);
    this.#store.wrotePrivately(body, toId);
  }

  setHandRaised(raised: boolean): void {
    const { selfId } = this.state;
    const engine = this.#inside();
    if (!engine || selfId === null) return;
    const raisedAtMs = raised ? Date.now() : null;
    engine.setHandRaised(raisedAtMs);
    this.#store.roster({ type: "hand-changed", id: selfId, raisedAtMs });
  }

  react(reaction: Reaction): void {
    const { selfId } = this.state;
    const engine = this.#inside();
    if (!engine || selfId === null) return;
    const before = this.state.reactions;
    const signal = { kind: "reaction", reaction } as const;
    this.#store.signal(selfId, signal);
    // What is too fast for our own page is too fast for everybody's.
    if (this.state.reactions !== before) engine.sendSignal(signal, null);
  }

  askToSpeak(id: string): void {
    if (this.#knows(id)) this.#inside()?.sendSignal({ kind: "please-speak" }, id);
  }

  putAsideRequest(): void {
    this.#store.putAsideRequest();
  }

  setMicrophoneHints(on: boolean): void {
    this.#local.setMicrophoneHints(on);
  }

  muteParticipant(id: string, kind: "audio" | "video"): void {
    if (this.#knows(id)) this.#inside()?.muteParticipant(id, kind);
  }

  removeParticipant(id: string): void {
    if (this.#knows(id)) this.#inside()?.removeParticipant(id);
  }

  switchEncryptionOff(): void {
    if (this.state.role === "host") this.#inside()?.switchEncryptionOff();
  }

  async makeHost(id: string): Promise<void> {
    const engine = this.#inside();
    const participant = this.state.participants.find((one) => one.id === id);
    if (participant?.role === "host") return;
    if (!engine || !participant || this.state.role !== "host") {
      throw new MeetingError("not-allowed");
    }
    const granted = this.#hostGrants.expect(id);
    engine.makeHost(id);
    await granted;
  }

  setView(sources: readonly ViewedSource[]): void {
    this.#lastView = sources;
    if (this.#engine) this.#view.set(toReceiverView(sources, this.#engine.addressing));
  }

  onAudioLevel(listener: (participantId: string, level: number) => void): () => void {
    return this.#audioLevels.add(listener);
  }

  async diagnostics(): Promise<MeetingDiagnostics> {
    const engine = this.#released ? null : this.#engine;
    const tracks = engine?.tracks();
    return {
      phase: this.state.connection.phase,
      addressing: engine?.addressing ?? null,
      selfId: this.state.selfId,
      connections: (await engine?.connections().catch(() => [])) ?? [],
      remoteTracks: tracks?.remote ?? [],
      localTracks: tracks?.local ?? [],
      failures: [...this.#failures],
    };
  }

  iceServers(): readonly RTCIceServer[] {
    return this.#released ? [] : (this.#engine?.iceServers() ?? []);
  }

  async #join(): Promise<void> {
    this.#store.connection({ type: "join-requested" });
    globalThis.addEventListener?.("pagehide", this.#onPageHide);
    const inside = this.#untilInside();
    void this.#enter();
    await inside;
  }

  readonly #onPageHide = (): void => {
    void this.leave();
  };

  async #enter(): Promise<void> {
    try {
      const open = await this.#library.load();
      this.#store.connection({ type: "library-loaded" });
      if (this.#released || this.#store.isOver) return;
      this.#session = open({
        onEvent: (event) => this.#heard(event),
        onConference: (engine) => this.#conferenceReady(engine),
      });
    } catch {
      this.#store.connection({ type: "library-failed" });
      // A library that loads but cannot be started is as good as none.
      this.#store.connection({ type: "conference-failed", reason: "unknown" });
      void this.#release();
    }
  }

  #untilInside(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#store.connection({ type: "join-timeout" });
        void this.#release();
      }, JOIN_TIMEOUT_MS);
      const settle = () => {
        const outcome = this.#store.joinOutcome();
        if (outcome === "pending") return;
        clearTimeout(timer);
        unsubscribe();
        if (outcome === "inside") resolve();
        else reject(new MeetingError(outcome));
      };
      const unsubscribe = this.subscribe(settle);
      settle();
    });
  }

  #conferenceReady(engine: MeetingEngine): void {
    this.#engine = engine;
    engine.join();
    const { speakerId } = this.#options;
    // A loudspeaker that is gone since it was chosen keeps nobody out: the system's own plays.
    if (speakerId) void engine.setAudioOutput(speakerId).catch(() => undefined);
    this.#local.start(engine);
  }

  #heard(event: EngineEvent): void {
    if (this.#released) return;
    switch (event.type) {
      case "audio-level":
        this.#audioLevels.emit(event.id, event.level);
        return;
      case "failure-seen":
        this.#failures.push({ code: event.code, atMs: Date.now() });
        this.#failures.splice(0, this.#failures.length - MAX_FAILURES);
        return;
      case "role-changed":
        if (event.role === "host") this.#hostGrants.fulfil(event.id);
        break;
      case "conference-joined":
        if (this.#lastView) queueMicrotask(() => this.setView(this.#lastView ?? []));
        break;
      default:
    }
    this.#store.engine(event);
    if (this.#store.isOver) void this.#release();
  }

  #setDevice(device: keyof LocalMediaState, on: boolean): void {
    if (this.#released || this.#store.isOver) return;
    if (on && device !== "screen") this.#store.unmutedByUser(device);
    this.#local.set(device, on);
  }

  #knows(id: string): boolean {
    return this.state.participants.some((one) => one.id === id && !one.isSelf);
  }

  #inside(): MeetingEngine | null {
    return this.#store.isInside ? this.#engine : null;
  }

  /** Ends everything that was opened: signalling first, so that it happens even while a page dies. */
  #release(): Promise<void> {
    this.#released ??= this.#releaseAll();
    return this.#released;
  }

  async #releaseAll(): Promise<void> {
    globalThis.removeEventListener?.("pagehide", this.#onPageHide);
    this.#view.close();
    this.#hostGrants.close();
    const leaving = this.#session?.close();
    await Promise.all([leaving, this.#local.close()]);
  }
}
