import type { ConferenceFailure, SignallingFailure } from "../engine/engine-event";
import type { DeviceErrorCode } from "../types";
import { deviceErrorCode, namedError } from "../media/device-error";
import { fieldOf, textOf } from "./library-values";

/**
 * Everything a conference may fail with, by the library's own value (the values are the same in all
 * generations, the constants' names are not).
 */
const CONFERENCE: Readonly<Record<string, ConferenceFailure>> = {
  "conference.authenticationRequired": "grant-refused",
  "conference.chatError": "harmless",
  "conference.settingsError": "harmless",
  "conference.display_name_required": "not-allowed",
  "conference.connectionError.accessDenied": "not-allowed",
  "conference.connectionError.notAllowed": "not-allowed",
  "conference.connectionError.membersOnly": "locked",
  "conference.passwordRequired": "locked",
  "conference.passwordNotSupported": "harmless",
  "conference.destroyed": "ended-by-host",
  "conference.max_users": "full",
  "conference.reservationError": "not-allowed",
  // The library goes on asking the focus; the join time-out decides.
  "conference.focusDisconnected": "harmless",
  "conference.focusLeft": "focus-left",
  "conference.gracefulShutdown": "server-unreachable",
  "conference.videobridgeNotAvailable": "bridge-down",
  "conference.iceFailed": "media-failed",
  "conference.offerAnswerFailed": "media-failed",
  "conference.restarted": "media-failed",
  "conference.incompatible_server_versions": "unknown",
  "conference.connectionError": "unknown",
};

/** What a CONFERENCE_FAILED means for us. */
export function conferenceFailure(code: unknown, grantExpired: boolean): ConferenceFailure {
  const failure = CONFERENCE[textOf(code) ?? ""] ?? "unknown";
  return failure === "grant-refused" && grantExpired ? "grant-expired" : failure;
}

/**
 * What a CONNECTION_FAILED means for us. SASL refusals arrive as "password required"; the server's
 * text tells an expired grant from a wrong one, and so does the grant itself.
 */
export function signallingFailure(
  code: unknown,
  message: unknown,
  grantExpired: boolean,
): SignallingFailure {
  switch (textOf(code)) {
    case "connection.passwordRequired":
      return grantExpired || /expired|by exp\b/i.test(textOf(message) ?? "")
        ? "grant-expired"
        : "grant-refused";
    case "connection.notLiveError":
      return "not-allowed";
    default:
      return "unreachable";
  }
}

const TRACK: Readonly<Record<string, DeviceErrorCode>> = {
  "gum.permission_denied": "permission-denied",
  "gum.not_found": "not-found",
  "gum.constraint_failed": "not-found",
  "gum.unsupported_resolution": "not-found",
  "gum.timeout": "in-use",
  "gum.screensharing_user_canceled": "permission-dismissed",
  "gdm.screen_sharing_not_supported": "not-supported",
};

/** Why the library could not open a device; it wraps the browser's error as `gum.error`. */
export function trackFailure(error: unknown): DeviceErrorCode {
  const byBrowser = deviceErrorCode(fieldOf(fieldOf(error, "gum"), "error"));
  if (byBrowser !== "unknown") return byBrowser;
  return TRACK[namedError(error).name] ?? deviceErrorCode(error);
}
