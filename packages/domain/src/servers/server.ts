import type { ServerId } from "../ids";

/**
 * What something is, and so what is asked of it.
 *
 * `bridge`: a videobridge. `focus`: Jicofo. `signalling`: Prosody. `portal`: a web app of ours.
 * `database` and `host`: what the worker sees of its own database and machine. `meeting`: how the
 * meetings go that the worker holds with itself. `relay`: coturn. `backup`: the newest backup. `worker`: the
 * worker itself, of which only the administration can say that it stands still.
 */
export const SERVER_KINDS = [
  "bridge",
  "focus",
  "signalling",
  "portal",
  "database",
  "host",
  "meeting",
  "relay",
  "backup",
  "worker",
] as const;

/** One of {@link SERVER_KINDS}. */
export type ServerKind = (typeof SERVER_KINDS)[number];

/** Something that is looked at. */
export interface Server {
  readonly id: ServerId;
  readonly kind: ServerKind;
  readonly name: string;
  readonly region: string;
  /** Private address; null for what the worker sees of itself. */
  readonly url: string | null;
}

/** The one word for a server. `unknown` is also what old data means. */
export type ServerState = "ok" | "yellow" | "red" | "maintenance" | "unknown";

/** Data older than this is shown as unknown, never as good. */
export const DATA_AGE_LIMIT_MS = 30_000;
