/** The opposite of the media check: what was turned off must not arrive any more. */
import { expect } from "@playwright/test";
import { patience } from "../env";
import type { NamedPage } from "./expect-media-between";
import type { MediaReport } from "./media-report";
import { readMediaReport } from "./rtc-probe";

const TIMEOUT_MS = 20_000;

/**
 * Nothing of the sender's sound is heard between two looks a second apart. Packets may still come: a
 * switched-off track sends encoded silence, which has no energy.
 */
export async function expectNoSoundFrom(sender: NamedPage, receiver: NamedPage): Promise<void> {
  await expectStill(sender, receiver, "audio");
}

/** Nothing of the sender's picture arrives between two looks a second apart. */
export async function expectNoPictureFrom(sender: NamedPage, receiver: NamedPage): Promise<void> {
  await expectStill(sender, receiver, "video");
}

async function expectStill(
  sender: NamedPage,
  receiver: NamedPage,
  kind: "audio" | "video",
): Promise<void> {
  let earlier: number | undefined;
  await expect
    .poll(
      async () => {
        const announced = announcedSsrcs(await readMediaReport(sender.page), kind);
        const now = amountOn(await readMediaReport(receiver.page), announced, kind);
        const grown = earlier === undefined ? "seen once only" : now - earlier;
        earlier = now;
        return grown;
      },
      {
        message: `new ${kind} of ${sender.name} at ${receiver.name}`,
        timeout: TIMEOUT_MS * patience,
        intervals: [1_000],
      },
    )
    .toBe(0);
}

function announcedSsrcs(report: MediaReport, kind: "audio" | "video"): ReadonlySet<number> {
  return new Set(report.connections.flatMap(({ announced }) => announced[kind]));
}

/** Received packets of a picture; energy of a sound, in millionths, so that rounding is no sound. */
function amountOn(
  report: MediaReport,
  ssrcs: ReadonlySet<number>,
  kind: "audio" | "video",
): number {
  return report.connections
    .flatMap(({ inbound }) => inbound)
    .filter(({ ssrc }) => ssrcs.has(ssrc))
    .map(({ packets, totalAudioEnergy }) =>
      kind === "audio" ? Math.round(totalAudioEnergy * 1_000_000) : packets,
    )
    .reduce((sum, amount) => sum + amount, 0);
}
