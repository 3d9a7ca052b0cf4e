import type { EngineEvent } from "../engine/engine-event";
import type { RemoteTracks } from "./remote-tracks";
import { conferenceFailure } from "./library-failures";
import { parseSignal } from "./library-signals";
import {
  figuresOf,
  numberOf,
  participantOf,
  personIdOf,
  raisedHandOf,
  roleOf,
  textOf,
  timeOf,
  trackOf,
} from "./library-values";
import { type ListenersByName, subscribe, type Subscribing } from "./subscribe";

/** What the translation of events needs. */
export interface ConferenceEventsContext extends Subscribing {
  readonly remoteTracks: RemoteTracks;
  readonly emit: (event: EngineEvent) => void;
  readonly isGrantExpired: () => boolean;
}

/** The wire's name of the raised hand, shared with Jitsi Meet. */
export const HAND_PROPERTY = "raisedHand";

/** Joining, ending, interruption. */
function lifecycle({ conference, emit, isGrantExpired }: ConferenceEventsContext): ListenersByName {
  return {
    CONFERENCE_JOINED: () =>
      emit({
        type: "conference-joined",
        selfId: conference.myUserId(),
        role: conference.isModerator() ? "host" : "guest",
      }),
    CONFERENCE_FAILED: (code) => {
      emit({ type: "failure-seen", code: textOf(code) ?? "conference.failed" });
      emit({ type: "conference-failed", reason: conferenceFailure(code, isGrantExpired()) });
    },
    CONFERENCE_ERROR: (code) =>
      emit({ type: "failure-seen", code: textOf(code) ?? "conference.error" }),
    CONFERENCE_LEFT: () => emit({ type: "conference-left" }),
    // The 2022 build leaves by itself right after this event; a leave of ours inside it would make
    // its own fail with nobody to catch the error.
    KICKED: () => queueMicrotask(() => emit({ type: "kicked" })),
    CONNECTION_INTERRUPTED: () => {
      emit({ type: "failure-seen", code: "conference.connectionInterrupted" });
      emit({ type: "media-interrupted" });
    },
    CONNECTION_RESTORED: () => emit({ type: "media-restored" }),
    // A new media session after a worker's death ends the interruption as well.
    CONNECTION_ESTABLISHED: () => emit({ type: "media-restored" }),
  };
}

/** Who is there. */
function people({ emit, remoteTracks }: ConferenceEventsContext): ListenersByName {
  return {
    USER_JOINED: (_id, who) => {
      const participant = participantOf(who);
      if (!participant || participant.isHidden?.() === true) return;
      const id = participant.getId();
      const name = participant.getDisplayName() ?? "";
      const role = roleOf(participant.getRole());
      emit({ type: "participant-joined", id, personId: personIdOf(participant), name, role });
      const raisedAtMs = raisedHandOf(participant.getProperty(HAND_PROPERTY), Date.now());
      if (raisedAtMs !== null) emit({ type: "hand-changed", id, raisedAtMs });
      remoteTracks.repeatFor(id);
    },
    USER_LEFT: (id) => {
      const who = textOf(id);
      if (who !== null) emit({ type: "participant-left", id: who });
    },
    USER_ROLE_CHANGED: (id, role) => {
      const who = textOf(id);
      if (who !== null) emit({ type: "role-changed", id: who, role: roleOf(role) });
    },
    DISPLAY_NAME_CHANGED: (id, name) => {
      const who = textOf(id);
      if (who !== null) emit({ type: "participant-renamed", id: who, name: textOf(name) ?? "" });
    },
    PARTICIPANT_PROPERTY_CHANGED: (who, property, _old, value) => {
      const participant = participantOf(who);
      if (!participant || property !== HAND_PROPERTY) return;
      const raisedAtMs = raisedHandOf(value, Date.now());
      emit({ type: "hand-changed", id: participant.getId(), raisedAtMs });
    },
  };
}

/** What is seen and heard. */
function media({ emit, remoteTracks }: ConferenceEventsContext): ListenersByName {
  const remote = (value: unknown) => {
    const track = trackOf(value);
    return track && !track.isLocal() ? track : null;
  };
  return {
    TRACK_ADDED: (value) => {
      const track = remote(value);
      if (track) remoteTracks.add(track);
    },
    TRACK_REMOVED: (value) => {
      const track = remote(value);
      if (track) remoteTracks.remove(track);
    },
    TRACK_MUTE_CHANGED: (value) => {
      const track = remote(value);
      if (track) remoteTracks.changed(track);
    },
    TRACK_AUDIO_LEVEL_CHANGED: (who, level) => {
      const id = textOf(who);
      const value = numberOf(level);
      if (id !== null && value !== null) emit({ type: "audio-level", id, level: value });
    },
    DOMINANT_SPEAKER_CHANGED: (id) => emit({ type: "dominant-speaker", id: textOf(id) }),
    PARTICIPANT_CONN_STATUS_CHANGED: (who, status) => {
      const id = textOf(who);
      if (id !== null) emit({ type: "streaming", id, interrupted: status === "interrupted" });
    },
  };
}

/** What is written. Later builds add the sender's name and a message id. */
function chat({ emit }: ConferenceEventsContext): ListenersByName {
  const heard = (message: Readonly<Record<string, unknown>>, isPrivate: boolean) => {
    const fromId = textOf(message["from"]);
    const text = textOf(message["text"]);
    if (fromId === null || text === null) return;
    emit({
      type: "chat",
      fromId,
      fromName: textOf(message["name"]),
      isPrivate,
      text,
      atMs: timeOf(message["stamp"]),
      messageId: textOf(message["messageId"]),
    });
  };
  return {
    MESSAGE_RECEIVED: (...[from, text, stamp, name, _isVisitor, messageId]) =>
      heard({ from, text, stamp, name, messageId }, false),
    PRIVATE_MESSAGE_RECEIVED: (...[from, text, stamp, messageId, name]) =>
      heard({ from, text, stamp, name, messageId }, true),
  };
}

/** What the bridge carries from one page to another. */
function signals({ emit }: ConferenceEventsContext): ListenersByName {
  return {
    ENDPOINT_MESSAGE_RECEIVED: (who, payload) => {
      const from = participantOf(who);
      const signal = parseSignal(payload);
      if (from && signal) emit({ type: "signal", fromId: from.getId(), signal });
    },
  };
}

function quality({ emit }: ConferenceEventsContext): ListenersByName {
  return {
    LOCAL_STATS_UPDATED: (stats) => emit({ type: "figures", id: null, figures: figuresOf(stats) }),
    REMOTE_STATS_UPDATED: (who, stats) => {
      const id = textOf(who);
      if (id !== null) emit({ type: "figures", id, figures: figuresOf(stats) });
    },
  };
}

/** Translates everything we care about. */
export function listenToConference(context: ConferenceEventsContext): void {
  subscribe(context, {
    ...lifecycle(context),
    ...people(context),
    ...media(context),
    ...chat(context),
    ...signals(context),
    ...quality(context),
  });
}
