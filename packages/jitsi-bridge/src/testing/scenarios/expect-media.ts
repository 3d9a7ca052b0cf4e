/** The media check for scripted peers: what was announced arrives, and goes on arriving. */
import { eventually } from "../eventually";
import type { ScriptedPeer } from "../peer/scripted-peer";
import type { PeerStats, RemoteSource } from "../peer/types";

/** What the senders are expected to send. */
export interface ExpectedMedia {
  readonly audio?: boolean;
  readonly video?: boolean;
}

const MORE_PACKETS = 15;
const TIMEOUT_MS = 20_000;

/** Every peer gets sound and picture of every other. */
export async function expectMediaAmong(peers: readonly ScriptedPeer[]): Promise<void> {
  const pairs = peers.flatMap((sender) =>
    peers.filter((peer) => peer !== sender).map((receiver) => ({ sender, receiver })),
  );
  await Promise.all(pairs.map(({ sender, receiver }) => expectMediaFrom(sender, receiver)));
}

/** `receiver` gets new packets on the SSRCs announced for `sender`, a key frame among the video. */
export async function expectMediaFrom(
  sender: ScriptedPeer,
  receiver: ScriptedPeer,
  { audio = true, video = true }: ExpectedMedia = {},
): Promise<void> {
  const kinds = [...(audio ? ["audio"] : []), ...(video ? ["video"] : [])];
  const before = receiver.stats();
  await eventually(
    () => {
      const now = receiver.stats();
      const reasons = kinds.map((kind) => missing(kind, sender.endpointId, before, now));
      return brokenBits(now) ?? reasons.find((reason) => reason !== undefined);
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

/** Nothing new of this kind arrives any more; looks for a while, because silence needs time. */
export async function expectSilenceFrom(
  sender: ScriptedPeer,
  receiver: ScriptedPeer,
  kind: "audio" | "video",
): Promise<void> {
  await eventually(
    () => {
      const source = primary(receiver.stats(), sender.endpointId, kind);
      const quietMs = performance.now() - (source?.received?.lastArrivalMs ?? 0);
      return quietMs > QUIET_MS ? undefined : `${kind} arrived ${Math.round(quietMs)} ms ago`;
    },
    { timeoutMs: TIMEOUT_MS },
  );
}

const QUIET_MS = 1_000;

/** The SSRC on which a source's packets arrive, without its retransmissions. */
export function primary(stats: PeerStats, owner: string, kind: string): RemoteSource | undefined {
  return stats.remoteSources.find(
    (source) => source.owner === owner && source.kind === kind && source.retransmits === undefined,
  );
}

function missing(
  kind: string,
  owner: string,
  before: PeerStats,
  now: PeerStats,
): string | undefined {
  const source = primary(now, owner, kind);
  if (!source) return `no ${kind} source of ${owner} announced`;
  const earlier = primary(before, owner, kind);
  // After a re-invite the count starts again, in a new session.
  const known = now.sid === before.sid ? (earlier?.received?.packets ?? 0) : 0;
  const packets = (source.received?.packets ?? 0) - known;
  if (packets < MORE_PACKETS) return `${packets} new ${kind} packets of ${owner}`;
  if (kind === "video" && !source.received?.keyFrames) return `no key frame of ${owner}`;
  return undefined;
}

function brokenBits(stats: PeerStats): string | undefined {
  if (stats.transport !== "connected") return `transport ${stats.transport}`;
  const stray = stats.unannounced[0];
  if (stray) return `packets on SSRC ${stray.ssrc}, which nobody announced`;
  return stats.failures[0];
}
