/**
 * A participant without key whose browser keeps what the server forwards, as it arrives.
 *
 * The page itself is left without the browser's way to frames, so that nothing of ours touches them.
 */
import type { BrowserContext, Page } from "@playwright/test";

/** Encoded frames as base64, newest last; at most a few hundred. */
export interface RecordedFrames {
  readonly audio: readonly string[];
  readonly video: readonly string[];
}

declare global {
  interface Window {
    __recordedFrames: RecordedFrames;
  }
}

/** Must be called before the context's first page is opened. */
export async function recordForwardedFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript(recorderScript);
}

/** What came so far. */
export async function forwardedFrames(page: Page): Promise<Record<"audio" | "video", Buffer[]>> {
  const recorded = await page.evaluate(() => window.__recordedFrames);
  const decode = (frames: readonly string[]) => frames.map((frame) => Buffer.from(frame, "base64"));
  return { audio: decode(recorded.audio), video: decode(recorded.video) };
}

/** Runs inside the page, before its own scripts: it may use nothing from this file. */
function recorderScript(): void {
  const frames = { audio: [] as string[], video: [] as string[] };
  window.__recordedFrames = frames;
  const Transform = window.RTCRtpScriptTransform;
  Reflect.deleteProperty(window, "RTCRtpScriptTransform");
  Reflect.deleteProperty(RTCRtpSender.prototype, "createEncodedStreams");
  const code = `onrtctransform = async ({ transformer }) => {
    const reader = transformer.readable.getReader();
    for (let kept = 0; ; kept += 1) {
      const { value, done } = await reader.read();
      if (done) return;
      if (kept > 300) continue;
      postMessage({
        kind: transformer.options.kind,
        text: btoa(String.fromCharCode(...new Uint8Array(value.data).slice(-4000))),
      });
    }
  };`;
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  let worker: Worker | null = null;
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super({ ...configuration, encodedInsertableStreams: true } as RTCConfiguration);
      this.addEventListener("track", ({ receiver }) => {
        worker ??= new Worker(url);
        worker.onmessage = ({ data }: MessageEvent<{ kind: "audio" | "video"; text: string }>) => {
          frames[data.kind].push(data.text);
        };
        receiver.transform = new Transform(worker, { kind: receiver.track.kind });
      });
    }
  };
}
