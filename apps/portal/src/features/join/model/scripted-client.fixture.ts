import type {
  ConnectionState,
  DeviceState,
  MeetingClient,
  MeetingClientOptions,
  MeetingState,
} from "@stadtstube/jitsi-bridge/client";

const OFF: DeviceState = {
  desired: false,
  actual: false,
  pending: false,
  error: null,
  deviceId: null,
};

/** A meeting that does what the test says and remembers what it was asked for. */
export interface ScriptedClient extends MeetingClient {
  readonly options: MeetingClientOptions;
  readonly calls: string[];
  /** Moves the meeting to another state. */
  become(change: Partial<MeetingState>): void;
}

/** A client without a server, for tests of what is above it. */
export function scriptedClient(options: MeetingClientOptions): ScriptedClient {
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  let state: MeetingState = {
    connection: { phase: "idle" } satisfies ConnectionState,
    selfId: null,
    role: "guest",
    participants: [],
    dominantSpeakerId: null,
    local: { microphone: OFF, camera: OFF, screen: OFF },
    chat: [],
    mutedBy: null,
    reactions: [],
    speakRequest: null,
    microphoneTrouble: null,
    shield: { mode: "none", people: {} },
  };
  const note = (call: string) => void calls.push(call);
  return {
    options,
    calls,
    get state() {
      return state;
    },
    become(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    join: () => Promise.resolve(note("join")),
    leave: () => Promise.resolve(note("leave")),
    setMicrophone: (on) => note(`microphone ${on}`),
    setCamera: (on) => note(`camera ${on}`),
    setScreenShare: (on) => note(`screen ${on}`),
    selectDevice: () => Promise.resolve(),
    sendChat: (text) => note(`chat ${text}`),
    setHandRaised: (raised) => note(`hand ${raised}`),
    react: (reaction) => note(`reaction ${reaction}`),
    askToSpeak: (id) => note(`ask ${id}`),
    putAsideRequest: () => note("request put aside"),
    setMicrophoneHints: () => undefined,
    muteParticipant: (id, kind) => note(`mute ${id} ${kind}`),
    removeParticipant: (id) => note(`remove ${id}`),
    switchEncryptionOff: () => note("encryption off"),
    makeHost: () => Promise.resolve(),
    setView: () => undefined,
  };
}
