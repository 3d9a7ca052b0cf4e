/** A club asks which date suits; two people answer, one thinks again, and the date is taken. */
import type { BrowserContext, Page } from "@playwright/test";

import { expectAccessibleInAnyLight, expectReflow } from "../a11y/expect-accessible";
import type { ProductAddresses } from "../env";
import { expect } from "../fixtures/test";

const DESKTOP = { width: 1280, height: 800 };

/** A day far enough ahead, as a date field takes it. */
function dayAhead(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** Axe in both lights, and 400 % zoom. */
async function look(page: Page): Promise<void> {
  await expectAccessibleInAnyLight(page);
  await expectReflow(page);
  await page.setViewportSize(DESKTOP);
}

/** The organiser's side: is refused once, then has a poll and its link. */
async function ask(page: Page, product: ProductAddresses): Promise<string> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Terminumfragen: Chor Musterstadt" }).click();
  await expect(page.getByText("Noch keine Umfrage.")).toBeVisible();
  await page.getByRole("link", { name: "Neue Umfrage" }).click();
  await page.getByLabel("Worum geht es?").fill("Wann proben wir?");
  const first = page.getByRole("group", { name: "1. Termin" });
  await first.getByLabel("Tag").fill(dayAhead(20));
  await first.getByLabel("Beginn").fill("19:30");
  await page.getByRole("button", { name: "Umfrage anlegen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "zwei bis zwanzig" })).toBeVisible();
  await look(page);
  const second = page.getByRole("group", { name: "2. Termin" });
  await second.getByLabel("Tag").fill(dayAhead(21));
  await second.getByLabel("Beginn").fill("18:00");
  await page.getByRole("button", { name: "Umfrage anlegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Wann proben wir?" })).toBeVisible();
  const link = page.getByText(/\/umfrage#u=[\w-]{43}$/);
  await expect(link).toBeVisible();
  await look(page);
  return link.innerText();
}

/** A member's side: says something to both dates, in their order. */
async function answer(page: Page, name: string, choices: readonly [string, string]): Promise<void> {
  await page.getByLabel("Ihr Name").fill(name);
  for (const [index, choice] of choices.entries()) {
    await page.getByRole("radio", { name: choice, exact: true }).nth(index).check();
  }
}

/** The whole way of a poll; `members` is a browser in which nobody is signed in. */
export async function tryPolls(
  organiser: Page,
  members: BrowserContext,
  product: ProductAddresses,
): Promise<void> {
  const link = await ask(organiser, product);
  const page = await members.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Antwort abschicken" }).click();
  await expect(page.getByText("Bitte geben Sie Ihren Namen an.")).toBeVisible();
  await look(page);
  await answer(page, "Anna", ["Passt", "Passt nicht"]);
  await page.getByRole("button", { name: "Antwort abschicken" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Danke" })).toBeVisible();
  const own = await page.getByText(/\/umfrage#a=[\w-]{43}$/).innerText();
  await look(page);

  const other = await members.newPage();
  await other.goto(link);
  await answer(other, "Bernd", ["Passt nicht", "Passt"]);
  await other.getByRole("button", { name: "Antwort abschicken" }).click();
  await expect(other.getByText("Am besten passen:")).toBeVisible();

  await page.goto("about:blank");
  await page.goto(own);
  await expect(page.getByLabel("Ihr Name")).toHaveValue("Anna");
  await answer(page, "Anna", ["Zur Not", "Passt"]);
  await page.getByRole("button", { name: "Änderung speichern" }).click();
  await expect(page.getByText("Ihre Änderung ist gespeichert")).toBeVisible();
  const row = page.getByRole("row").nth(2);
  await expect(row).toContainText("Passt am besten");
  await expect(row.getByRole("cell")).toHaveText(["2", "0", "0"]);

  await organiser.reload();
  await organiser
    .getByRole("listitem")
    .filter({ hasText: "Passt am besten" })
    .getByRole("button")
    .click();
  await expect(organiser.getByText("Der Termin steht")).toBeVisible();
  await look(organiser);
  await other.reload();
  await expect(other.getByText("Der Termin steht")).toBeVisible();
  await expect(other.getByRole("link", { name: "Zum Raum" })).toHaveAttribute(
    "href",
    "/treffen/chor-am-markt",
  );
  await look(other);
  await page.close();
  await other.close();
}
