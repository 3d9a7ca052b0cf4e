import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { chromiumPath, isRoot } from "./env";

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

/** Chromium with fake devices, and without traffic of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ARGUMENTS });
}

/** A browser that was never here: nothing is cached. */
export async function freshContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: "de-DE", permissions: ["camera", "microphone"] });
}

/** Starts a meeting as a host does, stays in it with both devices, and resolves with its link. */
export async function hostMeeting(browser: Browser, portalUrl: string): Promise<string> {
  const page = await (await freshContext(browser)).newPage();
  await page.goto(`${portalUrl}/`);
  await page.getByRole("button", { name: "Treffen starten" }).click();
  const link = await page.getByText(/^https?:\/\/\S+\/treffen\/\S+$/).innerText();
  await openDoor(page, portalUrl);
  await page.getByRole("link", { name: "Weiter zum Treffen" }).click();
  await turnDevicesOn(page);
  await enterMeeting(page);
  return link.trim();
}

/** On the page before the meeting: microphone and camera. */
export async function turnDevicesOn(page: Page): Promise<void> {
  for (const device of ["Mikrofon", "Kamera"]) {
    await page.getByRole("button", { name: `${device} einschalten` }).click();
    await page.getByRole("button", { name: `${device} ausschalten` }).waitFor();
  }
}

/** From there into the meeting, until its controls are there. */
export async function enterMeeting(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Jetzt teilnehmen" }).click();
  await page.getByRole("toolbar", { name: "Bedienung" }).waitFor();
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
