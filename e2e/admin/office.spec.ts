/** The first operator's way: one-time link, passkey, out and in again, and every page behind. */
import type { Page } from "@playwright/test";

import {
  expectAccessibleInAnyLight,
  expectKeyboardReach,
  expectReflow,
  foldAgain,
} from "../a11y/expect-accessible";
import { patience } from "../env";
import { addPasskeyDevice } from "../fixtures/passkey";
import { expect, test } from "../fixtures/test";

import { tryClubs } from "./club-steps";
import {
  endDraining,
  expectNoDraining,
  tryBlockedNames,
  tryHistory,
  tryIncidents,
  tryLimits,
  tryMaintenance,
  tryScheme,
  tryServers,
} from "./operations-steps";

/** Where a narrow page differs: tables scroll in their own box, and the navigation is folded. */
const NARROW = { wide: ".ad-table-scroll", narrowOnly: ".ad-menu > summary" };

/** Pages that were walked through by keyboard: their other states have the same controls and a few more. */
const walked = new Set<string>();

/** Pages of one town and of one server: too long to be walked through here, so only their width is asked. */
const NOT_WALKED = /^\/(staedte|server)\/./;

/** No page is wider than a phone. */
async function expectNoOverflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 360, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, page.url()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Rules for everybody: light, dark, and, once for each page, 400 % zoom and the keyboard there. */
async function look(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  const { pathname } = new URL(page.url());
  if (walked.has(pathname)) return;
  walked.add(pathname);
  if (NOT_WALKED.test(pathname)) return expectNoOverflow(page);
  await expectReflow(page, NARROW);
  await foldAgain(page);
  await expectKeyboardReach(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("the first operator gets in by the link once, and by passkey from then on", async ({
  page,
  product,
  health,
  newPerson,
  meeting,
}) => {
  // A whole day in the office, in one go: some forty pages, each seen in two widths and two lights, and
  // most of them walked through by keyboard.
  test.setTimeout(10 * 60_000 * patience);
  health.expectCookies("stadtstube-verwaltung");
  const takeAnotherDevice = await addPasskeyDevice(page);
  await page.goto(product.adminUrl);
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await look(page);

  await page.goto(product.firstSignInUrl ?? "no link was printed");
  await expect(page.getByLabel("Ihr Name")).toBeVisible();
  await look(page);
  await page.getByLabel("Ihr Name").fill("Erika Muster");
  await page.getByRole("button", { name: "Passkey anlegen und anmelden" }).click();
  await expect(page.getByText("Erika Muster")).toBeVisible();

  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await page.goto(`${product.adminUrl}/personen`);
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await page.goto(product.firstSignInUrl ?? "");
  await expect(page.getByRole("alert").filter({ hasText: "gilt nicht mehr" })).toBeVisible();

  await page.goto(`${product.adminUrl}/anmelden`);
  await page.getByRole("button", { name: "Mit Passkey anmelden" }).click();
  await expect(page.getByText("Erika Muster")).toBeVisible();
  await look(page);

  // In a wide window the navigation stands open beside every page: one of them tells.
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectKeyboardReach(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Zum Inhalt" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await tryServers(page, () => look(page));
  await tryMaintenance(page, () => look(page));

  await page.getByRole("link", { name: "Personen" }).click();
  await page.getByLabel("Name").fill("Otto Beispiel");
  await page.getByRole("button", { name: "Einladungslink erstellen" }).click();
  await expect(page.getByLabel("Einladungslink", { exact: true })).toHaveValue(
    /einladung#[\w-]{43}$/,
  );
  await look(page);

  await page.getByRole("link", { name: "Protokoll" }).click();
  await expect(page.getByText("Die Kette ist unversehrt")).toBeVisible();
  await expect(page.getByRole("row", { name: /Eingeladen/ })).toBeVisible();
  await look(page);

  await page.goto(`${product.adminUrl}/konto`);
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByText("gibt es dafür schon einen Passkey")).toBeVisible();
  await takeAnotherDevice();
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await expect(page.getByText("Passkey 2", { exact: true })).toBeVisible();
  await look(page);
  await tryScheme(page);
  await page.getByRole("button", { name: "Entfernen: Passkey 1" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Entfernen" }).click();
  await expect(page.getByText("Passkey 2", { exact: true })).toBeHidden();

  for (const name of [
    "nutzung",
    "nutzung/prognose",
    "ankuendigungen",
    "namen",
    "meldungen",
    "datenschutz",
  ]) {
    await page.goto(`${product.adminUrl}/${name}`);
    await look(page);
  }

  await tryBlockedNames(page, product, () => look(page));

  // Meanwhile the worker has missed the server that was added.
  await tryIncidents(page, () => look(page));
  await tryLimits(page, () => look(page));
  await endDraining(page);
  await tryClubs(page, await newPerson(), product, {
    look: () => look(page),
    meeting,
    members: await newPerson(),
  });

  await page.getByRole("link", { name: "Städte" }).click();
  await look(page);
  await page.getByRole("link", { name: "Stadt hinzufügen" }).click();
  await look(page);
  await page.goto(`${product.adminUrl}/staedte`);
  await page.getByRole("link", { name: "Musterstadt" }).click();
  await expect(page.getByRole("heading", { name: "Rechtstexte" })).toBeVisible();
  await look(page);
  await page.getByRole("link", { name: "Impressum" }).click();
  await look(page);
  await page.getByLabel("Text", { exact: true }).fill("Stadt Musterstadt, **Marktplatz 1**");
  await page.getByLabel("Als Vorlage kennzeichnen").uncheck();
  await page.getByRole("button", { name: "Speichern und veröffentlichen" }).click();
  await expect(page.getByText("Veröffentlicht", { exact: true })).toBeVisible();
  await expectNoDraining(page);
  await page.goto(`${product.portalUrl}/impressum`);
  await expect(page.getByRole("main")).toContainText("Stadt Musterstadt");
  await expect(page.getByRole("main")).not.toContainText("VORLAGE");

  await page.goto(`${product.adminUrl}/server`);
  await tryHistory(page, () => look(page));
});
