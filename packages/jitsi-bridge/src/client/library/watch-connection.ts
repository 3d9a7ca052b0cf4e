import type { EngineEvent } from "../engine/engine-event";
import type { ConnectionSigns } from "./connection-health";
import { ConnectionHealth } from "./connection-health";
import type { LibraryConference, LibraryConnection } from "./library-surface";

/** What is watched, and until when. */
export interface WatchedConnection {
  readonly conference: LibraryConference;
  readonly connection: LibraryConnection;
  readonly emit: (event: EngineEvent) => void;
  readonly signal: AbortSignal;
}

const INTERVAL_MS = 1_000;

function mediaSign(conference: LibraryConference): ConnectionSigns["media"] {
  const connection = conference.getActivePeerConnection?.()?.peerconnection;
  switch (connection?.iceConnectionState) {
    case "connected":
    case "completed":
      return "up";
    case "disconnected":
    case "failed":
    case "closed":
      return "down";
    default:
      return "absent";
  }
}

function signs({ conference, connection }: WatchedConnection): ConnectionSigns {
  const connected = connection.xmpp?.connection?.connected;
  return {
    signalling: typeof connected === "boolean" ? (connected ? "up" : "down") : "unknown",
    media: mediaSign(conference),
    alone: conference.getParticipants().length === 0,
  };
}

/**
 * Looks every second whether signalling and media still stand.
 *
 * No build says so itself: with stream resumption a dropped signalling socket is retried in silence,
 * for ever, and a media session ended by the focus leaves a still picture without any event.
 */
export function watchConnection(watched: WatchedConnection): void {
  const health = new ConnectionHealth();
  let interrupted = false;
  const look = () => {
    const verdict = health.judge(signs(watched), Date.now());
    if (verdict === "lost") {
      watched.emit({ type: "failure-seen", code: "watch.lost" });
      watched.emit({ type: "signalling-failed", reason: "unreachable" });
    } else if (verdict === "interrupted") {
      if (!interrupted) watched.emit({ type: "failure-seen", code: "watch.interrupted" });
      interrupted = true;
      watched.emit({ type: "media-interrupted" });
    } else if (verdict === "fine") {
      interrupted = false;
      watched.emit({ type: "media-restored" });
    }
  };
  const timer = setInterval(look, INTERVAL_MS);
  watched.signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
