/** CPU and memory of the media workers while scripted peers meet. */
import { mediaWorkerPids, startTestStack, type TestStack } from "@stadtstube/jitsi-bridge/testing";
import { cpuSeconds, residentBytes } from "../process-figures";
import { sleep } from "../sleep";
import { Peers } from "./peers";

/** One meeting. */
export interface SfuScenario {
  readonly participants: number;
  readonly maxHeightPx: number;
  readonly durationMs: number;
}

/** Raw figures of one meeting. */
export interface SfuSample extends SfuScenario {
  readonly cpuSeconds: number;
  readonly signallingCpuSeconds: number;
  readonly forwardedPackets: number;
  readonly forwardedPayloadBytes: number;
  readonly receivedByBridgePackets: number;
  readonly lostPackets: number;
  readonly streams: number;
  readonly idleBytes: number;
  readonly busyBytes: number;
}

const WARM_UP_MS = 5_000;

/** Starts a stack with one worker, holds the meeting, stops all of it. */
export async function measureSfu(scenario: SfuScenario): Promise<SfuSample> {
  const stack = await startTestStack({ workers: 1 });
  const peers = new Peers();
  try {
    const [worker] = await mediaWorkerPids();
    if (worker === undefined) throw new Error("no media worker");
    const idleBytes = residentBytes(worker);
    await peers.join({
      target: stack.target,
      room: "bench",
      grants: await grants(stack, scenario.participants),
      maxHeightPx: scenario.maxHeightPx,
    });
    await sleep(WARM_UP_MS);
    const sample = await observe(worker, peers, scenario);
    await peers.leave();
    return { ...sample, idleBytes };
  } finally {
    peers.stop();
    await stack.stop();
  }
}

async function observe(
  worker: number,
  peers: Peers,
  scenario: SfuScenario,
): Promise<Omit<SfuSample, "idleBytes">> {
  const before = await peers.count();
  const cpuBefore = cpuSeconds(worker);
  const signallingBefore = cpuSeconds(process.pid);
  await sleep(scenario.durationMs);
  const spent = cpuSeconds(worker) - cpuBefore;
  const signalling = cpuSeconds(process.pid) - signallingBefore;
  const after = await peers.count();
  if (after.failures[0] !== undefined) throw new Error(after.failures[0]);
  return {
    ...scenario,
    cpuSeconds: spent,
    signallingCpuSeconds: signalling,
    forwardedPackets: after.receivedPackets - before.receivedPackets,
    forwardedPayloadBytes: after.receivedPayloadBytes - before.receivedPayloadBytes,
    receivedByBridgePackets: after.sentPackets - before.sentPackets,
    lostPackets: after.lost - before.lost,
    streams: after.receivedStreams,
    busyBytes: residentBytes(worker),
  };
}

async function grants(stack: TestStack, count: number): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      stack.grant({ room: "bench", role: index === 0 ? "host" : "guest" }),
    ),
  );
}
