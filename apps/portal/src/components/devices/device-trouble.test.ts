import { describe, expect, it } from "vitest";

import type { BrowserKind } from "./browser-kind";
import { type DeviceFacts, deviceTrouble } from "./device-trouble";

const chrome: BrowserKind = { browser: "chrome", system: "desktop", inApp: null };
const on = (fields: Partial<BrowserKind>): BrowserKind => ({ ...chrome, ...fields });

const denied: DeviceFacts = {
  error: "permission-denied",
  permission: "denied",
  kind: chrome,
  secureContext: true,
  allowedByPolicy: true,
};

describe("deviceTrouble", () => {
  it.each<[string, Partial<DeviceFacts>, string, string | null]>([
    ["refused for ever", {}, "denied-for-ever", "chrome"],
    ["refused once", { permission: "prompt" }, "denied-now", "allow-question"],
    ["refused, nobody knows how", { permission: "unknown" }, "denied-for-ever", "chrome"],
    ["allowed here and refused all the same", { permission: "granted" }, "system", "system"],
    ["refused by the system", { error: "blocked-by-system" }, "system", "system"],
    ["closed the question", { error: "permission-dismissed" }, "dismissed", "allow-question"],
    ["no device", { error: "not-found" }, "no-device", null],
    ["busy elsewhere", { error: "in-use" }, "in-use", null],
    ["no such ability", { error: "not-supported" }, "not-supported", null],
    ["nobody knows", { error: "unknown" }, "unknown", null],
    ["not a secure page", { error: "not-supported", secureContext: false }, "insecure", null],
    ["forbidden by the framing page", { allowedByPolicy: false }, "policy", null],
  ])("%s", (_case, facts, cause, guide) => {
    expect(deviceTrouble({ ...denied, ...facts })).toEqual({ cause, guide, inApp: null });
  });

  it.each<[Partial<BrowserKind>, string]>([
    [{ browser: "edge" }, "edge"],
    [{ browser: "firefox" }, "firefox"],
    [{ browser: "safari" }, "safari"],
    [{ browser: "other" }, "chrome"],
    [{ browser: "safari", system: "ios" }, "ios"],
    [{ browser: "chrome", system: "ios" }, "ios"],
    [{ browser: "chrome", system: "android" }, "android"],
    [{ browser: "firefox", system: "android" }, "android"],
  ])("shows somebody on %o the way for %s", (kind, guide) => {
    expect(deviceTrouble({ ...denied, kind: on(kind) }).guide).toBe(guide);
  });

  it.each(["facebook", "instagram", "whatsapp", "google", "other"] as const)(
    "leads out of the app %s, whatever else is wrong",
    (inApp) => {
      const kind = on({ system: "ios", inApp });
      for (const error of ["permission-denied", "not-found", "not-supported", "unknown"] as const) {
        expect(deviceTrouble({ ...denied, kind, error })).toEqual({
          cause: "in-app-browser",
          guide: "in-app",
          inApp,
        });
      }
      expect(deviceTrouble({ ...denied, kind, error: "in-use" }).cause).toBe("in-use");
      expect(deviceTrouble({ ...denied, kind, error: "permission-dismissed" }).cause).toBe(
        "dismissed",
      );
    },
  );
});
