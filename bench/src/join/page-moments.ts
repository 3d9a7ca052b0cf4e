/** Notes the moments of joining inside the page, by wrapping the browser's own constructors. */
import type { BrowserContext, Page } from "@playwright/test";
import type { JoinMoments } from "./phases";

type Noted = Omit<JoinMoments, "clicked">;

declare global {
  interface Window {
    __joinMoments: Partial<Record<keyof Noted, number>>;
  }
}

/** Must be called before the context's first page is opened. */
export async function noteMoments(context: BrowserContext): Promise<void> {
  // The TypeScript loader marks function names with a helper that pages do not have.
  await context.addInitScript("globalThis.__name = (named) => named;");
  await context.addInitScript(noteScript);
}

/** Resolves with all moments once the first remote frame was shown; rejects after the timeout. */
export async function readMoments(page: Page, clicked: number): Promise<JoinMoments> {
  await page.waitForFunction(() => window.__joinMoments.firstFrame !== undefined, undefined, {
    timeout: 30_000,
    polling: 20,
  });
  const noted = await page.evaluate(() => {
    const library = performance
      .getEntriesByType("resource")
      .find((entry) => entry.name.includes("/libs/lib-jitsi-meet"));
    const loaded = library as PerformanceResourceTiming | undefined;
    return {
      ...window.__joinMoments,
      libraryLoaded: loaded && performance.timeOrigin + loaded.responseEnd,
    };
  });
  return {
    clicked,
    libraryLoaded: noted.libraryLoaded,
    signallingOpen: noted.signallingOpen,
    offered: noted.offered,
    mediaConnected: noted.mediaConnected,
    firstFrame: noted.firstFrame,
  };
}

/** Runs inside the page: it may use nothing from this file. */
function noteScript(): void {
  const moments: Window["__joinMoments"] = {};
  window.__joinMoments = moments;
  const remoteTracks = new WeakSet<MediaStreamTrack>();
  const note = (name: keyof typeof moments, at = performance.now()): void => {
    moments[name] ??= performance.timeOrigin + at;
  };

  const NativeSocket = window.WebSocket;
  window.WebSocket = class extends NativeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (!String(url).includes("/xmpp-websocket")) return;
      this.addEventListener("open", () => note("signallingOpen"));
    }
  };

  const NativeConnection = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends NativeConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener("track", ({ track }) => remoteTracks.add(track));
      this.addEventListener("connectionstatechange", () => {
        if (this.connectionState === "connected") note("mediaConnected");
      });
    }
    override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      note("offered");
      return super.setRemoteDescription(description);
    }
  };

  const watched = new WeakSet<HTMLVideoElement>();
  const watchVideos = (): void => {
    for (const video of document.querySelectorAll("video")) {
      if (watched.has(video)) continue;
      watched.add(video);
      const look: VideoFrameRequestCallback = (now) => {
        const stream = video.srcObject;
        const remote =
          stream instanceof MediaStream &&
          stream.getVideoTracks().some((track) => remoteTracks.has(track));
        if (remote) note("firstFrame", now);
        else video.requestVideoFrameCallback(look);
      };
      video.requestVideoFrameCallback(look);
    }
  };
  const observe = (): void => {
    new MutationObserver(watchVideos).observe(document, { childList: true, subtree: true });
  };
  observe();
}
