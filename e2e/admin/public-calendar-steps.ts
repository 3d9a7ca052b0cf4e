/** A club shows its dates to everybody, somebody finds and opens one, and the town withdraws them. */
import type { BrowserContext, Page } from "@playwright/test";

import {
  expectAccessibleInAnyLight,
  expectKeyboardReach,
  expectReflow,
} from "../a11y/expect-accessible";
import type { ProductAddresses } from "../env";
import { expect } from "../fixtures/test";

import type { Look } from "./operations-steps";

/** The club's side: a category and a text for everybody. */
async function publish(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Termine öffnen: Chor Musterstadt" }).click();
  await page.getByRole("link", { name: "Chorprobe" }).first().click();
  await page.getByRole("link", { name: "Öffentlich zeigen" }).press("Enter");
  await expectAccessibleInAnyLight(page);
  await page.getByLabel("Öffentlich zeigen als").selectOption("Kultur");
  await page.getByLabel("Worum geht es?").fill("Wir singen. Alle sind eingeladen.");
  await page.getByRole("button", { name: "Speichern" }).press("Enter");
  const done = page.getByRole("status").filter({ hasText: "Steht jetzt im öffentlichen Kalender" });
  await expect(done).toBeVisible();
  await expectAccessibleInAnyLight(page);
}

/** Somebody who is signed in nowhere comes from the home page, searches and opens a date. */
async function find(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(product.portalUrl);
  await page.getByRole("link", { name: "Was im Ort los ist" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Öffentliche Termine in /);
  await page.getByLabel("Suchen nach Name oder Verein").fill("Schach");
  await page.getByRole("button", { name: "Suchen" }).press("Enter");
  await expect(page.getByText("Auch später passt keiner.")).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByLabel("Suchen nach Name oder Verein").fill("chorPROBE");
  await page.getByLabel("Art").selectOption("Kultur");
  await page.getByRole("button", { name: "Suchen" }).press("Enter");
  // The first date is in a month: this page has none, or it is the last day of one.
  const onwards = page.getByRole("link", { name: /^Weiter zum / });
  const entry = page.getByRole("main").getByRole("link", { name: "Chorprobe" }).first();
  await expect(onwards.or(entry).first()).toBeVisible();
  if (await onwards.isVisible()) await onwards.press("Enter");
  await expect(entry).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await expectReflow(page);
  await expectKeyboardReach(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await entry.press("Enter");
  await expect(page.getByText("Wir singen. Alle sind eingeladen.")).toBeVisible();
  await expectAccessibleInAnyLight(page);
  const file = await page.getByRole("link", { name: "In den Kalender" }).getAttribute("href");
  const download = await page.request.get(`${product.portalUrl}${file}`);
  expect(await download.text()).toContain("SUMMARY:Chorprobe (Chor Musterstadt)");
  const toMeeting = page.getByRole("link", { name: "Zum Treffen" });
  await expect(toMeeting).toHaveAttribute("href", "/treffen/chor-am-markt");
}

/** What calendars and the town's website read; true: the club's date is in it. */
async function isPublished(page: Page, product: ProductAddresses): Promise<readonly boolean[]> {
  const feed = await page.request.get(`${product.portalUrl}/api/termine.ics`);
  const dates = await page.request.get(`${product.portalUrl}/api/termine`);
  expect(dates.headers()["access-control-allow-origin"]).toBe("*");
  return [await feed.text(), await dates.text()].map((text) => text.includes("Chorprobe"));
}

/** From the club's form to the town's withdrawal and back. */
export async function tryPublicCalendar(
  pages: { readonly office: Page; readonly organiser: Page; readonly members: BrowserContext },
  product: ProductAddresses,
  look: Look,
): Promise<void> {
  const { office, organiser } = pages;
  const page = await pages.members.newPage();
  await publish(organiser, product);
  await find(page, product);
  expect(await isPublished(page, product)).toEqual([true, true]);
  await office.goto(`${product.adminUrl}/termine`);
  await expect(office.getByText("Wir singen.")).toBeVisible();
  await look("public dates");
  await office.getByRole("button", { name: "Zurückziehen: Chorprobe" }).click();
  await office.getByRole("alertdialog").getByRole("button", { name: "Zurückziehen" }).click();
  await expect(office.getByText("Zurückgezogen", { exact: true })).toBeVisible();
  expect(await isPublished(page, product)).toEqual([false, false]);
  await organiser.reload();
  await expect(organiser.getByText("aus dem öffentlichen Kalender genommen")).toBeVisible();
  await office.getByRole("button", { name: "Wieder zeigen: Chorprobe" }).click();
  await office.getByRole("alertdialog").getByRole("button", { name: "Wieder zeigen" }).click();
  await expect(office.getByText("Öffentlich", { exact: true })).toBeVisible();
  expect(await isPublished(page, product)).toEqual([true, true]);
  await office.getByLabel("Welche Arten kann ein Verein wählen?").fill("Musik\nVerein\n");
  await office.getByRole("button", { name: "Arten speichern" }).click();
  await expect(office.getByRole("status").filter({ hasText: "Gespeichert" })).toBeVisible();
  await page.close();
}
