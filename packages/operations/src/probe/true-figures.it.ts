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
/** The shortest and the longest window; on a busy machine the longer one has the smaller share of edges. */
const WINDOW_MS = { least: 6_000, most: 25_000 };
/** Long, so that what two processes add is little of it. */
const ONE_WAY_MS = 200;
const LOSS = 0.08;
const PATIENCE = { timeoutMs: 120_000 };
const TEST = { timeout: 300_000 };

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

/** On the wire, so that repeated packets and padding count here as they do at the bridge. */
function count(): Counted {
  const sum = (way: "up" | "down") => paths.reduce((total, path) => total + path[way].rtpBytes, 0);
  return { sentBytes: sum("up"), receivedBytes: sum("down") };
}

const moments: Moment[] = [];

/** Looks once; the moments of the last window, as soon as there are enough. */
async function look(): Promise<readonly Moment[] | undefined> {
  const { figures } = await probeBridge(new URL(stack.privateUrl), LIMITS);
  const now = { atMs: performance.now(), figures, ...count() };
  moments.push(now);
  while (now.atMs - (moments[1] ?? now).atMs > WINDOW_MS.most) moments.shift();
  return now.atMs - (moments[0] ?? now).atMs > WINDOW_MS.least ? moments : undefined;
}

/** Over time: on a busy machine some looks stand for longer than others. */
function mean(window: readonly Moment[], name: keyof Figures): number {
  let [sum, elapsedMs] = [0, 0];
  for (const [index, { atMs, figures }] of window.entries()) {
    const forMs = atMs - (window[index - 1]?.atMs ?? atMs);
    sum += (figures[name] ?? NaN) * forMs;
    elapsedMs += forMs;
  }
  return sum / elapsedMs;
}

/** One look on a busy machine may be far off; half of them are not. */
function median(window: readonly Moment[], name: keyof Figures): number {
  const values = window.slice(1).map(({ figures }) => figures[name] ?? NaN);
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? NaN;
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
  it(
    "is what the people of the meetings measured: numbers exactly, rates and times within 5 %",
    TEST,
    async () => {
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
          unlike("round-trip time", median(window, "rttMs"), waited(), waited() * 0.05)
        );
      }, PATIENCE);
    },
  );

  it("shows the losses on the way to the people, and that they are over", TEST, async () => {
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

/** What a packet has waited on its way up and down, ms. */
function waited(): number {
  const mean = (way: "up" | "down") =>
    paths.reduce((sum, path) => sum + path[way].waitedMs, 0) /
    paths.reduce((sum, path) => sum + path[way].passed, 0);
  return mean("up") + mean("down");
}

function sumOf(name: "lost" | "passed"): number {
  return paths.reduce((sum, { down }) => sum + down[name], 0);
}
