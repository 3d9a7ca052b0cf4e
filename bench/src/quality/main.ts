/** What arrives through bad networks, as a table and JSON. By hand: `npm run -w bench quality`. */
import {
  createScriptedPeer,
  eventually,
  LossyPath,
  startTestStack,
  type PathQuality,
  type ScriptedPeer,
} from "@stadtstube/jitsi-bridge/testing";
import { sleep } from "../sleep";
import { formatTable } from "../table";

/** One network of the receiver; the sender's is good. */
interface Network {
  readonly name: string;
  readonly down: Partial<PathQuality>;
  readonly up?: Partial<PathQuality>;
}

const NETWORKS: readonly Network[] = [
  { name: "good", down: {} },
  { name: "1 % loss", down: { lossFraction: 0.01 } },
  { name: "5 % loss", down: { lossFraction: 0.05 } },
  { name: "10 % loss", down: { lossFraction: 0.1 } },
  { name: "50 ms", down: { delayMs: 25 }, up: { delayMs: 25 } },
  { name: "150 ms", down: { delayMs: 75 }, up: { delayMs: 75 } },
  { name: "300 ms", down: { delayMs: 150 }, up: { delayMs: 150 } },
  { name: "1 Mbit/s", down: { bitsPerSecond: 1_000_000 } },
  { name: "300 kbit/s", down: { bitsPerSecond: 300_000 } },
  {
    name: "1 Mbit/s, 5 %, 150 ms",
    down: { bitsPerSecond: 1_000_000, lossFraction: 0.05, delayMs: 75 },
    up: { delayMs: 75 },
  },
];
const WARM_UP_MS = 6_000;
const MEASURED_MS = 10_000;
/** Opus in packets of 20 ms. */
const AUDIO_PACKETS_PER_SECOND = 50;

async function measure(network: Network) {
  const stack = await startTestStack();
  const paths: LossyPath[] = [];
  const peers: ScriptedPeer[] = [];
  try {
    const join = async (role: "host" | "guest", through?: Network) => {
      const grant = await stack.grant({ room: "line", role });
      const route = async ({ port }: { port: number }) => {
        const path = await LossyPath.open(port);
        Object.assign(path.down, through?.down);
        Object.assign(path.up, through?.up);
        paths.push(path);
        return { ip: "127.0.0.1", port: path.port };
      };
      const peer = createScriptedPeer({
        stack: stack.target,
        room: "line",
        name: role,
        grant,
        send: role === "host" ? { audio: "speech" } : { audio: "silence", video: [] },
        ...(through ? { route } : {}),
      });
      peers.push(peer);
      await peer.join();
      await eventually(() => (peer.stats().bridge.state === "open" ? undefined : "no channel"), {
        timeoutMs: 30_000,
      });
      return peer;
    };
    const sender = await join("host");
    const receiver = await join("guest", network);
    receiver.setReceiverConstraints({
      lastN: -1,
      onStageSources: [`${sender.endpointId}-v0`],
      defaultConstraints: { maxHeight: 720 },
    });
    await sleep(WARM_UP_MS);
    const before = observe(receiver, sender, paths);
    await sleep(MEASURED_MS);
    const after = observe(receiver, sender, paths);
    return figuresOf(network, before, after);
  } finally {
    await Promise.all(peers.map((peer) => peer.close()));
    for (const path of paths) path.close();
    await stack.stop();
  }
}

function observe(receiver: ScriptedPeer, sender: ScriptedPeer, paths: readonly LossyPath[]) {
  const of = (kind: string) =>
    receiver
      .stats()
      .remoteSources.find(
        (s) => s.owner === sender.endpointId && s.kind === kind && s.retransmits === undefined,
      )?.received;
  const video = of("video");
  return {
    audioPackets: of("audio")?.packets ?? 0,
    videoPackets: video?.packets ?? 0,
    videoBytes: video?.payloadBytes ?? 0,
    heightPx: video?.heightPx ?? 0,
    keyFrames: video?.keyFrames ?? 0,
    repair: receiver.media?.repair ?? { missed: 0, repaired: 0 },
    passed: paths.reduce((sum, { down }) => sum + down.passed, 0),
    lost: paths.reduce((sum, { down }) => sum + down.lost, 0),
  };
}

type Observation = ReturnType<typeof observe>;

function figuresOf(network: Network, before: Observation, after: Observation) {
  const seconds = MEASURED_MS / 1000;
  const lost = after.lost - before.lost;
  const all = lost + after.passed - before.passed;
  const missed = after.repair.missed - before.repair.missed;
  const repaired = after.repair.repaired - before.repair.repaired;
  const video = after.videoPackets - before.videoPackets;
  return {
    network: network.name,
    pathLossPercent: (100 * lost) / Math.max(all, 1),
    audioArrivedPercent:
      (100 * (after.audioPackets - before.audioPackets)) / (seconds * AUDIO_PACKETS_PER_SECOND),
    videoHeightPx: after.heightPx,
    videoKbitPerSecond: ((after.videoBytes - before.videoBytes) * 8) / 1000 / seconds,
    videoMissingAtFirstPercent: (100 * missed) / Math.max(video + missed, 1),
    videoMissingAfterRepairPercent: (100 * (missed - repaired)) / Math.max(video + missed, 1),
    keyFrames: after.keyFrames - before.keyFrames,
  };
}

const figures = [];
for (const network of NETWORKS) figures.push(await measure(network));
const round = (value: number | string) =>
  typeof value === "number" ? Number(value.toFixed(1)) : value;
const head = [
  "network",
  "path loss %",
  "sound %",
  "lines",
  "video kbit/s",
  "missing %",
  "after RTX %",
  "key frames",
];
const rows = figures.map((figure) => Object.values(figure).map(round));
process.stdout.write(`${formatTable([head, ...rows])}\n\n`);
process.stdout.write(`${JSON.stringify({ benchmark: "quality", figures })}\n`);
process.exit(0);
