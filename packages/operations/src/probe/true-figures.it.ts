/** The figures that a look brings, held against what the people of a real meeting measured themselves. */
import {
  createScriptedPeer,
  LossyPath,
  type ScriptedPeer,
  startTestStack,
  type TestStack,
} from "@stadtstube/jitsi-bridge/testing";
import type { Figures } from "@stadtstube/domain";
import { afterAll, beforeAll, describe, it } from "vitest";

import { eventually } from "../testing/eventually";
import { LOOPBACK_ONLY } from "./allowed-networks";
import { probeBridge } from "./probe-bridge";

const LIMITS = { timeoutMs: 5_000, maxBytes: 100_000, networks: LOOPBACK_ONLY };
const WINDOW_MS = 6_000;
const ONE_WAY_MS = 50;
const LOSS = 0.08;
const PATIENCE = { timeoutMs: 60_000 };
/** RFC 3550 section 5.1; extensions are less than a hundredth of it all. */
const RTP_HEADER_BYTES = 12;

/** What everybody together has sent and received since the beginning. */
interface Counted {
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** One moment: what a look said, and what the people had counted. */
interface Moment extends Counted {
  readonly atMs: number;
  readonly figures: Figures;
}

let stack: TestStack;
const peers: ScriptedPeer[] = [];
const paths: LossyPath[] = [];

beforeAll(async () => {
  stack = await startTestStack();
  for (const [room, name] of [
    ["chor", "Anna"],
    ["chor", "Bernd"],
    ["chor", "Cem"],
    ["rat", "Dilek"],
    ["rat", "Emil"],
  ] as const) {
    const grant = await stack.grant({ room, name });
    const route = async ({ port }: { readonly port: number }) => {
      const path = await LossyPath.open(port, paths.length + 1);
      Object.assign(path.up, { delayMs: ONE_WAY_MS });
      Object.assign(path.down, { delayMs: ONE_WAY_MS });
      paths.push(path);
      return { ip: "127.0.0.1", port: path.port };
    };
    const send = { audio: "speech", video: [LAYER], framesPerSecond: 15 } as const;
    const peer = createScriptedPeer({ stack: stack.target, room, name, grant, route, send });
    peers.push(peer);
    await peer.join();
  }
});
afterAll(async () => {
  await Promise.all(peers.map((peer) => peer.close()));
  for (const path of paths) path.close();
  await stack.stop();
});

const LAYER = { widthPx: 320, heightPx: 180, bitrateBps: 300_000 };

function count(): Counted {
  const all = peers.map((peer) => peer.stats());
  const wire = (packets: number, payloadBytes: number) => packets * RTP_HEADER_BYTES + payloadBytes;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    sentBytes: sum(
      all.map(({ sent }) => wire(sent.audioPackets + sum(sent.videoPackets), sent.payloadBytes)),
    ),
    receivedBytes: sum(
      all.flatMap(({ remoteSources }) =>
        remoteSources.map(({ received }) =>
          wire(received?.packets ?? 0, received?.payloadBytes ?? 0),
        ),
      ),
    ),
  };
}

const moments: Moment[] = [];

/** Looks once; the moments of the last window, as soon as there are enough. */
async function look(): Promise<readonly Moment[] | undefined> {
  const { figures } = await probeBridge(new URL(stack.privateUrl), LIMITS);
  const now = { atMs: performance.now(), figures, ...count() };
  moments.push(now);
  while (now.atMs - (moments[1] ?? now).atMs > WINDOW_MS) moments.shift();
  return now.atMs - (moments[0] ?? now).atMs > WINDOW_MS ? moments : undefined;
}

function mean(window: readonly Moment[], name: keyof Figures): number {
  const values = window.slice(1).map(({ figures }) => figures[name] ?? NaN);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Bytes per millisecond times eight: kbit/s. */
function rate(window: readonly Moment[], name: keyof Counted): number {
  const [first, last] = [window[0], window.at(-1)];
  if (first === undefined || last === undefined) return NaN;
  return ((last[name] - first[name]) * 8) / (last.atMs - first.atMs);
}

function unlike(name: string, shown: number, measured: number, tolerance: number) {
  return Math.abs(shown - measured) <= tolerance
    ? undefined
    : `${name}: ${shown} is shown, ${measured} was measured`;
}

describe("what a look at the bridge brings", () => {
  it("is what the people of the meetings measured: numbers exactly, bit rates within 5 %", async () => {
    await eventually(async () => {
      const window = await look();
      const figures = window?.at(-1)?.figures;
      if (window === undefined || figures === undefined) return "there is no full window yet";
      const sent = rate(window, "sentBytes");
      const received = rate(window, "receivedBytes");
      return (
        unlike("meetings", figures.conferences ?? NaN, 2, 0) ??
        unlike("people", figures.participants ?? NaN, 5, 0) ??
        unlike("largest meeting", figures.largestConference ?? NaN, 3, 0) ??
        unlike("incoming kbit/s", mean(window, "incomingKbps"), sent, sent * 0.05) ??
        unlike("outgoing kbit/s", mean(window, "outgoingKbps"), received, received * 0.05) ??
        // Two timers and two processes add to each way.
        unlike("round-trip time", figures.rttMs ?? NaN, 2 * ONE_WAY_MS + 5, 10)
      );
    }, PATIENCE);
  });

  it("shows the losses on the way to the people, and that they are over", async () => {
    for (const path of paths) Object.assign(path.down, { lossFraction: LOSS, passed: 0, lost: 0 });
    moments.splice(0);
    await eventually(async () => {
      const window = await look();
      if (window === undefined) return "there is no full window yet";
      const [lost, passed] = [sumOf("lost"), sumOf("passed")];
      return unlike("loss", mean(window, "outgoingLoss"), lost / (lost + passed), 0.01);
    }, PATIENCE);
    for (const path of paths) path.down.lossFraction = 0;
    moments.splice(0);
    await eventually(async () => {
      const window = await look();
      if (window === undefined) return "there is no full window yet";
      return unlike("loss", mean(window, "outgoingLoss"), 0, 0.002);
    }, PATIENCE);
  });
});

function sumOf(name: "lost" | "passed"): number {
  return paths.reduce((sum, { down }) => sum + down[name], 0);
}
