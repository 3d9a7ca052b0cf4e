/** An organiser does without the mail: a passkey is offered, used, renamed; other devices are signed out. */
import type { Page } from "@playwright/test";

import { expectAccessibleInAnyLight } from "../a11y/expect-accessible";
import type { ProductAddresses } from "../env";
import { addPasskeyDevice } from "../fixtures/passkey";
import { expect } from "../fixtures/test";

/** Right after the mailed link: what is offered is taken, and the next time needs no mail. */
export async function tryPasskey(page: Page, product: ProductAddresses): Promise<void> {
  await addPasskeyDevice(page);
  await page.goto(`${product.portalUrl}/verein`);
  await expect(page.getByText("Beim nächsten Mal ohne Mail anmelden")).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByRole("button", { name: "Einrichten", exact: true }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Das ist eingerichtet" })).toBeVisible();
  await page.getByRole("button", { name: "Passkey hinzufügen" }).press("Enter");
  const known = page.getByRole("alert").filter({ hasText: "schon einen Passkey" });
  await expect(known).toBeVisible();
  await page.getByRole("button", { name: "Abmelden", exact: true }).press("Enter");
  await expectAccessibleInAnyLight(page);
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Meine Vereine" })).toBeVisible();
  await expect(page.getByText("Beim nächsten Mal ohne Mail anmelden")).toBeHidden();
  await page.getByText("Umbenennen", { exact: true }).click();
  await page.getByLabel("Neuer Name").fill("Mein Rechner");
  await page.getByRole("button", { name: "Namen speichern" }).press("Enter");
  await expect(page.getByRole("button", { name: "Entfernen: Mein Rechner" })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.goto(`${product.portalUrl}/postfach`);
  await expect(page.getByRole("article").filter({ hasText: "Neuer Passkey" })).toBeVisible();
}

/** What goes with the account is said before it goes. */
export async function leaveNothing(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Konto und Vereine löschen" }).press("Enter");
  const question = page.getByRole("alertdialog");
  await expect(question.getByText("Chor Musterstadt leiten Sie.")).toBeVisible();
  await expect(question.getByText("Sie könnten ihr den Verein übergeben")).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await question.getByRole("button", { name: "Konto und Vereine löschen" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Anmelden", exact: true })).toBeVisible();
}
