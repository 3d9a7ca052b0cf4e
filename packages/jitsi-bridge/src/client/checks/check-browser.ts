import { type CheckResult, checkResult } from "./check-result";

/** What a meeting needs of a browser, present or not. */
export interface BrowserAbilities {
  readonly secureContext: boolean;
  readonly peerConnection: boolean;
  readonly captureDevices: boolean;
  readonly webSocket: boolean;
  readonly screenCapture: boolean;
}

/** What was found about the browser. */
export type BrowserFinding =
  "complete" | "no-screen-share" | "insecure" | "no-web-rtc" | "no-capture" | "no-web-socket";

/** Looks at this browser; opens nothing and asks nobody. */
export function readBrowserAbilities(): BrowserAbilities {
  // Missing on pages that are no secure contexts, whatever the types say.
  const devices = (navigator as { mediaDevices?: Partial<MediaDevices> }).mediaDevices;
  return {
    secureContext: globalThis.isSecureContext,
    peerConnection: typeof globalThis.RTCPeerConnection === "function",
    captureDevices: typeof devices?.getUserMedia === "function",
    webSocket: typeof globalThis.WebSocket === "function",
    screenCapture: typeof devices?.getDisplayMedia === "function",
  };
}

/** Judges the browser; the first thing missing that hurts most is named. */
export function checkBrowser(abilities: BrowserAbilities): CheckResult<BrowserFinding> {
  if (!abilities.secureContext) return checkResult("bad", "insecure");
  if (!abilities.peerConnection) return checkResult("bad", "no-web-rtc");
  if (!abilities.captureDevices) return checkResult("bad", "no-capture");
  if (!abilities.webSocket) return checkResult("bad", "no-web-socket");
  if (!abilities.screenCapture) return checkResult("limited", "no-screen-share");
  return checkResult("good", "complete");
}
