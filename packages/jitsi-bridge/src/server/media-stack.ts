import { availableParallelism } from "node:os";
import { pino } from "pino";
import manifest from "../../package.json" with { type: "json" };
import { defaultAnnouncedAddresses } from "./announced-addresses";
import type { MediaStackConfig } from "./config";
import type { HttpListener } from "./http/http-listener";
import { LIBRARY_FILE, loadLibraryFiles, type LibraryFile } from "./http/library-files";
import { startPrivateServer } from "./http/private-server";
import { LIBRARY_PREFIX, startPublicServer, XMPP_PATH } from "./http/public-server";
import { packagedLibraryDir } from "./library-dir";
import { RunState } from "./run-state";
import { createSfuPool } from "./sfu/create-sfu-pool";
import type { SfuPool } from "./sfu/types";
import { Signalling } from "./signalling";

/** A running media stack. Addresses have no trailing slash. */
export interface MediaStack {
  /** `http://host:port` of the public server as it listens. */
  readonly publicUrl: string;
  /** `http://host:port` of figures and draining. */
  readonly privateUrl: string;
  /** `ws://host:port/xmpp-websocket`. */
  readonly serviceUrl: string;
  /** Address of lib-jitsi-meet.min.js. */
  readonly libraryUrl: string;
  /** Settles when a shutdown asked of the private server is due; close the stack then. */
  readonly ended: Promise<void>;
  /** Hangs up on everybody, ends the workers, frees every port. Idempotent. */
  close(): Promise<void>;
}

/** Something that was started and must be closed, in reverse order of starting. */
interface Part {
  close(): Promise<void> | void;
}

const LOOPBACK = "127.0.0.1";
/** Monitoring needs a handful. */
const MAX_PRIVATE_CONNECTIONS = 100;

/**
 * Starts workers, signalling and both HTTP servers; resolves when browsers may come.
 *
 * Rejects when a port is taken, the library folder has no library or the media core cannot run; nothing
 * is left behind then.
 */
export async function startMediaStack(config: MediaStackConfig): Promise<MediaStack> {
  const parts: Part[] = [];
  try {
    return await assemble(config, parts);
  } catch (error) {
    await closeAll(parts);
    throw error;
  }
}

async function assemble(config: MediaStackConfig, parts: Part[]): Promise<MediaStack> {
  const logger = config.logger ?? pino({ level: "silent" });
  const workers = config.workers ?? availableParallelism();
  const library = await loadLibraryFiles(config.libraryDir ?? packagedLibraryDir());
  const pool = await createSfuPool({
    workers,
    weights: config.workerWeights ?? [],
    baseUdpPort: config.baseUdpPort ?? 0,
    announcedAddresses: config.announcedAddresses ?? defaultAnnouncedAddresses(),
    log: logger,
  });
  parts.push(pool);
  const signalling: Signalling = new Signalling({
    config,
    pool,
    logger,
    version: manifest.version,
    onConferenceClosed: () => run.conferenceClosed(),
  });
  parts.push(signalling);
  const run = new RunState(pool, workers, () => signalling.focusFigures().conferences);
  const publicServer = await openPublic(config, { signalling, run, library });
  parts.push(publicServer);
  const privateServer = await openPrivate(config, { signalling, run, pool });
  parts.push(privateServer);
  return describe(config, { publicServer, privateServer, run, parts });
}

function openPublic(
  config: MediaStackConfig,
  parts: {
    readonly signalling: Signalling;
    readonly run: RunState;
    readonly library: ReadonlyMap<string, LibraryFile>;
  },
): Promise<HttpListener> {
  const { signalling, run, library } = parts;
  return startPublicServer({
    listen: {
      host: config.bindAddress ?? LOOPBACK,
      port: config.publicPort ?? 0,
      maxConnections: signalling.limits.maxConnections,
    },
    allowedOrigins: new Set(config.allowedOrigins),
    library,
    xmpp: signalling.handleXmpp,
    colibri: signalling.handleColibri,
    hasGrant: (url) => signalling.hasGrant(url),
    healthy: () => run.healthy,
  });
}

function openPrivate(
  config: MediaStackConfig,
  parts: { readonly signalling: Signalling; readonly run: RunState; readonly pool: SfuPool },
): Promise<HttpListener> {
  const { signalling, run, pool } = parts;
  return startPrivateServer({
    listen: {
      host: config.privateBindAddress ?? LOOPBACK,
      port: config.privatePort ?? 0,
      maxConnections: MAX_PRIVATE_CONNECTIONS,
    },
    figures: () => run.figures(signalling.focusFigures(), manifest.version),
    version: { name: "stadtstube-media", version: manifest.version },
    healthy: () => run.healthy,
    draining: () => pool.draining,
    setDraining: (draining) => pool.setDraining(draining),
    endConference: (address) => signalling.endConference(address),
    shutDown: (graceful) => run.shutDown(graceful),
  });
}

function describe(
  config: MediaStackConfig,
  running: {
    readonly publicServer: HttpListener;
    readonly privateServer: HttpListener;
    readonly run: RunState;
    readonly parts: Part[];
  },
): MediaStack {
  let closing: Promise<void> | undefined;
  const publicHost = hostIn(config.bindAddress, running.publicServer.port);
  return {
    publicUrl: `http://${publicHost}`,
    privateUrl: `http://${hostIn(config.privateBindAddress, running.privateServer.port)}`,
    serviceUrl: `ws://${publicHost}${XMPP_PATH}`,
    libraryUrl: `http://${publicHost}${LIBRARY_PREFIX}${LIBRARY_FILE}`,
    ended: running.run.ended,
    close: () => (closing ??= closeAll(running.parts)),
  };
}

/** An address one can connect to, for one that was listened on. */
function hostIn(bindAddress: string | undefined, port: number): string {
  if (bindAddress === undefined || bindAddress === "0.0.0.0") return `${LOOPBACK}:${port}`;
  if (bindAddress === "::") return `[::1]:${port}`;
  return bindAddress.includes(":") ? `[${bindAddress}]:${port}` : `${bindAddress}:${port}`;
}

/** In reverse order of starting. */
async function closeAll(parts: Part[]): Promise<void> {
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) await part.close();
}
