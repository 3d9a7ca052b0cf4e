import type { ConferenceFailure, SignallingFailure } from "../engine/engine-event";
import type { ConnectionState, EndReason, MeetingErrorCode } from "../types";

/** Everything that can move the connection on. Other events do not concern it. */
export type ConnectionEvent =
  | { readonly type: "join-requested" }
  | { readonly type: "library-loaded" }
  | { readonly type: "library-failed" }
  | { readonly type: "join-timeout" }
  | { readonly type: "left" }
  | { readonly type: "signalling-connected" }
  | { readonly type: "signalling-failed"; readonly reason: SignallingFailure }
  | { readonly type: "conference-joined" }
  | { readonly type: "conference-failed"; readonly reason: ConferenceFailure }
  | { readonly type: "conference-left" }
  | { readonly type: "kicked" }
  | { readonly type: "media-interrupted" }
  | { readonly type: "media-restored" };

const failed = (error: MeetingErrorCode): ConnectionState => ({ phase: "failed", error });
const ended = (reason: EndReason): ConnectionState => ({ phase: "ended", reason });

/** Whether the meeting is over for this client; nothing leads out of it. */
export function isOver(state: ConnectionState): boolean {
  return state.phase === "failed" || state.phase === "ended";
}

/** Whether we are a participant, with or without a momentary interruption. */
export function isInside(state: ConnectionState): boolean {
  return state.phase === "joined" || state.phase === "interrupted";
}

const SIGNALLING_ERRORS: Readonly<Record<SignallingFailure, MeetingErrorCode>> = {
  "grant-refused": "grant-refused",
  "grant-expired": "grant-expired",
  "not-allowed": "not-allowed",
  unreachable: "server-unreachable",
};

function afterConferenceFailure(
  state: ConnectionState,
  reason: ConferenceFailure,
  nowMs: number,
): ConnectionState {
  switch (reason) {
    case "harmless":
      return state;
    case "ended-by-host":
      return ended("ended-by-host");
    case "full":
      return failed("meeting-full");
    case "locked":
      return failed("meeting-locked");
    case "not-allowed":
    case "grant-refused":
    case "grant-expired":
    case "server-unreachable":
      return failed(reason);
    case "focus-left":
      return failed("focus-lost");
    case "media-failed":
      return failed("connection-lost");
    case "bridge-down":
      // The focus invites again with another worker: an interruption, not the end.
      return state.phase === "joined" ? { phase: "interrupted", sinceMs: nowMs } : state;
    case "unknown":
      return failed("unknown");
  }
}

function beforeJoining(state: ConnectionState, event: ConnectionEvent): ConnectionState {
  switch (event.type) {
    case "join-requested":
      return state.phase === "idle" ? { phase: "loading-library" } : state;
    case "library-loaded":
      return state.phase === "loading-library" ? { phase: "connecting" } : state;
    case "library-failed":
      return state.phase === "loading-library" ? failed("library-unavailable") : state;
    case "join-timeout":
      return isInside(state) || state.phase === "idle" ? state : failed("server-unreachable");
    case "signalling-connected":
      return state.phase === "connecting" ? { phase: "joining" } : state;
    default:
      return state;
  }
}

/**
 * The only place where the connection state changes; pure, so that every path is a row in a table.
 *
 * `failed` and `ended` are final. Events that make no sense in a state leave it as it is (the same
 * object), because the library may report late or twice.
 */
export function reduceConnection(
  state: ConnectionState,
  event: ConnectionEvent,
  nowMs: number,
): ConnectionState {
  if (isOver(state)) return state;
  switch (event.type) {
    case "left":
      return ended("left");
    case "conference-joined":
      return state.phase === "connecting" || state.phase === "joining"
        ? { phase: "joined" }
        : state;
    case "signalling-failed":
      // Inside, whatever the reason, joining again (with a new grant) is the way on.
      return failed(isInside(state) ? "connection-lost" : SIGNALLING_ERRORS[event.reason]);
    case "conference-failed":
      return afterConferenceFailure(state, event.reason, nowMs);
    case "conference-left":
      return isInside(state) ? failed("connection-lost") : state;
    case "kicked":
      return ended("removed");
    case "media-interrupted":
      return state.phase === "joined" ? { phase: "interrupted", sinceMs: nowMs } : state;
    case "media-restored":
      return state.phase === "interrupted" ? { phase: "joined" } : state;
    default:
      return beforeJoining(state, event);
  }
}
