/** What the overview shows of one server; the wire format of the live stream. */
export interface LiveServer {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** Its meetings and people count in the sum; what only passes them on would count them twice. */
  readonly countsPeople: boolean;
  readonly state: LiveState;
  /** When it was last looked at, by the admin's clock; `null` = not yet. */
  readonly lookedAtMs: number | null;
  /** Why the last look failed, as a stable code. */
  readonly failure: string | null;
  readonly figures: LiveFigures | null;
  readonly alerts: readonly { readonly rule: string; readonly level: "yellow" | "red" }[];
  /** A value a minute, oldest first; `null` where nothing is known, or for what has no such figures. */
  readonly history: {
    readonly stress: readonly (number | null)[];
    readonly participants: readonly (number | null)[];
  } | null;
}

/** One word for a server. */
export type LiveState = "ok" | "yellow" | "red" | "maintenance" | "unknown";

/** The figures town IT reads first; `null` = the server does not say. */
export interface LiveFigures {
  readonly stress: number | null;
  readonly conferences: number | null;
  readonly participants: number | null;
  readonly incomingKbps: number | null;
  readonly outgoingKbps: number | null;
  readonly outgoingLoss: number | null;
  readonly rttMs: number | null;
  readonly version: string | null;
}

/** One message of the live stream. */
export interface LiveOverview {
  /** The admin's clock when this was written, so that the browser's clock does not matter. */
  readonly nowMs: number;
  readonly servers: readonly LiveServer[];
}

/** Older data is grey, also when the connection to the admin itself is lost. */
const DATA_AGE_LIMIT_MS = 30_000;

/** The state to show after `sinceReceivedMs` without news; pure. */
export function shownState(
  server: LiveServer,
  overview: LiveOverview,
  sinceReceivedMs: number,
): LiveState {
  const age = ageMs(server, overview, sinceReceivedMs);
  return age === null || age > DATA_AGE_LIMIT_MS ? "unknown" : server.state;
}

/** How old a server's figures are now; `null` before the first look. */
export function ageMs(
  server: LiveServer,
  overview: LiveOverview,
  sinceReceivedMs: number,
): number | null {
  if (server.lookedAtMs === null) return null;
  return Math.max(0, overview.nowMs - server.lookedAtMs + sinceReceivedMs);
}

const URGENCY: readonly LiveState[] = ["red", "unknown", "yellow", "maintenance", "ok"];

/** The most urgent of all states: what the headline says. `unknown` without servers. */
export function overallState(states: readonly LiveState[]): LiveState {
  return URGENCY.find((state) => states.includes(state)) ?? "unknown";
}
