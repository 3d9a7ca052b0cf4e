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
      await joinAll(message);
      return { type: "joined" };
    case "count":
      return { type: "counted", totals: total(peers.map((peer) => peer.stats())) };
    case "leave":
      await Promise.all(peers.splice(0).map((peer) => peer.leave()));
      return { type: "left" };
  }
}

async function joinAll(order: Extract<ToPeers, { type: "join" }>): Promise<void> {
  for (const [index, grant] of order.grants.entries()) {
    const send = { audio: index === 0 ? "speech" : "silence" } as const;
    const { target: stack, room } = order;
    const peer = createScriptedPeer({ stack, room, grant, name: `peer ${index}`, send });
    peers.push(peer);
    await peer.join();
  }
  await eventually(() => peers.map(notReady).find((reason) => reason !== undefined), {
    timeoutMs: 30_000,
  });
  for (const peer of peers) {
    peer.setReceiverConstraints({
      lastN: -1,
      defaultConstraints: { maxHeight: order.maxHeightPx },
    });
  }
  const receiving = () => peers.map((peer) => lacksPictures(peer.stats())).find(Boolean);
  await eventually(() => receiving(), { timeoutMs: 30_000 });
}

function notReady(peer: ScriptedPeer): string | undefined {
  const { transport, bridge } = peer.stats();
  return transport === "connected" && bridge.state === "open" ? undefined : `is ${transport}`;
}

function lacksPictures(stats: PeerStats): string | undefined {
  const pictures = stats.remoteSources.filter(({ received }) => (received?.keyFrames ?? 0) > 0);
  const wanted = peers.length - 1;
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
