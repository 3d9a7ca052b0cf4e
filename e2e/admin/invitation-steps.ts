/** A club invites two members by mail; one accepts, a date is moved, and both leave the mails. */
import type { BrowserContext, Locator, Page } from "@playwright/test";

import { expectAccessibleInAnyLight, expectReflow } from "../a11y/expect-accessible";
import type { ProductAddresses } from "../env";
import { expect } from "../fixtures/test";

const DESKTOP = { width: 1280, height: 800 };

/** Axe in both lights, and 400 % zoom. */
async function look(page: Page): Promise<void> {
  await expectAccessibleInAnyLight(page);
  await expectReflow(page);
  await page.setViewportSize(DESKTOP);
}

/** The newest mail with this subject to that person, as soon as the worker has carried it. */
async function findMail(
  page: Page,
  product: ProductAddresses,
  [subject, to]: readonly [subject: string, to: string],
): Promise<Locator> {
  const mail = page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: subject }) })
    .filter({ hasText: to })
    .first();
  await expect(async () => {
    await page.goto(`${product.portalUrl}/postfach`);
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  return mail;
}

/** A second member joins the list, who reads English. */
async function addMia(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Adressliste öffnen: Chor Musterstadt" }).click();
  await page.getByLabel("Name (freiwillig)").fill("Mia Muster");
  await page.getByLabel("E-Mail-Adresse", { exact: true }).fill("mia@chor.example");
  await page.getByLabel("Sprache der E-Mails").selectOption("en");
  await page.getByRole("button", { name: "Eintragen", exact: true }).click();
  await expect(page.getByText("mia@chor.example ·")).toBeVisible();
}

/** The organiser chooses everybody, sees what will be sent, and presses one button. */
async function invite(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Termine öffnen: Chor Musterstadt" }).click();
  await page.getByRole("link", { name: "Chorprobe" }).first().click();
  await page.getByRole("link", { name: "Leute einladen" }).click();
  await page.getByRole("button", { name: "Einladung verschicken" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Niemand ausgewählt" })).toBeVisible();
  const preview = page.getByRole("region", { name: "Das wird verschickt" });
  await expect(preview).toContainText("Einladung: Chorprobe");
  await page.getByLabel("Suchen nach Name oder Adresse").fill("mia");
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await page.getByLabel("Suchen nach Name oder Adresse").fill("");
  await page.getByRole("button", { name: "Alle 2 auswählen" }).press("Enter");
  await look(page);
  await page.getByRole("button", { name: "Einladung an 2 Personen verschicken" }).press("Enter");
  const invited = page.getByRole("region", { name: "Eingeladene" });
  await expect(invited).toContainText("0 Zusagen, 0 Absagen, 2 ohne Antwort.");
  await expect(async () => {
    await page.reload();
    await expect(invited.getByText("Mail verschickt")).toHaveCount(2, { timeout: 500 });
  }).toPass();
  await page.getByLabel("Vor jedem Termin erinnern").selectOption("day");
  await page.getByRole("button", { name: "Erinnerung speichern" }).press("Enter");
  await expect(page.getByText("Gespeichert.")).toBeVisible();
  await look(page);
}

/** A member reads the letter and accepts; looking at the page alone says nothing. */
async function accept(page: Page, product: ProductAddresses): Promise<void> {
  const mail = await findMail(page, product, ["Einladung: Chorprobe", "joerg@chor.example"]);
  await expect(mail).toContainText("Guten Tag Jörg Beispiel");
  await mail.getByRole("link", { name: /\/einladung#/ }).click();
  await expect(page.getByText("Sie haben noch nicht geantwortet.")).toBeVisible();
  await look(page);
  await page.getByRole("button", { name: "Ich bin dabei" }).press("Enter");
  await expect(page.getByText("Gespeichert. Sie haben zugesagt.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ich bin dabei" })).toHaveAttribute(
    ...["aria-pressed", "true"],
  );
  await look(page);
}

/** The organiser moves the first date, and the invited are told unless the tick is taken away. */
async function move(page: Page, dates: Locator): Promise<void> {
  await page.reload();
  const invited = page.getByRole("region", { name: "Eingeladene" });
  await expect(invited).toContainText("Eine Zusage, 0 Absagen, 1 ohne Antwort.");
  await dates.first().getByRole("link").press("Enter");
  await page.getByLabel("Uhrzeit").fill("17:45");
  await expect(page.getByLabel("Eingeladene benachrichtigen (2 Mails)")).toBeChecked();
  await look(page);
  await page.getByRole("button", { name: "Termin verlegen" }).press("Enter");
  await expect(dates.first()).toContainText("17:45 bis 19:15 Uhr");
}

/** One leaves by the page, one as a mail program does; the club sees both and can invite neither. */
async function leave(page: Page, organiser: Page, product: ProductAddresses): Promise<void> {
  const mail = await findMail(page, product, ["Verlegt: Chorprobe", "joerg@chor.example"]);
  await expect(mail).toContainText("17:45 bis 19:15 Uhr");
  await expect(mail).toContainText("Sie haben zugesagt.");
  await mail.getByRole("link", { name: /\/abmelden#/ }).click();
  await look(page);
  await page.getByRole("button", { name: "Keine Mails mehr von diesem Verein" }).press("Enter");
  await expect(page.getByText("Sie bekommen keine Mails mehr")).toBeVisible();
  await look(page);
  const english = await findMail(page, product, ["Moved: Chorprobe", "mia@chor.example"]);
  const link = await english.getByRole("link", { name: /\/abmelden#/ }).getAttribute("href");
  const secret = link?.split("#")[1] ?? "";
  const address = `${product.portalUrl}/api/abmelden/${secret}`;
  await page.goto(address);
  await expect(page.getByRole("button", { name: "Keine Mails mehr" })).toBeVisible();
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await page.request.post(address, { form })).status()).toBe(204);
  await organiser.reload();
  const invited = organiser.getByRole("region", { name: "Eingeladene" });
  await expect(invited.getByText("Möchte keine Mails")).toHaveCount(2);
  await organiser.getByRole("link", { name: "Leute einladen" }).click();
  await expect(organiser.getByText("Möchte keine Mails")).toHaveCount(2);
  await look(organiser);
}

/** The whole way of an invitation; in `members`' browser nobody is signed in. */
export async function tryInvitations(
  organiser: Page,
  members: BrowserContext,
  product: ProductAddresses,
): Promise<void> {
  await addMia(organiser, product);
  await invite(organiser, product);
  const page = await members.newPage();
  await accept(page, product);
  const dates = organiser
    .getByRole("region", { name: "Die nächsten Termine" })
    .getByRole("listitem");
  await move(organiser, dates);
  await leave(page, organiser, product);
  await page.close();
}
