import type { MediaTrack, Participant } from "./types";

/** A track that plays nowhere, for pure tests. */
export function trackFixture(overrides: Partial<MediaTrack> = {}): MediaTrack {
  return {
    id: "track",
    sourceName: "abcd1234-v0",
    kind: "video",
    videoType: "camera",
    muted: false,
    attach: () => () => undefined,
    ...overrides,
  };
}

/** A quiet guest with everything off, for pure tests. */
export function participantFixture(overrides: Partial<Participant> = {}): Participant {
  return {
    id: "abcd1234",
    personId: null,
    name: "Gast",
    role: "guest",
    isSelf: false,
    audioMuted: true,
    videoMuted: true,
    sharingScreen: false,
    handRaisedAtMs: null,
    quality: "good",
    audio: null,
    camera: null,
    screen: null,
    joinedAtMs: 0,
    ...overrides,
  };
}
