/** `npm run -w bench sfu`: what forwarding costs, as a ratio to forwarding the same packets plainly. */
import { formatTable } from "../table";
import { measurePlainForwarding, type ForwardingCost } from "./plain-forwarding";
import { measureSfu, type SfuSample, type SfuScenario } from "./measure-sfu";

const SCENARIOS: readonly SfuScenario[] = [
  { participants: 3, maxHeightPx: 720, durationMs: 15_000 },
  { participants: 6, maxHeightPx: 360, durationMs: 15_000 },
  { participants: 10, maxHeightPx: 180, durationMs: 15_000 },
];
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
    memoryMibPerParticipant: (sfu.busyBytes - sfu.idleBytes) / MIB / sfu.participants,
    lostPackets: sfu.lostPackets,
  };
}

function headings(): string[] {
  return [
    "people",
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
  ];
}

function row(figure: ReturnType<typeof figuresOf>): (string | number)[] {
  const round = (value: number) => Number(value.toFixed(2));
  return Object.values(figure).map(round);
}
