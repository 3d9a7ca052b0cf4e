import { describe, expect, it } from "vitest";
import type { ConnectionState } from "../types";
import type { ConnectionEvent } from "./connection-state";
import { reduceConnection } from "./connection-state";

const NOW_MS = 5_000;
const STATES = {
  idle: { phase: "idle" },
  loading: { phase: "loading-library" },
  connecting: { phase: "connecting" },
  joining: { phase: "joining" },
  joined: { phase: "joined" },
  interrupted: { phase: "interrupted", sinceMs: 1_000 },
  failed: { phase: "failed", error: "meeting-full" },
  ended: { phase: "ended", reason: "removed" },
} as const satisfies Record<string, ConnectionState>;
type Name = keyof typeof STATES;

const failed = (error: (ConnectionState & { phase: "failed" })["error"]): ConnectionState => ({
  phase: "failed",
  error,
});
const conferenceFailed = (
  reason: (ConnectionEvent & { type: "conference-failed" })["reason"],
): ConnectionEvent => ({ type: "conference-failed", reason });

/** Every transition there is. What is not listed changes nothing. */
const TABLE: readonly (readonly [Name, ConnectionEvent, ConnectionState])[] = [
  ["idle", { type: "join-requested" }, STATES.loading],
  ["loading", { type: "library-loaded" }, STATES.connecting],
  ["loading", { type: "library-failed" }, failed("library-unavailable")],
  ["loading", { type: "join-timeout" }, failed("server-unreachable")],
  ["connecting", { type: "signalling-connected" }, STATES.joining],
  ["connecting", { type: "conference-joined" }, STATES.joined],
  ["connecting", { type: "join-timeout" }, failed("server-unreachable")],
  ["joining", { type: "conference-joined" }, STATES.joined],
  ["joining", { type: "join-timeout" }, failed("server-unreachable")],
  ["joined", { type: "media-interrupted" }, { phase: "interrupted", sinceMs: NOW_MS }],
  ["joined", conferenceFailed("bridge-down"), { phase: "interrupted", sinceMs: NOW_MS }],
  ["interrupted", { type: "media-restored" }, STATES.joined],
  ["joined", { type: "conference-left" }, failed("connection-lost")],
  ["interrupted", { type: "conference-left" }, failed("connection-lost")],
  ...(["idle", "loading", "connecting", "joining"] as const).flatMap((name) => [
    [
      name,
      { type: "signalling-failed", reason: "unreachable" },
      failed("server-unreachable"),
    ] as const,
    [
      name,
      { type: "signalling-failed", reason: "grant-expired" },
      failed("grant-expired"),
    ] as const,
    [
      name,
      { type: "signalling-failed", reason: "grant-refused" },
      failed("grant-refused"),
    ] as const,
    [name, { type: "signalling-failed", reason: "not-allowed" }, failed("not-allowed")] as const,
  ]),
  ...(["joined", "interrupted"] as const).flatMap((name) =>
    (["unreachable", "grant-expired", "grant-refused", "not-allowed"] as const).map(
      (reason) => [name, { type: "signalling-failed", reason }, failed("connection-lost")] as const,
    ),
  ),
  ...(["idle", "loading", "connecting", "joining", "joined", "interrupted"] as const).flatMap(
    (name) => [
      [name, { type: "left" }, { phase: "ended", reason: "left" }] as const,
      [name, { type: "kicked" }, { phase: "ended", reason: "removed" }] as const,
      [name, conferenceFailed("full"), failed("meeting-full")] as const,
      [name, conferenceFailed("locked"), failed("meeting-locked")] as const,
      [name, conferenceFailed("not-allowed"), failed("not-allowed")] as const,
      [name, conferenceFailed("grant-refused"), failed("grant-refused")] as const,
      [name, conferenceFailed("grant-expired"), failed("grant-expired")] as const,
      [name, conferenceFailed("server-unreachable"), failed("server-unreachable")] as const,
      [name, conferenceFailed("focus-left"), failed("focus-lost")] as const,
      [name, conferenceFailed("media-failed"), failed("connection-lost")] as const,
      [name, conferenceFailed("unknown"), failed("unknown")] as const,
      [
        name,
        conferenceFailed("ended-by-host"),
        { phase: "ended", reason: "ended-by-host" },
      ] as const,
    ],
  ),
];

const key = (event: ConnectionEvent) => JSON.stringify(event);
const EVENTS = [
  ...new Map(
    [...TABLE.map(([, event]) => event), conferenceFailed("harmless")].map((e) => [key(e), e]),
  ).values(),
];

describe("connection state", () => {
  it.each(TABLE)("%s on %o", (name, event, next) => {
    expect(reduceConnection(STATES[name], event, NOW_MS)).toEqual(next);
  });

  it("changes by nothing else, and then not even its identity", () => {
    const listed = new Set(TABLE.map(([name, event]) => `${name} ${key(event)}`));
    const names = Object.keys(STATES) as Name[];
    for (const name of names) {
      for (const event of EVENTS) {
        if (listed.has(`${name} ${key(event)}`)) continue;
        expect(reduceConnection(STATES[name], event, NOW_MS), `${name} ${key(event)}`).toBe(
          STATES[name],
        );
      }
    }
  });
});
