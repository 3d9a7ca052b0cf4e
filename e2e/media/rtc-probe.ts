/**
 * Watches a page's RTCPeerConnections and players from outside the product.
 *
 * The script runs before any of the page's own and trusts nothing of ours: it wraps the browser's
 * constructor, so that a meeting that only looks alive cannot pass.
 */
import type { BrowserContext, Page } from "@playwright/test";
import type { Connection, MediaReport, Player } from "./media-report";

declare global {
  interface Window {
    __mediaReport: () => Promise<MediaReport>;
  }
}

/** Must be called before the context's first page is opened. */
export async function installRtcProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(probeScript);
}

/** A page of a browser that Playwright does not drive. */
export interface ForeignPage {
  mediaReport(): Promise<MediaReport>;
}

/** Rejects when the page is gone. */
export async function readMediaReport(page: Page | ForeignPage): Promise<MediaReport> {
  if ("mediaReport" in page) return page.mediaReport();
  return page.evaluate(() => window.__mediaReport());
}

/** Runs inside the page, before its own scripts: it may use nothing from this file. */
export function probeScript(): void {
  const connections: RTCPeerConnection[] = [];
  const failures: string[] = [];
  const presented = new WeakMap<HTMLVideoElement, { frames: number }>();
  const Native = window.RTCPeerConnection;

  class WatchedConnection extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
      this.addEventListener("connectionstatechange", () => {
        if (this.connectionState === "failed") failures.push("peer connection failed");
      });
      this.addEventListener("iceconnectionstatechange", () => {
        if (this.iceConnectionState === "failed") failures.push("ICE failed");
      });
    }
  }
  window.RTCPeerConnection = WatchedConnection;

  const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);
  const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
  const kindOf = (value: unknown): "audio" | "video" => (value === "audio" ? "audio" : "video");

  function announcedSsrcs(sdp: string): Connection["announced"] {
    const announced = { audio: new Set<number>(), video: new Set<number>() };
    for (const section of sdp.split(/^m=/m).slice(1)) {
      const kind = section.startsWith("audio") ? "audio" : "video";
      for (const match of section.matchAll(/^a=ssrc:(\d+)/gm))
        announced[kind].add(Number(match[1]));
    }
    return { audio: [...announced.audio], video: [...announced.video] };
  }

  async function describeConnection(connection: RTCPeerConnection): Promise<Connection> {
    const inbound: Connection["inbound"][number][] = [];
    const outbound: Connection["outbound"][number][] = [];
    // Firefox has no statistics about its transports.
    let dtls: string = connection.getSenders()[0]?.transport?.state ?? "none";
    const report = (await connection.getStats()) as ReadonlyMap<string, Record<string, unknown>>;
    for (const stat of report.values()) {
      if (stat["type"] === "transport") dtls = textOf(stat["dtlsState"]);
      if (stat["type"] === "inbound-rtp") {
        inbound.push({
          kind: kindOf(stat["kind"]),
          ssrc: numberOf(stat["ssrc"]),
          trackId: textOf(stat["trackIdentifier"]),
          packets: numberOf(stat["packetsReceived"]),
          framesDecoded: numberOf(stat["framesDecoded"]),
          frameHeight: numberOf(stat["frameHeight"]),
          totalAudioEnergy: numberOf(stat["totalAudioEnergy"]),
          samples: numberOf(stat["totalSamplesReceived"]),
          concealedSamples: numberOf(stat["concealedSamples"]),
          emitted: numberOf(stat["jitterBufferEmittedCount"]),
          framesReceived: numberOf(stat["framesReceived"]),
          keyFramesDecoded: numberOf(stat["keyFramesDecoded"]),
          keyFrameRequests: numberOf(stat["pliCount"]),
          lost: numberOf(stat["packetsLost"]),
        });
      }
      if (stat["type"] === "outbound-rtp") {
        outbound.push({
          kind: kindOf(stat["kind"]),
          ssrc: numberOf(stat["ssrc"]),
          packets: numberOf(stat["packetsSent"]),
          frameHeight: numberOf(stat["frameHeight"]),
          active: stat["active"] !== false,
          keyFramesEncoded: numberOf(stat["keyFramesEncoded"]),
          keyFrameRequests: numberOf(stat["pliCount"]),
        });
      }
    }
    const announced = announcedSsrcs(connection.localDescription?.sdp ?? "");
    return { state: connection.connectionState, dtls, inbound, outbound, announced };
  }

  function countFrames(video: HTMLVideoElement): number {
    const known = presented.get(video);
    if (known) return known.frames;
    const counter = { frames: 0 };
    presented.set(video, counter);
    const onFrame = (): void => {
      counter.frames += 1;
      video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
    return 0;
  }

  function describePlayer(element: HTMLMediaElement): Player {
    const stream = element.srcObject;
    const box = element.getBoundingClientRect();
    return {
      tag: element instanceof HTMLVideoElement ? "video" : "audio",
      trackIds: stream instanceof MediaStream ? stream.getTracks().map((track) => track.id) : [],
      presentedFrames: element instanceof HTMLVideoElement ? countFrames(element) : 0,
      paused: element.paused,
      muted: element.muted || element.volume === 0,
      visible: box.width > 0 && box.height > 0,
    };
  }

  window.__mediaReport = async () => {
    const open = connections.filter((connection) => connection.connectionState !== "closed");
    const players = document.querySelectorAll<HTMLMediaElement>("video, audio");
    return {
      connections: await Promise.all(open.map(describeConnection)),
      players: [...players].map(describePlayer),
      failures: [...failures],
    };
  };
}
