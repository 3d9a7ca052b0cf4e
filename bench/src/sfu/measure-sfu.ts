/** CPU and memory of the media workers while scripted peers meet. */
import { mediaWorkerPids, startTestStack, type TestStack } from "@stadtstube/jitsi-bridge/testing";
import { cpuSeconds, residentBytes } from "../process-figures";
import { sleep } from "../sleep";
import { Peers } from "./peers";

/** One meeting, or several of the same size at once. */
export interface SfuScenario {
  /** Default 1. */
  readonly rooms?: number;
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
  /** Each join, from connecting to a transport and a bridge channel that are up, ms. */
  readonly joinMs: readonly number[];
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
    const joinMs: number[] = [];
    for (let index = 0; index < (scenario.rooms ?? 1); index += 1) {
      const room = `bench-${index}`;
      const order = { target: stack.target, room, maxHeightPx: scenario.maxHeightPx };
      joinMs.push(
        ...(await peers.join({
          ...order,
          grants: await grants(stack, room, scenario.participants),
        })),
      );
    }
    await sleep(WARM_UP_MS);
    const sample = await observe(worker, peers, scenario);
    await peers.leave();
    return { ...sample, idleBytes, joinMs };
  } finally {
    peers.stop();
    await stack.stop();
  }
}

async function observe(
  worker: number,
  peers: Peers,
  scenario: SfuScenario,
): Promise<Omit<SfuSample, "idleBytes" | "joinMs">> {
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

async function grants(stack: TestStack, room: string, count: number): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      stack.grant({ room, role: index === 0 ? "host" : "guest" }),
    ),
  );
}
