/** An app whose built-in browser cannot, or hardly, take part in a meeting. */
export type InAppBrowser = "facebook" | "instagram" | "whatsapp" | "google" | "other";

/** What kind of browser somebody sits in front of; enough to show the right way through its menus. */
export interface BrowserKind {
  readonly browser: "chrome" | "edge" | "firefox" | "safari" | "other";
  readonly system: "desktop" | "android" | "ios";
  /** Which app has opened the page inside itself; null in a browser. */
  readonly inApp: InAppBrowser | null;
}

const IN_APP: readonly (readonly [InAppBrowser, RegExp])[] = [
  ["instagram", /\bInstagram\b/],
  ["facebook", /\b(FBAN|FBAV|FB_IAB|FBIOS|MessengerForiOS|Messenger)\b/],
  ["whatsapp", /\bWhatsApp\b/],
  ["google", /\bGSA\//],
  // Android says "wv" of every page that an app shows inside itself.
  ["other", /\b(Line|Snapchat|LinkedInApp|BytedanceWebview|musical_ly|TikTok|Pinterest)\b|; wv\)/],
];

/**
 * Reads the kind of browser from what it calls itself.
 *
 * Used for help texts only, never to allow or refuse anything: browsers may call themselves what they
 * like. An iPad with a keyboard calls itself a Mac; `touchPoints` tells them apart.
 */
export function browserKind(userAgent: string, touchPoints = 0): BrowserKind {
  const inApp = IN_APP.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? null;
  return { browser: browserOf(userAgent), system: systemOf(userAgent, touchPoints), inApp };
}

function systemOf(userAgent: string, touchPoints: number): BrowserKind["system"] {
  if (/\b(iPhone|iPad|iPod)\b/.test(userAgent)) return "ios";
  if (/\bMacintosh\b/.test(userAgent) && touchPoints > 1) return "ios";
  return /\bAndroid\b/.test(userAgent) ? "android" : "desktop";
}

function browserOf(userAgent: string): BrowserKind["browser"] {
  if (/\b(Edg|EdgA|EdgiOS)\//.test(userAgent)) return "edge";
  if (/\b(Firefox|FxiOS)\//.test(userAgent)) return "firefox";
  // Has menus of its own, although it is built on Chromium.
  if (/\b(OPR|SamsungBrowser)\//.test(userAgent)) return "other";
  if (/\b(Chrome|CriOS)\//.test(userAgent)) return "chrome";
  return /\bSafari\//.test(userAgent) ? "safari" : "other";
}
