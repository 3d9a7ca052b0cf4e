/** What a started product is, for the start script, the end-to-end tests and the benchmarks. */

/** TCP ports of the embedded product; 0 = any free port. */
export interface ProductPorts {
  readonly portal: number;
  /** Default when left out: any free port. */
  readonly admin?: number;
  /** Public half of the media stack: `/xmpp-websocket`, `/colibri-ws`, `/libs`. */
  readonly media: number;
  /** Private half (loopback): health, figures, draining. */
  readonly mediaPrivate: number;
  readonly database: number;
  /** First UDP port for media; one per worker. */
  readonly mediaUdp: number;
}

/** How to start; everything has a default (`scripts/start/options.mjs`). */
export interface ProductOptions {
  readonly ports: ProductPorts;
  /** Where database, secrets and stamps live; created when missing. */
  readonly dataDir: string;
  /** SFU worker processes; `null` = one per core. */
  readonly mediaWorkers: number | null;
  /** Extra environment for single processes, e.g. a shorter grant in a test. */
  readonly extraEnv?: { readonly portal?: Env; readonly media?: Env; readonly admin?: Env };
  /** Receives one German line per step; nothing is printed otherwise. */
  readonly onProgress?: (line: string) => void;
  /** Receives every line the processes write; default: a log file each in `<dataDir>/logs`. */
  readonly onOutput?: (process: ProcessName, line: string) => void;
  /** The product ended by itself after it was up: one German sentence why; everything is stopped then. */
  readonly onLost?: (reason: string) => void;
  /** Ends the start early, leaving nothing behind. */
  readonly signal?: AbortSignal;
}

export type Env = Readonly<Record<string, string>>;

export type ProcessName = "database" | "media" | "portal" | "admin" | "worker";

/** A running product. */
export interface RunningProduct {
  /** `http://localhost:3000`; without a trailing slash, like every address here. */
  readonly portalUrl: string;
  readonly adminUrl: string;
  /** Makes the first operator, once; undefined as soon as there is one. */
  readonly firstSignInUrl: string | undefined;
  readonly mediaUrl: string;
  readonly mediaPrivateUrl: string;
  /** Owner's connection string (for seeds); the portal itself uses a narrower role. */
  readonly databaseUrl: string;
  /** Process ids by name, as they are now (a restarted process has a new one). */
  pids(): Readonly<Partial<Record<ProcessName, number>>>;
  /** Stops all in order and resolves when no process, port or temp file is left. Idempotent. */
  stop(): Promise<void>;
}
