/** A club makes a token, a program reads by it, and the token is revoked. */
import type { Page } from "@playwright/test";

import { expectAccessibleInAnyLight } from "../a11y/expect-accessible";
import type { ProductAddresses } from "../env";
import { expect } from "../fixtures/test";

/** From the form to the refusal. */
export async function tryTokens(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Zugang für Programme: Chor Musterstadt" }).press("Enter");
  await expect(page.getByText("Noch kein Schlüssel.")).toBeVisible();
  await page.getByLabel("Wofür ist der Schlüssel?").fill("Website");
  await page.getByLabel("Termine und Räume lesen").uncheck();
  await page.getByRole("button", { name: "Schlüssel machen" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "So geht der Schlüssel" })).toBeVisible();
  await expect(page.getByLabel("Wofür ist der Schlüssel?")).toHaveValue("Website");
  await expectAccessibleInAnyLight(page);
  await page.getByLabel("Termine und Räume lesen").check();
  await page.getByRole("button", { name: "Schlüssel machen" }).press("Enter");
  const made = page.getByRole("status").filter({ hasText: "Der Schlüssel ist fertig" });
  await expect(made).toBeVisible();
  const token = /stadtstube_club_[\w-]{43}/.exec((await made.textContent()) ?? "")?.[0] ?? "";
  await expectAccessibleInAnyLight(page);
  const ask = () =>
    page.request.get(`${product.portalUrl}/api/v1/occurrences`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const read = await ask();
  expect(read.status()).toBe(200);
  expect(await read.text()).toContain("Chorprobe");
  const document = await page.request.get(`${product.portalUrl}/api/v1/openapi.json`);
  expect(await document.json()).toMatchObject({ openapi: "3.1.0" });
  await page.reload();
  await expect(page.getByText("Zuletzt benutzt")).toBeVisible();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole("button", { name: "Sperren: Website" }).press("Enter");
  await page.getByRole("alertdialog").getByRole("button", { name: "Sperren" }).press("Enter");
  await expect(page.getByText("Noch kein Schlüssel.")).toBeVisible();
  expect((await ask()).status()).toBe(401);
}
