/** CPU of forwarding the same packets without being an SFU, as the limit in the same run. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { cpuSeconds } from "../process-figures";
import { sleep } from "../sleep";

/** What flowed through the SFU: the forwarder gets the same. */
export interface Traffic {
  readonly incomingPacketsPerSecond: number;
  readonly packetBytes: number;
  /** Copies per incoming packet, rounded. */
  readonly fanOut: number;
  readonly durationMs: number;
}

/** What it cost. */
export interface ForwardingCost {
  readonly cpuSeconds: number;
  readonly forwardedPackets: number;
  readonly forwardedBytes: number;
}

const TICK_MS = 5;

/** Builds the forwarder, sends it the traffic and measures; leaves nothing behind. */
export async function measurePlainForwarding(traffic: Traffic): Promise<ForwardingCost> {
  const directory = mkdtempSync(path.join(tmpdir(), "stadtstube-bench-"));
  const sinks = await Promise.all(Array.from({ length: traffic.fanOut }, openSink));
  try {
    const program = build(directory);
    const child = spawn(
      program,
      sinks.map(({ port }) => String(port)),
      {
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    const cost = await measure(child, sinks, traffic);
    child.stdin?.end();
    await once(child, "exit");
    return cost;
  } finally {
    for (const { socket } of sinks) socket.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

interface Sink {
  readonly socket: Socket;
  readonly port: number;
  readonly received: { packets: number; bytes: number };
}

function build(directory: string): string {
  const program = path.join(directory, "forwarder");
  const source = path.join(import.meta.dirname, "forwarder.cc");
  execFileSync("g++", ["-O2", "-o", program, source], { stdio: "inherit" });
  return program;
}

async function measure(
  child: ChildProcess,
  sinks: readonly Sink[],
  traffic: Traffic,
): Promise<ForwardingCost> {
  const { pid, stdout } = child;
  if (pid === undefined || !stdout) throw new Error("the forwarder did not start");
  const [line] = (await once(createInterface({ input: stdout }), "line")) as [string];
  const before = cpuSeconds(pid);
  await sendPaced(Number(line), traffic);
  const spent = cpuSeconds(pid) - before;
  const packets = sinks.reduce((sum, { received }) => sum + received.packets, 0);
  const bytes = sinks.reduce((sum, { received }) => sum + received.bytes, 0);
  return { cpuSeconds: spent, forwardedPackets: packets, forwardedBytes: bytes };
}

async function sendPaced(port: number, traffic: Traffic): Promise<void> {
  const socket = createSocket("udp4");
  const packet = Buffer.alloc(traffic.packetBytes, 0x5a);
  const startMs = performance.now();
  let sent = 0;
  for (;;) {
    const elapsedMs = performance.now() - startMs;
    const due = Math.floor(
      (Math.min(elapsedMs, traffic.durationMs) / 1000) * traffic.incomingPacketsPerSecond,
    );
    for (; sent < due; sent += 1) socket.send(packet, port, "127.0.0.1");
    if (elapsedMs >= traffic.durationMs) break;
    await sleep(TICK_MS);
  }
  // What is still in a socket buffer counts as well.
  await sleep(200);
  socket.close();
}

async function openSink(): Promise<Sink> {
  const socket = createSocket("udp4");
  const received = { packets: 0, bytes: 0 };
  socket.on("message", (message) => {
    received.packets += 1;
    received.bytes += message.length;
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { socket, port: socket.address().port, received };
}
