import type { Signal } from "../signals/signal";
import type { ShieldState } from "../shield/shield-state";
import type { MediaTrack, Role } from "../types";

/** Why signalling could not be established or was lost. */
export type SignallingFailure = "grant-refused" | "grant-expired" | "not-allowed" | "unreachable";

/** Why the conference could not be joined or goes on no more. */
export type ConferenceFailure =
  | "full"
  | "locked"
  | "not-allowed"
  | "grant-refused"
  | "grant-expired"
  | "ended-by-host"
  | "focus-left"
  | "media-failed"
  | "bridge-down"
  | "server-unreachable"
  | "harmless"
  | "unknown";

/** What the library measured about one participant's connection; absent means not measured. */
export interface ConnectionFigures {
  readonly lossPercent: number | null;
  readonly roundTripMs: number | null;
  readonly bitrateKbps: number | null;
}

/** Where a track is shown. */
export type TrackSlot = "audio" | "camera" | "screen";

/** Everything the meeting client hears from below, in our words and without library objects. */
export type EngineEvent =
  | { readonly type: "signalling-connected" }
  | { readonly type: "signalling-failed"; readonly reason: SignallingFailure }
  | { readonly type: "conference-joined"; readonly selfId: string; readonly role: Role }
  | { readonly type: "conference-failed"; readonly reason: ConferenceFailure }
  | { readonly type: "conference-left" }
  | { readonly type: "kicked" }
  | { readonly type: "media-interrupted" }
  | { readonly type: "media-restored" }
  | {
      readonly type: "participant-joined";
      readonly id: string;
      readonly personId: string | null;
      readonly name: string;
      readonly role: Role;
    }
  | { readonly type: "participant-left"; readonly id: string }
  | { readonly type: "participant-renamed"; readonly id: string; readonly name: string }
  | { readonly type: "role-changed"; readonly id: string; readonly role: Role }
  | { readonly type: "hand-changed"; readonly id: string; readonly raisedAtMs: number | null }
  | { readonly type: "track-changed"; readonly id: string; readonly track: MediaTrack }
  | { readonly type: "track-removed"; readonly id: string; readonly trackId: string }
  | { readonly type: "dominant-speaker"; readonly id: string | null }
  | {
      readonly type: "chat";
      readonly fromId: string;
      readonly fromName: string | null;
      /** Written to us alone. */
      readonly isPrivate: boolean;
      readonly text: string;
      readonly atMs: number | null;
      readonly messageId: string | null;
    }
  | { readonly type: "signal"; readonly fromId: string; readonly signal: Signal }
  | {
      readonly type: "muted-by";
      readonly kind: "audio" | "video";
      readonly name: string;
    }
  | { readonly type: "figures"; readonly id: string | null; readonly figures: ConnectionFigures }
  | { readonly type: "streaming"; readonly id: string; readonly interrupted: boolean }
  | { readonly type: "audio-level"; readonly id: string; readonly level: number }
  | { readonly type: "shield"; readonly state: ShieldState }
  | { readonly type: "failure-seen"; readonly code: string };
