/** TURN servers with short-lived credentials, the way coturn's `use-auth-secret` checks them. */
import { createHmac, randomBytes } from "node:crypto";
import type { ExternalService } from "../protocol/extdisco";

/** Where a TURN server is reached. `turns` is TLS. */
export interface TurnServer {
  readonly type: "turn" | "turns";
  readonly host: string;
  readonly port: number;
  readonly transport: "udp" | "tcp";
}

/** The TURN servers of an installation; all share one secret. */
export interface TurnConfig {
  readonly servers: readonly TurnServer[];
  /** The same as coturn's `static-auth-secret`. Never leaves this process. */
  readonly secret: string;
  /** How long credentials hold, in seconds; default a day, because a running meeting renews with them. */
  readonly lifetimeSeconds?: number;
}

const DAY_SECONDS = 86_400;
const ADDRESS =
  /^(turns?):(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?(?:\?transport=(udp|tcp))?$/i;
const DEFAULT_PORT = { turn: 3478, turns: 5349 } as const;

/** Reads `turn:host:port?transport=udp` (RFC 7065); undefined for anything else. */
export function parseTurnServer(text: string): TurnServer | undefined {
  const match = ADDRESS.exec(text);
  const host = match?.[2]?.replace(/^\[|\]$/g, "");
  if (!match || host === undefined) return undefined;
  const type = match[1]?.toLowerCase() === "turns" ? "turns" : "turn";
  const port = match[3] === undefined ? DEFAULT_PORT[type] : Number(match[3]);
  if (port < 1 || port > 65_535) return undefined;
  const transport = match[4] ?? (type === "turns" ? "tcp" : "udp");
  return { type, host, port, transport: transport.toLowerCase() === "tcp" ? "tcp" : "udp" };
}

/**
 * The servers with credentials made for one client now: the name is the moment they end and a random
 * number (nothing about the person), the password its keyed hash.
 */
export function turnServices(config: TurnConfig, nowMs: number): readonly ExternalService[] {
  const lifetimeSeconds = config.lifetimeSeconds ?? DAY_SECONDS;
  const expiresSeconds = Math.floor(nowMs / 1_000) + lifetimeSeconds;
  const username = `${expiresSeconds}:${randomBytes(6).toString("hex")}`;
  const password = createHmac("sha1", config.secret).update(username).digest("base64");
  const credentials = { username, password, expiresAtMs: expiresSeconds * 1_000 };
  return config.servers.map((server) => ({ ...server, ...credentials }));
}
