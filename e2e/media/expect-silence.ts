/** The opposite of the media check: what was turned off must not arrive any more. */
import { expect } from "@playwright/test";
import { patience } from "../env";
import type { NamedPage } from "./expect-media-between";
import type { Inbound, MediaReport } from "./media-report";
import { readMediaReport } from "./rtc-probe";

const TIMEOUT_MS = 20_000;

/**
 * No sound of the sender arrives between two looks a second apart. A muted microphone may go on
 * sending packets, as browsers do; they must hold digital silence.
 */
export async function expectNoSoundFrom(sender: NamedPage, receiver: NamedPage): Promise<void> {
  await expectStill("audio", sender, receiver, (stream) => stream.totalAudioEnergy);
}

/** No packet of the sender's picture arrives between two looks a second apart. */
export async function expectNoPictureFrom(sender: NamedPage, receiver: NamedPage): Promise<void> {
  await expectStill("video", sender, receiver, (stream) => stream.packets);
}

async function expectStill(
  kind: "audio" | "video",
  sender: NamedPage,
  receiver: NamedPage,
  amount: (stream: Inbound) => number,
): Promise<void> {
  let earlier: number | undefined;
  const look = async (): Promise<number | string> => {
    const announced = announcedSsrcs(await readMediaReport(sender.page), kind);
    const received = inboundOn(await readMediaReport(receiver.page), announced);
    const now = received.reduce((sum, stream) => sum + amount(stream), 0);
    const grown = earlier === undefined ? "seen once only" : now - earlier;
    earlier = now;
    return grown;
  };
  const message = `new ${kind} of ${sender.name} at ${receiver.name}`;
  await expect.poll(look, { message, timeout: TIMEOUT_MS * patience, intervals: [1_000] }).toBe(0);
}

function announcedSsrcs(report: MediaReport, kind: "audio" | "video"): ReadonlySet<number> {
  return new Set(report.connections.flatMap(({ announced }) => announced[kind]));
}

function inboundOn(report: MediaReport, ssrcs: ReadonlySet<number>): readonly Inbound[] {
  return report.connections.flatMap(({ inbound }) => inbound).filter(({ ssrc }) => ssrcs.has(ssrc));
}
