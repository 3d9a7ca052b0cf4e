/** A date with options: a template fills the form, and who comes early sees what it is and when. */
import type { BrowserContext, Page } from "@playwright/test";

import { expectAccessibleInAnyLight } from "../a11y/expect-accessible";
import type { ProductAddresses } from "../env";
import { Person } from "../fixtures/person";
import { expect } from "../fixtures/test";

/** A moment on clocks in Germany, as the fields of a form take it. */
function germanTime(at: number): { readonly date: string; readonly time: string } {
  const text = new Date(at).toLocaleString("sv-SE", { timeZone: "Europe/Berlin" });
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** The organiser enters a board meeting in two hours; a guest is held up, and told so. */
export async function tryEarlyGuest(
  page: Page,
  members: BrowserContext,
  product: ProductAddresses,
): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Termine öffnen: Chor Musterstadt" }).click();
  await page.getByRole("link", { name: "Termin eintragen" }).click();
  await page.getByRole("link", { name: "Vorstandssitzung" }).press("Enter");
  await expect(page.getByLabel("Wie heißt das Treffen?")).toHaveValue("Vorstandssitzung");
  await expect(page.getByLabel("Dauer in Minuten")).toHaveValue("120");
  const { date, time } = germanTime(Date.now() + 2 * 3_600_000);
  await page.getByLabel("Tag", { exact: true }).fill(date);
  await page.getByLabel("Uhrzeit").fill(time);
  await page.getByLabel("Tagesordnung (freiwillig)").fill("1. Kasse\n2. Sommerfest");
  await page.getByText("Einlass, Mikrofone und Bildschirm").click();
  await page.getByLabel("Warteraum: Die Leitung").uncheck();
  await page.getByRole("button", { name: "Termine ansehen" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "braucht Schutz" })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByLabel("Warteraum: Die Leitung").check();
  await page.getByLabel("Wie viele kommen etwa? (freiwillig)").fill("12");
  await page.getByRole("button", { name: "Termine ansehen" }).press("Enter");
  const preview = page.getByRole("region", { name: "Noch ist nichts gespeichert" });
  await expect(preview.getByText("wissen wir nicht: Die Stadt hat nicht angegeben")).toBeVisible();
  await preview.getByRole("button", { name: "Speichern" }).press("Enter");
  await expect(page.getByText("Gäste dürfen ab 15 Minuten vor Beginn herein")).toBeVisible();
  await expectAccessibleInAnyLight(page);

  const guest = new Person("Gast", await members.newPage());
  await guest.page.goto(`${product.portalUrl}/treffen/chor-am-markt`);
  await expect(guest.page.getByRole("heading", { name: "Vorstandssitzung" })).toBeVisible();
  await expect(guest.page.getByText("2. Sommerfest")).toBeVisible();
  await guest.knock({ microphone: false, camera: false });
  await expect(guest.page.getByText("Das Treffen beginnt später")).toBeVisible();
  await expect(guest.page.getByText(/Noch \d+ Minuten, dann geht es los/)).toBeVisible();
  await expectAccessibleInAnyLight(guest.page);
  await guest.page.close();

  await page.getByRole("button", { name: "Alle Termine absagen" }).press("Enter");
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Alle Termine absagen" }).press("Enter");
  await expect(page.getByText("Alle Termine sind abgesagt.")).toBeVisible();
}
