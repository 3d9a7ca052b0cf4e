import { describe, expect, it } from "vitest";

import { browserKind } from "./browser-kind";

const WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)";
const IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15";
const ANDROID = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)";
const KIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("browserKind", () => {
  it.each([
    [`${WINDOWS} ${KIT} Chrome/142.0.0.0 Safari/537.36`, "chrome", "desktop"],
    [`${WINDOWS} ${KIT} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, "edge", "desktop"],
    [`${WINDOWS} ${KIT} Chrome/142.0.0.0 Safari/537.36 OPR/120.0.0.0`, "other", "desktop"],
    [
      "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0",
      "firefox",
      "desktop",
    ],
    [
      `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`,
      "safari",
      "desktop",
    ],
    [`${IPHONE} (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1`, "safari", "ios"],
    [`${IPHONE} (KHTML, like Gecko) CriOS/142.0.0.0 Mobile/15E148 Safari/604.1`, "chrome", "ios"],
    [`${IPHONE} (KHTML, like Gecko) FxiOS/145.0 Mobile/15E148 Safari/605.1.15`, "firefox", "ios"],
    [`${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36`, "chrome", "android"],
    [`${ANDROID} Chrome/142.0.0.0 Mobile Safari/537.36 EdgA/142.0.0.0`, "edge", "android"],
    [`${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`, "other", "android"],
    ["Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0", "firefox", "android"],
    ["something new", "other", "desktop"],
    ["", "other", "desktop"],
  ])("reads %s as %s on %s", (userAgent, browser, system) => {
    expect(browserKind(userAgent)).toEqual({ browser, system, inApp: null });
  });

  it("knows an iPad that calls itself a Mac by its touch screen", () => {
    const safari = `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15`;
    expect(browserKind(safari, 5).system).toBe("ios");
    expect(browserKind(safari, 0).system).toBe("desktop");
  });

  it.each([
    [`${IPHONE} (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/500.0.0]`, "facebook"],
    [
      `${ANDROID} Version/4.0 Chrome/142.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/500.0]`,
      "facebook",
    ],
    [`${IPHONE} (KHTML, like Gecko) Mobile/15E148 Instagram 300.0.0.0`, "instagram"],
    [`${ANDROID} Chrome/142.0 Mobile Safari/537.36 WhatsApp/2.25`, "whatsapp"],
    [`${IPHONE} (KHTML, like Gecko) GSA/300.0 Mobile/15E148 Safari/604.1`, "google"],
    ["Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/X; wv) Chrome/142.0 Mobile", "other"],
  ])("notices that %s is an app", (userAgent, inApp) => {
    expect(browserKind(userAgent).inApp).toBe(inApp);
  });
});
