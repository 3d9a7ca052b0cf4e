/** What a browser that was never here fetches on its way into a meeting. */
import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { enterMeeting, freshContext, hostMeeting, launchBrowser, turnDevicesOn } from "../browser";
import { withProduct } from "../with-product";

/** Bytes after gzip, by what they are. */
export interface Weight {
  readonly script: number;
  readonly style: number;
  readonly font: number;
  readonly document: number;
  readonly other: number;
}

/** One stretch of the way. */
export interface WeighedStep {
  readonly step: string;
  readonly weight: Weight;
}

const NOTHING: Weight = { script: 0, style: 0, font: 0, document: 0, other: 0 };

/** Counts every answer once, under the same gzip for all, however it was sent. */
class Scales {
  readonly #weights = new Map<string, { kind: keyof Weight; bytes: number }>();
  readonly #reading: Promise<void>[] = [];

  constructor(page: Page) {
    page.on("response", (response) => {
      this.#reading.push(this.#weigh(response));
    });
  }

  async total(): Promise<Weight> {
    await Promise.all(this.#reading);
    const total = { ...NOTHING };
    for (const { kind, bytes } of this.#weights.values()) total[kind] += bytes;
    return total;
  }

  async #weigh(response: Response): Promise<void> {
    const url = response.url();
    if (!url.startsWith("http") || !response.ok()) return;
    const body = await response.body().catch(() => null);
    if (body === null) return;
    this.#weights.set(url, { kind: kindOf(response), bytes: gzipSync(body).byteLength });
  }
}

function kindOf(response: Response): keyof Weight {
  switch (response.request().resourceType()) {
    case "script":
      return "script";
    case "stylesheet":
      return "style";
    case "font":
      return "font";
    case "document":
      return "document";
    default:
      // A worker's script arrives as "other".
      return /javascript/.test(response.headers()["content-type"] ?? "") ? "script" : "other";
  }
}

/** The home page alone; and a guest's way from the link to the running meeting, in one total. */
export function measureWeight(): Promise<readonly WeighedStep[]> {
  return withProduct(async ({ portalUrl }) => {
    const browser = await launchBrowser();
    try {
      const home = await (await freshContext(browser)).newPage();
      const homeScales = new Scales(home);
      await home.goto(`${portalUrl}/`, { waitUntil: "networkidle" });
      const homeWeight = await homeScales.total();

      const guestLink = await hostMeeting(browser, portalUrl);
      const guest = await (await freshContext(browser)).newPage();
      const guestScales = new Scales(guest);
      await guest.goto(guestLink, { waitUntil: "networkidle" });
      const joinWeight = await guestScales.total();
      await turnDevicesOn(guest);
      await enterMeeting(guest);
      await guest.waitForFunction(() => document.querySelectorAll("video").length > 1);
      return [
        { step: "home", weight: homeWeight },
        { step: "join page", weight: joinWeight },
        { step: "link to running meeting", weight: await guestScales.total() },
      ];
    } finally {
      await browser.close();
    }
  });
}
