import { describe, expect, it } from "vitest";

import { type BrowserAbilities, checkBrowser } from "./check-browser";

const complete: BrowserAbilities = {
  secureContext: true,
  peerConnection: true,
  captureDevices: true,
  webSocket: true,
  screenCapture: true,
};

describe("checkBrowser", () => {
  it.each<[Partial<BrowserAbilities>, string, string]>([
    [{}, "good", "complete"],
    [{ screenCapture: false }, "limited", "no-screen-share"],
    [{ webSocket: false }, "bad", "no-web-socket"],
    [{ captureDevices: false, screenCapture: false }, "bad", "no-capture"],
    [{ peerConnection: false }, "bad", "no-web-rtc"],
    [{ secureContext: false, captureDevices: false, screenCapture: false }, "bad", "insecure"],
  ])("judges %o as %s: %s", (missing, verdict, finding) => {
    expect(checkBrowser({ ...complete, ...missing })).toEqual({ verdict, finding, figures: {} });
  });
});
