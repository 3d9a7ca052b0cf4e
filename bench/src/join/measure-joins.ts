/** Somebody waits in a meeting; others come and go, one after the other, and are timed. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "@playwright/test";
import { startProduct } from "../../../scripts/start/product.mjs";
import { chromiumPath, isRoot } from "../env";
import { noteMoments, readMoments } from "./page-moments";
import type { JoinMoments } from "./phases";

const FREE_PORTS = { portal: 0, admin: 0, media: 0, mediaPrivate: 0, database: 0, mediaUdp: 0 };
const ARGUMENTS = [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  "--autoplay-policy=no-user-gesture-required",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/** Starts the product and a browser, measures, stops both. */
export async function measureJoins(count: number): Promise<readonly JoinMoments[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "stadtstube-bench-"));
  const product = await startProduct({ ports: FREE_PORTS, dataDir, mediaWorkers: 1 });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ARGUMENTS });
  try {
    const guestLink = await startMeeting(browser, product.portalUrl);
    const moments: JoinMoments[] = [];
    while (moments.length < count) moments.push(await joinOnce(browser, guestLink));
    return moments;
  } finally {
    await browser.close();
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function startMeeting(browser: Browser, portalUrl: string): Promise<string> {
  const page = await (await newContext(browser)).newPage();
  await page.goto(`${portalUrl}/`);
  await page.getByRole("button", { name: "Treffen starten" }).click();
  const link = await page.getByText(/^https?:\/\/\S+\/treffen\/\S+$/).innerText();
  await openDoor(page, portalUrl);
  await page.getByRole("link", { name: "Weiter zum Treffen" }).click();
  await prepare(page);
  await page.getByRole("button", { name: "Jetzt teilnehmen" }).click();
  await page.getByRole("toolbar", { name: "Bedienung" }).waitFor();
  return link.trim();
}

/** Nobody waits for a host here: what is measured is the machine. */
async function openDoor(page: Page, portalUrl: string): Promise<void> {
  const { pathname, hash } = new URL(page.url());
  const code = pathname.split("/").at(-2);
  const hostSecret = new URLSearchParams(hash.slice(1)).get("h");
  const data = { code, hostSecret, waitingRoom: false };
  const answer = await page.request.post(`${portalUrl}/api/host/door`, { data });
  const { ok } = (await answer.json()) as { readonly ok: boolean };
  if (!ok) throw new Error("the waiting room could not be switched off");
}

/** A browser that was never here: nothing of an earlier join is cached. */
async function joinOnce(browser: Browser, guestLink: string): Promise<JoinMoments> {
  const context = await newContext(browser);
  try {
    await noteMoments(context);
    const page = await context.newPage();
    await page.goto(guestLink);
    await prepare(page);
    const enter = page.getByRole("button", { name: "Jetzt teilnehmen" });
    const clicked = await enter.evaluate((button) => {
      const at = performance.timeOrigin + performance.now();
      (button as HTMLButtonElement).click();
      return at;
    });
    return await readMoments(page, clicked);
  } finally {
    await context.close();
  }
}

async function prepare(page: Page): Promise<void> {
  for (const device of ["Mikrofon", "Kamera"]) {
    await page.getByRole("button", { name: `${device} einschalten` }).click();
    await page.getByRole("button", { name: `${device} ausschalten` }).waitFor();
  }
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: "de-DE", permissions: ["camera", "microphone"] });
}
