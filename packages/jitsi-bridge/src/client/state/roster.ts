import type { TrackSlot } from "../engine/engine-event";
import type { ConnectionQuality, MediaTrack, Participant, Role } from "../types";

/** Everything that changes who is there and what they send. */
export type RosterEvent =
  | {
      readonly type: "self-joined";
      readonly id: string;
      readonly name: string;
      readonly role: Role;
      readonly atMs: number;
    }
  | {
      readonly type: "participant-joined";
      readonly id: string;
      readonly personId: string | null;
      readonly name: string;
      readonly role: Role;
      readonly atMs: number;
    }
  | { readonly type: "participant-left"; readonly id: string }
  | { readonly type: "participant-renamed"; readonly id: string; readonly name: string }
  | { readonly type: "role-changed"; readonly id: string; readonly role: Role }
  | { readonly type: "hand-changed"; readonly id: string; readonly raisedAtMs: number | null }
  | { readonly type: "track-changed"; readonly id: string; readonly track: MediaTrack }
  | { readonly type: "track-removed"; readonly id: string; readonly trackId: string }
  | { readonly type: "self-track"; readonly slot: TrackSlot; readonly track: MediaTrack | null }
  | { readonly type: "quality"; readonly id: string; readonly quality: ConnectionQuality };

type Tracks = Readonly<Record<TrackSlot, MediaTrack | null>>;

/** Who is there. `participants` has self first, then everybody by joining time. */
export interface Roster {
  readonly participants: readonly Participant[];
  /** Our own tracks exist before we are a participant. */
  readonly selfTracks: Tracks;
}

const NO_TRACKS: Tracks = { audio: null, camera: null, screen: null };

/** Nobody. */
export const EMPTY_ROSTER: Roster = { participants: [], selfTracks: NO_TRACKS };

const slotOf = (track: MediaTrack): TrackSlot =>
  track.kind === "audio" ? "audio" : track.videoType === "desktop" ? "screen" : "camera";

/** The fields that follow from the tracks, so that they can never contradict them. */
function withTracks(participant: Participant, tracks: Tracks): Participant {
  return {
    ...participant,
    ...tracks,
    audioMuted: tracks.audio?.muted ?? true,
    videoMuted: tracks.camera?.muted ?? true,
    sharingScreen: tracks.screen !== null && !tracks.screen.muted,
  };
}

function newcomer(
  person: Pick<Participant, "id" | "personId" | "name" | "role" | "isSelf" | "joinedAtMs">,
) {
  return withTracks(
    {
      ...person,
      ...NO_TRACKS,
      audioMuted: true,
      videoMuted: true,
      sharingScreen: false,
      handRaisedAtMs: null,
      quality: "unknown",
    },
    NO_TRACKS,
  );
}

function change(
  roster: Roster,
  id: string,
  update: (participant: Participant) => Participant,
): Roster {
  let changed = false;
  const participants = roster.participants.map((participant) => {
    if (participant.id !== id) return participant;
    const next = update(participant);
    changed ||= next !== participant;
    return next;
  });
  return changed ? { ...roster, participants } : roster;
}

function patch(participant: Participant, fields: Partial<Participant>): Participant {
  const keys = Object.keys(fields) as (keyof Participant)[];
  return keys.every((key) => participant[key] === fields[key])
    ? participant
    : { ...participant, ...fields };
}

function tracksOf({ audio, camera, screen }: Participant): Tracks {
  return { audio, camera, screen };
}

/** The 2022 client sends its screen in the camera's track, so a track may move to another place. */
function putTrack(participant: Participant, track: MediaTrack): Participant {
  const without = clearTrack(tracksOf(participant), track.id);
  return withTracks(participant, { ...without, [slotOf(track)]: track });
}

function clearTrack(tracks: Tracks, trackId: string): Tracks {
  const keep = (track: MediaTrack | null) => (track?.id === trackId ? null : track);
  return {
    audio: keep(tracks.audio),
    camera: keep(tracks.camera),
    screen: keep(tracks.screen),
  };
}

function admitSelf(roster: Roster, event: RosterEvent & { type: "self-joined" }): Roster {
  const self = withTracks(
    newcomer({ ...event, personId: null, isSelf: true, joinedAtMs: event.atMs }),
    roster.selfTracks,
  );
  const others = roster.participants.filter((one) => !one.isSelf && one.id !== event.id);
  return { ...roster, participants: [self, ...others] };
}

function admit(roster: Roster, event: RosterEvent & { type: "participant-joined" }): Roster {
  if (roster.participants.some((one) => one.id === event.id)) {
    return change(roster, event.id, (one) =>
      patch(one, { personId: event.personId, name: event.name, role: event.role }),
    );
  }
  const person = newcomer({ ...event, isSelf: false, joinedAtMs: event.atMs });
  return { ...roster, participants: [...roster.participants, person] };
}

function changeSelfTrack(roster: Roster, slot: TrackSlot, track: MediaTrack | null): Roster {
  const selfTracks = { ...roster.selfTracks, [slot]: track };
  const self = roster.participants.find((one) => one.isSelf);
  const next = { ...roster, selfTracks };
  return self ? change(next, self.id, (one) => withTracks(one, selfTracks)) : next;
}

/**
 * Applies one event; returns the same object when nothing changed. Participants that did not change
 * keep their identity. Events about unknown people are ignored: the library may be late.
 */
export function reduceRoster(roster: Roster, event: RosterEvent): Roster {
  switch (event.type) {
    case "self-joined":
      return admitSelf(roster, event);
    case "participant-joined":
      return admit(roster, event);
    case "participant-left": {
      const rest = roster.participants.filter((one) => one.isSelf || one.id !== event.id);
      return rest.length === roster.participants.length
        ? roster
        : { ...roster, participants: rest };
    }
    case "participant-renamed":
      return change(roster, event.id, (one) => patch(one, { name: event.name }));
    case "role-changed":
      return change(roster, event.id, (one) => patch(one, { role: event.role }));
    case "hand-changed":
      return change(roster, event.id, (one) => patch(one, { handRaisedAtMs: event.raisedAtMs }));
    case "quality":
      return change(roster, event.id, (one) => patch(one, { quality: event.quality }));
    case "track-changed":
      return change(roster, event.id, (one) => (one.isSelf ? one : putTrack(one, event.track)));
    case "track-removed":
      return change(roster, event.id, (one) => removeTrack(one, event.trackId));
    case "self-track":
      return changeSelfTrack(roster, event.slot, event.track);
  }
}

function removeTrack(participant: Participant, trackId: string): Participant {
  const holds = [participant.audio, participant.camera, participant.screen];
  if (participant.isSelf || !holds.some((track) => track?.id === trackId)) return participant;
  return withTracks(participant, clearTrack(tracksOf(participant), trackId));
}
