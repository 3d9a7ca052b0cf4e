/** The media check: a picture and a sound that one browser really got from the other. */
import { expect, test, type Page } from "@playwright/test";
import { patience } from "../env";
import type { Inbound, MediaReport, Player } from "./media-report";
import { type ForeignPage, readMediaReport } from "./rtc-probe";

/** What each participant is expected to send. */
export interface MediaExpectation {
  readonly audio: boolean;
  readonly video: boolean;
}

/** A page with the name it has in failure messages. */
export interface NamedPage {
  readonly name: string;
  readonly page: Page | ForeignPage;
}

interface Pair {
  readonly sender: NamedPage;
  readonly receiver: NamedPage;
}

type Reports = ReadonlyMap<NamedPage, MediaReport>;

const BOTH: MediaExpectation = { audio: true, video: true };
const TIMEOUT_MS = 45_000;

/**
 * Demands of every ordered pair of pages: the receiver's inbound streams carry SSRCs the sender
 * announced and sends; a player of the receiver holds exactly those tracks; frames presented and
 * audio energy grow between two looks; DTLS is up; nothing failed. A visible element proves nothing.
 */
export async function expectMediaBetween(
  pages: readonly NamedPage[],
  expectation: MediaExpectation = BOTH,
): Promise<void> {
  const pairs = pages.flatMap((sender) =>
    pages.filter((page) => page !== sender).map((receiver) => ({ sender, receiver })),
  );
  await expectMediaOn(pairs, expectation);
}

/** The same in one direction. */
export async function expectMediaFrom(
  sender: NamedPage,
  receivers: readonly NamedPage[],
  expectation: MediaExpectation = BOTH,
): Promise<void> {
  await expectMediaOn(
    receivers.map((receiver) => ({ sender, receiver })),
    expectation,
  );
}

/** Looks at all pages at once, again and again, until every pair was seen to be well. */
async function expectMediaOn(pairs: readonly Pair[], expectation: MediaExpectation): Promise<void> {
  const pages = [...new Set(pairs.flatMap(({ sender, receiver }) => [sender, receiver]))];
  const open = new Set(pairs);
  let earlier: Reports = new Map();
  const look = async (): Promise<string[]> => {
    const now = await readReports(pages);
    const missing = [...open].flatMap((pair) => {
      const lack = whatAPairLacks(pair, earlier, now, expectation);
      if (lack === undefined) open.delete(pair);
      return lack ?? [];
    });
    earlier = now;
    return missing;
  };
  const options = { message: "what is missing", timeout: TIMEOUT_MS * patience, intervals: [500] };
  try {
    await expect.poll(look, options).toEqual([]);
  } catch (error) {
    const reports = Object.fromEntries([...earlier].map(([page, report]) => [page.name, report]));
    const body = JSON.stringify(reports, null, 1);
    await test.info().attach("media reports", { body, contentType: "application/json" });
    throw error;
  }
}

async function readReports(pages: readonly NamedPage[]): Promise<Reports> {
  return new Map(
    await Promise.all(pages.map(async (page) => [page, await readMediaReport(page.page)] as const)),
  );
}

function whatAPairLacks(
  { sender, receiver }: Pair,
  earlier: Reports,
  now: Reports,
  expectation: MediaExpectation,
): string | undefined {
  const sent = now.get(sender);
  const received = now.get(receiver);
  if (!sent || !received) throw new Error("every page was read");
  const missing = whatIsMissing(sent, earlier.get(receiver), received, expectation);
  return missing === undefined ? undefined : `${sender.name} at ${receiver.name}: ${missing}`;
}

/** The first thing a receiver lacks, in words; undefined when all is there. */
function whatIsMissing(
  sent: MediaReport,
  earlier: MediaReport | undefined,
  now: MediaReport,
  expectation: MediaExpectation,
): string | undefined {
  const failure = now.failures[0] ?? sent.failures[0];
  if (failure !== undefined) return failure;
  if (!now.connections.some(({ dtls }) => dtls === "connected")) return "DTLS of the receiver";
  if (!sent.connections.some(({ dtls }) => dtls === "connected")) return "DTLS of the sender";
  const kinds = (["audio", "video"] as const).filter((kind) => expectation[kind]);
  for (const kind of kinds) {
    const missing = missingOf(kind, sent, earlier, now);
    if (missing !== undefined) return `${kind}: ${missing}`;
  }
  return undefined;
}

function missingOf(
  kind: "audio" | "video",
  sent: MediaReport,
  earlier: MediaReport | undefined,
  now: MediaReport,
): string | undefined {
  const own = sentSsrcs(kind, sent);
  if (own.size === 0) return "the sender sends no announced SSRC";
  const inbound = inboundOf(now, kind).filter(({ ssrc }) => own.has(ssrc));
  if (inbound.length === 0) return "no inbound stream has an SSRC of the sender";
  const before = earlier && inboundOf(earlier, kind).find(({ ssrc }) => ssrc === inbound[0]?.ssrc);
  const stream = inbound[0];
  if (!stream || !before) return "seen once only";
  const player = now.players.find(({ trackIds }) => trackIds.includes(stream.trackId));
  if (!player) return "no element plays the track";
  if (player.paused) return "the element is paused";
  return kind === "audio"
    ? missingSound(before, stream, player)
    : missingPicture(earlier, stream, player);
}

function missingSound(before: Inbound, stream: Inbound, player: Player): string | undefined {
  if (player.muted) return "the element is muted";
  return stream.totalAudioEnergy > before.totalAudioEnergy
    ? undefined
    : "audio energy stands still";
}

function missingPicture(
  earlier: MediaReport | undefined,
  stream: Inbound,
  player: Player,
): string | undefined {
  if (!player.visible) return "the element has no size";
  const before = earlier?.players.find(({ trackIds }) => trackIds.includes(stream.trackId));
  const grown = player.presentedFrames - (before?.presentedFrames ?? player.presentedFrames);
  return grown > 0 ? undefined : "presented frames stand still";
}

/** SSRCs that are both announced in the sender's description and really used. */
function sentSsrcs(kind: "audio" | "video", report: MediaReport): ReadonlySet<number> {
  const used = report.connections.flatMap(({ outbound, announced }) =>
    outbound
      .filter((stream) => stream.kind === kind && stream.packets > 0)
      .map(({ ssrc }) => ssrc)
      .filter((ssrc) => announced[kind].includes(ssrc)),
  );
  return new Set(used);
}

function inboundOf(report: MediaReport, kind: "audio" | "video"): readonly Inbound[] {
  return report.connections.flatMap(({ inbound }) =>
    inbound.filter((stream) => stream.kind === kind),
  );
}
