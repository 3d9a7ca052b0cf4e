import type { MeetingClientOptions } from "../types";

type LibraryOptions = Readonly<Record<string, unknown>>;

/** Keeps what the library wants to remember (a machine id, statistics names) off the device. */
function forgetfulStorage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** Feature flags: the 2022 build reads them in `init`, later ones in the connection's options. */
const FLAGS = {
  // In the 2022 build an experiment: a replaced track (screen for camera) gets a new name and is lost
  // to the others. The server names that build's sources instead.
  sourceNameSignaling: false,
  sendMultipleVideoStreams: false,
  ssrcRewritingEnabled: false,
  runInLiteMode: false,
} as const;

/** How often the library measures; its figures feed the connection quality. */
const STATS_INTERVAL_MS = 5_000;

/** For `JitsiMeetJS.init`: nothing is analysed, reported to others or stored. */
export function initOptions(): LibraryOptions {
  return {
    flags: FLAGS,
    disableAudioLevels: false,
    disableThirdPartyRequests: true,
    enableAnalyticsLogging: false,
    enableWindowOnErrorHandler: false,
    analytics: { disabled: true, rtcstatsEnabled: false },
    externalStorage: forgetfulStorage(),
    pcStatsInterval: STATS_INTERVAL_MS,
    desktopSharingFrameRate: { min: 5, max: 15 },
  };
}

/** Proxies of stock deployments route by the room in the query. */
function withRoom(serviceUrl: string, room: string): string {
  const separator = serviceUrl.includes("?") ? "&" : "?";
  return `${serviceUrl}${separator}room=${encodeURIComponent(room)}`;
}

/** For `new JitsiConnection`. */
export function connectionOptions(options: MeetingClientOptions): LibraryOptions {
  return {
    serviceUrl: withRoom(options.serviceUrl, options.room),
    hosts: options.hosts,
    flags: FLAGS,
    p2p: { enabled: false, stunServers: [] },
    bridgeChannel: { preferSctp: false },
    enableWebsocketResume: true,
    // A cancelled "leave this page?" must not end the meeting; pagehide does it, and is ours.
    disableBeforeUnloadHandlers: true,
    deploymentInfo: {},
    analytics: { disabled: true, rtcstatsEnabled: false },
    disableThirdPartyRequests: true,
  };
}

/** For `initJitsiConference`. */
export function conferenceOptions(): LibraryOptions {
  return {
    // The SFU offers VP8; left to itself, a current build insists on AV1 and sends one low layer.
    videoQuality: { codecPreferenceOrder: ["VP8"], preferredCodec: "VP8" },
    p2p: { enabled: false, stunServers: [] },
    openBridgeChannel: "websocket",
    enableLayerSuspension: true,
    disableSimulcast: false,
    disableAudioLevels: false,
    enableTalkWhileMuted: false,
    enableNoAudioDetection: false,
    enableNoisyMicDetection: false,
    enableOpusRed: false,
    pcStatsInterval: STATS_INTERVAL_MS,
    channelLastN: -1,
    testing: {},
    // No avgRtpStatsN: without averages the 2022 build throws when leaving, and leaves half.
    e2eping: { enabled: false, pingInterval: -1 },
    analytics: { disabled: true, rtcstatsEnabled: false },
    disableThirdPartyRequests: true,
  };
}
