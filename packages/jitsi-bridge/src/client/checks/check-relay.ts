import { type CheckResult, checkResult } from "./check-result";
import { relayOffers, type RelayOffer } from "./relay-offers";

/** What was found about the way round a blocked UDP. */
export type RelayFinding = "tls" | "tcp" | "unreachable" | "none-offered" | "udp-only";

/** What the media stack offered, and for how long each offer is tried at most. */
export interface RelayCheckOptions {
  /** As the stack gave them to a joined client; TURN credentials included. */
  readonly iceServers: readonly RTCIceServer[];
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
  /** Tries one offer; the browser's own by default. */
  readonly allocate?: (offer: RelayOffer, limits: AllocateLimits) => Promise<boolean>;
}

/** When to stop waiting. */
export interface AllocateLimits {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

const TIMEOUT_MS = 8_000;
/** TLS on port 443 gets through where nothing else does, so it counts first. */
const ORDER = ["tls", "tcp"] as const;

/**
 * Asks the offered TURN servers for an allocation over TCP and TLS (RFC 8656, section 3.1).
 *
 * Where the stack offers no such relay, that is said and nothing is tried. Never rejects.
 */
export async function checkRelay(options: RelayCheckOptions): Promise<CheckResult<RelayFinding>> {
  const { iceServers, signal, timeoutMs = TIMEOUT_MS, allocate = allocateInBrowser } = options;
  const offers = relayOffers(iceServers);
  if (offers.length === 0) return checkResult("not-offered", "none-offered");
  const overTcp = offers.filter((offer) => offer.transport !== "udp");
  if (overTcp.length === 0) return checkResult("not-offered", "udp-only");
  const tried = await Promise.all(
    overTcp.map(async (offer) => ({
      transport: offer.transport,
      works: await allocate(offer, { signal, timeoutMs }).catch(() => false),
    })),
  );
  const best = ORDER.find((transport) =>
    tried.some((one) => one.works && one.transport === transport),
  );
  return best === undefined ? checkResult("bad", "unreachable") : checkResult("good", best);
}

/** True as soon as the server has given this browser an address of its own. */
async function allocateInBrowser(
  { server }: RelayOffer,
  { signal, timeoutMs }: AllocateLimits,
): Promise<boolean> {
  const connection = new RTCPeerConnection({ iceServers: [server], iceTransportPolicy: "relay" });
  try {
    const allocated = new Promise<boolean>((resolve) => {
      const stop = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      stop.addEventListener("abort", () => resolve(false));
      connection.addEventListener("icecandidate", ({ candidate }) => {
        if (candidate === null) resolve(false);
        else if (candidate.type === "relay") resolve(true);
      });
    });
    connection.createDataChannel("check");
    await connection.setLocalDescription();
    return await allocated;
  } finally {
    connection.close();
  }
}
