/** `npm run -w bench sfu`: what forwarding costs, as a ratio to forwarding the same packets plainly. */
import { meetings } from "../env";
import { percentile } from "../percentile";
import { formatTable } from "../table";
import { measurePlainForwarding, type ForwardingCost } from "./plain-forwarding";
import { measureSfu, type SfuSample, type SfuScenario } from "./measure-sfu";

/** By size of the meeting: the larger, the smaller everybody is shown. */
const HEIGHTS: readonly (readonly [upTo: number, heightPx: number])[] = [
  [3, 720],
  [6, 360],
  [Infinity, 180],
];
const DURATION_MS = 15_000;
const SCENARIOS: readonly SfuScenario[] = meetings.map(({ participants, rooms }) => ({
  participants,
  rooms,
  maxHeightPx: HEIGHTS.find(([upTo]) => participants <= upTo)?.[1] ?? 180,
  durationMs: DURATION_MS,
}));
const MIB = 1024 * 1024;
/** RTP header with extensions and SRTP tag, beyond the payload the peers count. */
const OVERHEAD_BYTES = 34;

interface Result {
  readonly sfu: SfuSample;
  readonly plain: ForwardingCost;
}

const results: Result[] = [];
for (const scenario of SCENARIOS) {
  const sfu = await measureSfu(scenario);
  const seconds = scenario.durationMs / 1000;
  const plain = await measurePlainForwarding({
    incomingPacketsPerSecond: sfu.forwardedPackets / seconds / (scenario.participants - 1),
    packetBytes: Math.round(sfu.forwardedPayloadBytes / sfu.forwardedPackets) + OVERHEAD_BYTES,
    fanOut: scenario.participants - 1,
    durationMs: scenario.durationMs,
  });
  results.push({ sfu, plain });
}
const figures = results.map(figuresOf);
process.stdout.write(`${formatTable([headings(), ...figures.map(row)])}\n\n`);
process.stdout.write(`${JSON.stringify({ benchmark: "sfu", figures })}\n`);
process.exit(0);

function figuresOf({ sfu, plain }: Result) {
  const seconds = sfu.durationMs / 1000;
  const bits = (sfu.forwardedPayloadBytes + sfu.forwardedPackets * OVERHEAD_BYTES) * 8;
  const megabitPerSecond = bits / 1e6 / seconds;
  const cpuPercent = (sfu.cpuSeconds / seconds) * 100;
  const perThousand = (sfu.cpuSeconds * 1000) / (sfu.forwardedPackets / 1000);
  const plainPerThousand = (plain.cpuSeconds * 1000) / (plain.forwardedPackets / 1000);
  return {
    participants: sfu.participants,
    rooms: sfu.rooms ?? 1,
    maxHeightPx: sfu.maxHeightPx,
    streams: sfu.streams,
    megabitPerSecond,
    packetsPerSecond: sfu.forwardedPackets / seconds,
    cpuPercent,
    cpuPercentPerMegabit: cpuPercent / megabitPerSecond,
    cpuMsPerThousandPackets: perThousand,
    plainCpuMsPerThousandPackets: plainPerThousand,
    ratioToPlain: perThousand / plainPerThousand,
    memoryMib: sfu.busyBytes / MIB,
    memoryMibPerParticipant:
      (sfu.busyBytes - sfu.idleBytes) / MIB / (sfu.participants * (sfu.rooms ?? 1)),
    lostPackets: sfu.lostPackets,
    joinP50Ms: percentile(sfu.joinMs, 0.5),
    joinP95Ms: percentile(sfu.joinMs, 0.95),
  };
}

function headings(): string[] {
  return [
    "people",
    "rooms",
    "height",
    "streams",
    "Mbit/s",
    "packets/s",
    "CPU %",
    "CPU % per Mbit/s",
    "CPU ms per 1000",
    "plain UDP ms",
    "ratio",
    "MiB",
    "MiB per person",
    "lost",
    "join p50 ms",
    "join p95 ms",
  ];
}

function row(figure: ReturnType<typeof figuresOf>): (string | number)[] {
  const round = (value: number) => Number(value.toFixed(2));
  return Object.values(figure).map(round);
}
