/** Runs the scripted peers apart from everything that is measured. */
import {
  createScriptedPeer,
  eventually,
  type PeerStats,
  type ScriptedPeer,
} from "@stadtstube/jitsi-bridge/testing";
import type { FromPeers, PeerTotals, ToPeers } from "./messages";

const peers: ScriptedPeer[] = [];

process.on("message", (message: ToPeers) => {
  handle(message).then(say, (error: unknown) => say({ type: "failed", reason: String(error) }));
});
// The benchmark ended or died: so do we.
process.on("disconnect", () => process.exit(0));

async function handle(message: ToPeers): Promise<FromPeers> {
  switch (message.type) {
    case "join":
      return { type: "joined", joinMs: await joinAll(message) };
    case "count":
      return { type: "counted", totals: total(peers.map((peer) => peer.stats())) };
    case "leave":
      await Promise.all(peers.splice(0).map((peer) => peer.leave()));
      return { type: "left" };
  }
}

async function joinAll(order: Extract<ToPeers, { type: "join" }>): Promise<readonly number[]> {
  const here: ScriptedPeer[] = [];
  const joinMs: number[] = [];
  for (const [index, grant] of order.grants.entries()) {
    const send = { audio: index === 0 ? "speech" : "silence" } as const;
    const { target: stack, room } = order;
    const peer = createScriptedPeer({ stack, room, grant, name: `peer ${index}`, send });
    peers.push(peer);
    here.push(peer);
    const startMs = performance.now();
    await peer.join();
    await eventually(() => notReady(peer), { timeoutMs: 30_000, intervalMs: 5 });
    joinMs.push(performance.now() - startMs);
  }
  for (const peer of here) {
    peer.setReceiverConstraints({
      lastN: -1,
      defaultConstraints: { maxHeight: order.maxHeightPx },
    });
  }
  const wanted = here.length - 1;
  const receiving = () => here.map((peer) => lacksPictures(peer.stats(), wanted)).find(Boolean);
  await eventually(() => receiving(), { timeoutMs: 60_000 });
  return joinMs;
}

function notReady(peer: ScriptedPeer): string | undefined {
  const { transport, bridge } = peer.stats();
  return transport === "connected" && bridge.state === "open" ? undefined : `is ${transport}`;
}

function lacksPictures(stats: PeerStats, wanted: number): string | undefined {
  const pictures = stats.remoteSources.filter(({ received }) => (received?.keyFrames ?? 0) > 0);
  return pictures.length >= wanted ? undefined : `${pictures.length} of ${wanted} pictures`;
}

function total(all: readonly PeerStats[]): PeerTotals {
  const received = all.flatMap(({ remoteSources }) =>
    remoteSources.flatMap((source) => source.received ?? []),
  );
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    receivedPackets: sum(received.map(({ packets }) => packets)),
    receivedPayloadBytes: sum(received.map(({ payloadBytes }) => payloadBytes)),
    sentPackets: sum(all.map(({ sent }) => sent.audioPackets + sum(sent.videoPackets))),
    lost: sum(received.map(({ lost }) => lost)),
    receivedStreams: received.length,
    failures: all.flatMap(({ failures }) => failures),
  };
}

function say(message: FromPeers): void {
  process.send?.(message);
}
