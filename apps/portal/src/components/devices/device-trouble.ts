import type { DeviceErrorCode, RememberedPermission } from "@stadtstube/jitsi-bridge/client";

import type { BrowserKind, InAppBrowser } from "./browser-kind";

/** Everything that is known when a device does not go on. */
export interface DeviceFacts {
  readonly error: DeviceErrorCode;
  readonly permission: RememberedPermission;
  readonly kind: BrowserKind;
  readonly secureContext: boolean;
  /** Whether the page may ask at all: a page that frames this one can forbid it. */
  readonly allowedByPolicy: boolean;
}

/** What is the matter. */
export type TroubleCause =
  | "in-app-browser"
  | "insecure"
  | "policy"
  | "dismissed"
  | "denied-now"
  | "denied-for-ever"
  | "system"
  | "no-device"
  | "in-use"
  | "not-supported"
  | "unknown";

/** The way through which menus; each has steps in words and a drawing. */
export type TroubleGuide =
  | "allow-question"
  | "chrome"
  | "edge"
  | "firefox"
  | "safari"
  | "ios"
  | "android"
  | "in-app"
  | "system";

/** A cause, and where there is something to press, the way to it. */
export interface DeviceTrouble {
  readonly cause: TroubleCause;
  readonly guide: TroubleGuide | null;
  readonly inApp: InAppBrowser | null;
}

/**
 * Finds out what blocks a device, from the outside in: what no press in the browser's settings could
 * mend comes first.
 */
export function deviceTrouble(facts: DeviceFacts): DeviceTrouble {
  const cause = causeOf(facts);
  return { cause, guide: guideFor(cause, facts.kind), inApp: facts.kind.inApp };
}

function causeOf(facts: DeviceFacts): TroubleCause {
  const { error, permission, kind, secureContext, allowedByPolicy } = facts;
  if (!secureContext) return "insecure";
  // Inside an app, most refusals are the app's, and none can be mended in it.
  if (kind.inApp !== null && error !== "in-use" && error !== "permission-dismissed") {
    return "in-app-browser";
  }
  if (!allowedByPolicy) return "policy";
  switch (error) {
    case "permission-dismissed":
      return "dismissed";
    case "blocked-by-system":
      return "system";
    case "permission-denied":
      return deniedHow(permission);
    case "not-found":
      return "no-device";
    case "in-use":
    case "not-supported":
    case "unknown":
      return error;
  }
}

/** A browser that will ask again has refused this once; one that has allowed it is not to blame. */
function deniedHow(permission: RememberedPermission): TroubleCause {
  if (permission === "prompt") return "denied-now";
  return permission === "granted" ? "system" : "denied-for-ever";
}

function guideFor(cause: TroubleCause, kind: BrowserKind): TroubleGuide | null {
  switch (cause) {
    case "in-app-browser":
      return "in-app";
    case "dismissed":
    case "denied-now":
      return "allow-question";
    case "system":
      return "system";
    case "denied-for-ever":
      return settingsOf(kind);
    default:
      return null;
  }
}

function settingsOf({ browser, system }: BrowserKind): TroubleGuide {
  if (system !== "desktop") return system;
  return browser === "other" ? "chrome" : browser;
}
