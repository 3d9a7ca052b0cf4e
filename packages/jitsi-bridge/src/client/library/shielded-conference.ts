import type { EngineEvent } from "../engine/engine-event";
import { frameAbility } from "../shield/frame-hooks";
import { readLinkKey } from "../shield/link-key";
import { MediaShield } from "../shield/media-shield";
import type { ShieldedPerson } from "../shield/shield-ports";
import { startShieldWorker } from "../shield/start-shield-worker";
import type { LibraryConference } from "./library-surface";
import { participantOf, roleOf, textOf } from "./library-values";
import type { RemoteTracks } from "./remote-tracks";
import { subscribe, type Subscribing } from "./subscribe";

/** What is shielded, with which key. */
export interface ShieldedConferenceOptions extends Subscribing {
  readonly remoteTracks: RemoteTracks;
  readonly room: string;
  /** From the link's fragment; null: the link has none. */
  readonly encryptionKey: string | null;
  readonly emit: (event: EngineEvent) => void;
}

/**
 * Puts a shield on a conference of the library, whatever the build.
 *
 * The library's own encryption is not used: with a key of ours (`externallyManagedKey`) its worker sends
 * frames unprotected while it has none, shows what it cannot read, and tells nobody which of it
 * happened. Here the connection is taken where the library makes it (`rtc.createPeerConnection`,
 * the same in 2022 and 2026), before anything can be sent over it.
 */
export function shieldConference(options: ShieldedConferenceOptions): MediaShield {
  const { conference, remoteTracks, emit } = options;
  const shield = new MediaShield({
    linkKey: readLinkKey(options.encryptionKey ?? ""),
    room: options.room,
    ability: frameAbility(),
    ports: {
      selfId: () => conference.myUserId(),
      publish: (name, value) => conference.setLocalParticipantProperty(name, value),
      tell: (toId, message) => conference.sendMessage?.({ ...message }, toId, false),
      people: () => peopleOf(conference),
      ownerOf: (track) => remoteTracks.ownerOf(track),
      changed: (state) => emit({ type: "shield", state }),
      startWorker: startShieldWorker,
      reconnect: () => {
        emit({ type: "failure-seen", code: "shield.reconnect" });
        emit({ type: "conference-failed", reason: "media-failed" });
      },
    },
  });
  takeConnections(conference, shield);
  listen(options, shield);
  options.signal.addEventListener("abort", () => shield.close(), { once: true });
  return shield;
}

function peopleOf(conference: LibraryConference): readonly ShieldedPerson[] {
  return conference.getParticipants().map((participant) => ({
    id: participant.getId(),
    isHost: roleOf(participant.getRole()) === "host",
    property: (name) => textOf(participant.getProperty(name)),
  }));
}

function takeConnections(conference: LibraryConference, shield: MediaShield): void {
  const { rtc } = conference;
  const create = rtc?.createPeerConnection;
  if (rtc === undefined || create === undefined) return;
  rtc.createPeerConnection = (signaling, config, isP2P, given) => {
    const wanted = shield.wantsFrames ? { enableInsertableStreams: true } : {};
    const made = create.call(rtc, signaling, config, isP2P, { ...given, ...wanted });
    if (made.peerconnection) shield.watch(made.peerconnection);
    return made;
  };
}

function listen(options: ShieldedConferenceOptions, shield: MediaShield): void {
  const people = () => shield.peopleChanged();
  subscribe(options, {
    CONFERENCE_JOINED: () => shield.joined(),
    USER_JOINED: people,
    USER_LEFT: people,
    USER_ROLE_CHANGED: people,
    PARTICIPANT_PROPERTY_CHANGED: people,
    TRACK_ADDED: () => shield.tracksChanged(),
    TRACK_REMOVED: () => shield.tracksChanged(),
    ENDPOINT_MESSAGE_RECEIVED: (from, message) => {
      const participant = participantOf(from);
      if (participant) shield.heard(participant.getId(), message);
    },
  });
}
