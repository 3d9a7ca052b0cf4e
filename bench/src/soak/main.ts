/**
 * Hours of coming and going, killed workers included, and what is left of them. By hand:
 * `SOAK_MINUTES=120 npm run -w bench soak`; exits with 1 when something is left.
 */
import { fork, type ChildProcess } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import {
  eventually,
  mediaWorkerPids,
  startTestStack,
  type TestStack,
} from "@stadtstube/jitsi-bridge/testing";
import { soakMinutes } from "../env";
import { residentBytes } from "../process-figures";
import { sleep } from "../sleep";
import { formatTable } from "../table";
import type { ChurnOrder, ChurnReport } from "./churn-process";

const ROOMS = 4;
const PEOPLE_PER_ROOM = 4;
const SAMPLES = 12;
/** Every third sample a worker dies. */
const KILL_EVERY = 3;
const MIB = 1024 * 1024;
/** A heap may settle at another size; a leak of sessions over hours is far beyond this. */
const MAX_GROWTH_BYTES = 96 * MIB;

const stack = await startTestStack({ workers: 2 });
const reports = new Map<number, ChurnReport>();
const children: ChildProcess[] = [];
for (let room = 0; room < ROOMS; room += 1) children.push(await startRoom(room));

const samples: Awaited<ReturnType<typeof sample>>[] = [];
const pauseMs = (soakMinutes * 60_000) / SAMPLES;
for (let index = 1; index <= SAMPLES; index += 1) {
  await sleep(pauseMs);
  samples.push(await sample((index * pauseMs) / 60_000));
  if (index % KILL_EVERY === 0 && index < SAMPLES) await killOneWorker();
}
for (const child of children) child.disconnect();
await eventually(async () => ((await endpoints(stack)) === 0 ? undefined : "somebody is left"), {
  timeoutMs: 120_000,
});
samples.push(await sample(soakMinutes));
const [first, last] = [samples[1], samples.at(-1)];
const grown = (last?.signallingMib ?? 0) - (first?.signallingMib ?? 0);
const leaks = [
  ...((last?.files ?? 0) > (first?.files ?? 0) ? ["files or sockets"] : []),
  ...(grown * MIB > MAX_GROWTH_BYTES ? [`${grown.toFixed(0)} MiB`] : []),
];
const rows = samples.map((each) => Object.values(each).map((value) => Number(value.toFixed(1))));
process.stdout.write(`${formatTable([Object.keys(samples[0] ?? {}), ...rows])}\n`);
process.stdout.write(`${JSON.stringify({ benchmark: "soak", soakMinutes, leaks, samples })}\n`);
await stack.stop();
process.exit(leaks.length > 0 ? 1 : 0);

async function startRoom(room: number): Promise<ChildProcess> {
  const program = path.join(import.meta.dirname, "churn-process.ts");
  const child = fork(program, [], { execArgv: ["--import", "tsx"] });
  child.on("message", (report: ChurnReport) => {
    const known = reports.get(room)?.failures ?? [];
    reports.set(room, { ...report, failures: [...known, ...report.failures] });
  });
  const name = `soak-${room}`;
  const lifetimeSeconds = soakMinutes * 60 + 600;
  const grants = await Promise.all(
    Array.from({ length: PEOPLE_PER_ROOM }, (_, index) =>
      stack.grant({ room: name, role: index === 0 ? "host" : "guest", lifetimeSeconds }),
    ),
  );
  const order: ChurnOrder = { target: stack.target, room: name, grants };
  child.send(order);
  return child;
}

async function sample(minutes: number) {
  const workers = await mediaWorkerPids();
  const all = [...reports.values()];
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  return {
    minutes,
    endpoints: await endpoints(stack),
    steps: sum(all.map(({ steps }) => steps)),
    joins: sum(all.map(({ joins }) => joins)),
    failedJoins: sum(all.map(({ failedJoins }) => failedJoins)),
    peerFailures: sum(all.map(({ failures }) => failures.length)),
    signallingMib: residentBytes(process.pid) / MIB,
    workersMib: sum(workers.map(residentBytes)) / MIB,
    files: readdirSync("/proc/self/fd").length - (await endpoints(stack)) * 2,
    resources: process.getActiveResourcesInfo().length,
  };
}

async function killOneWorker(): Promise<void> {
  const [pid] = await mediaWorkerPids();
  if (pid !== undefined) process.kill(pid, "SIGKILL");
}

async function endpoints({ privateUrl }: TestStack): Promise<number> {
  const answer = await fetch(`${privateUrl}/colibri/stats`, { headers: { connection: "close" } });
  return ((await answer.json()) as { endpoints: number }).endpoints;
}
