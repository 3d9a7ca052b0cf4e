import type { DevicePreview, DeviceState, LineSample, MediaTrack } from "./bridge";
import type { TestableCall } from "./connection-test";
import type { TestAccessReply } from "./test-access";
import type { Echo, EchoingCall } from "./trial-call";

/** An access as the server action gives it. */
export const ACCESS: TestAccessReply = {
  ok: true,
  value: {
    libraryUrl: "http://media.test/libs/lib-jitsi-meet.min.js",
    serviceUrl: "ws://media.test/xmpp-websocket",
    hosts: { domain: "media.test", muc: "conference.media.test", focus: "focus.media.test" },
    room: "test-1",
    sender: { grant: "a", displayName: "A" },
    receiver: { grant: "b", displayName: "B" },
  },
};

const off: DeviceState = {
  desired: false,
  actual: false,
  pending: false,
  error: null,
  deviceId: null,
};
const on: DeviceState = { ...off, desired: true, actual: true, deviceId: "one" };

/** Devices as a person answers for them; the microphone hears `level`. */
export class ScriptedPreview implements DevicePreview {
  closed = false;
  #state: DevicePreview["state"] = {
    camera: off,
    microphone: off,
    cameraStream: null,
    permissions: { camera: "unknown", microphone: "unknown" },
    cameras: [],
    microphones: [],
    speakers: [],
  };

  constructor(
    private readonly answers: {
      readonly refused?: readonly string[];
      readonly level?: number;
    } = {},
  ) {}

  get state(): DevicePreview["state"] {
    return this.#state;
  }

  subscribe(): () => void {
    return () => undefined;
  }

  onMicrophoneLevel(listener: (level: number) => void): () => void {
    listener(this.answers.level ?? 0.2);
    return () => undefined;
  }

  setCamera(): void {
    this.#state = { ...this.#state, camera: this.#answer("camera") };
  }

  setMicrophone(): void {
    this.#state = { ...this.#state, microphone: this.#answer("microphone") };
  }

  selectDevice(): Promise<void> {
    return Promise.resolve();
  }

  attachVideo(): () => void {
    return () => undefined;
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  #answer(device: string): DeviceState {
    const refused = this.answers.refused?.includes(device) ?? false;
    return refused ? { ...off, error: "permission-denied" } : on;
  }
}

/** A moment of a good line, `index` seconds after the first. */
export function goodMoment(index: number): LineSample {
  return {
    atMs: index * 1000,
    sentBytes: index * 250_000,
    availableBps: 2_500_000,
    receivedBytes: index * 200_000,
    receivedPackets: index * 100,
    lostPackets: 0,
    jitterMs: 3,
    roundTripMs: 20,
    withPicture: true,
  };
}

/** A call on which media flow, or do not. */
export class ScriptedCall implements TestableCall, EchoingCall {
  closed = 0;
  microphone = true;
  state: EchoingCall["state"] = { sound: null, picture: null };
  #samples = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly script: { readonly fails?: boolean; readonly flows?: boolean } = {},
  ) {}

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  join(): Promise<void> {
    if (this.script.fails === true) return Promise.reject(new Error("server-unreachable"));
    const sound: MediaTrack = {
      id: "track-1",
      sourceName: "a-a0",
      kind: "audio",
      videoType: "camera",
      muted: false,
      attach: () => () => undefined,
    };
    this.state = { sound, picture: null };
    for (const listener of this.#listeners) listener();
    return Promise.resolve();
  }

  route() {
    return Promise.resolve({
      localType: "host",
      remoteType: "host",
      protocol: "udp",
      relayProtocol: "",
      roundTripMs: 20,
      availableOutgoingBps: null,
    });
  }

  iceServers(): readonly RTCIceServer[] {
    return [];
  }

  sample(): Promise<LineSample | null> {
    if (this.script.flows === false) return Promise.resolve(null);
    this.#samples += 1;
    return Promise.resolve(goodMoment(this.#samples));
  }

  setMicrophone(now: boolean): void {
    this.microphone = now;
  }

  close(): Promise<void> {
    this.closed += 1;
    return Promise.resolve();
  }
}

/** An echo that hears `level` from the server. */
export class ScriptedEcho implements Echo {
  closed = false;

  constructor(private readonly loudness: number) {}

  arrivingLevel(): number {
    return this.loudness;
  }

  level(): number {
    return this.loudness;
  }

  close(): void {
    this.closed = true;
  }
}
