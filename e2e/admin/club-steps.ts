/** A club applies, confirms its address from the mailbox, is approved, and is deleted again. */
import type { BrowserContext, Page } from "@playwright/test";

import { expectAccessibleInAnyLight } from "../a11y/expect-accessible";
import type { ProductAddresses } from "../env";
import type { Meeting } from "../fixtures/meeting";
import { Person } from "../fixtures/person";
import { expect } from "../fixtures/test";
import { expectMediaBetween } from "../media/expect-media-between";

import { leaveNothing, tryPasskey } from "./account-steps";
import { tryEarlyGuest } from "./early-steps";
import { tryInvitations } from "./invitation-steps";
import type { Look } from "./operations-steps";
import { tryPolls } from "./poll-steps";
import { tryPublicCalendar } from "./public-calendar-steps";
import { tryTokens } from "./token-steps";

const EMAIL = "vorstand@chor.example";

/** Opens the link of the newest mail with this subject, as soon as the worker has carried it. */
async function followMail(page: Page, product: ProductAddresses, subject: string): Promise<void> {
  const mail = page.getByRole("article").filter({ hasText: subject }).first();
  await expect(async () => {
    await page.goto(`${product.portalUrl}/postfach`);
    await expect(mail).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessibleInAnyLight(page);
  await mail.getByRole("link").click();
  await page.getByRole("main").getByRole("button").click();
  await expect(page.getByRole("heading", { name: "Meine Vereine" })).toBeVisible();
}

/** The club's side: applies and signs in by the mailed link. */
async function apply(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(product.portalUrl);
  await page.getByRole("contentinfo").getByRole("link", { name: "Für Vereine" }).click();
  await page.getByRole("link", { name: "Verein anmelden" }).click();
  await page.getByLabel("Name des Vereins").fill("Chor Musterstadt");
  await page.getByLabel("Wozu brauchen Sie Treffen?").fill("Proben und Vorstandssitzungen");
  await page.getByLabel("Ihr Name").fill("Erika Muster");
  await page.getByLabel("Ihre E-Mail-Adresse").fill("keine Adresse");
  await page.getByRole("button", { name: "Antrag stellen" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Das ist keine E-Mail-Adresse" });
  await expect(alert).toBeVisible();
  await expect(page.getByLabel("Name des Vereins")).toHaveValue("Chor Musterstadt");
  await expectAccessibleInAnyLight(page);
  await page.getByLabel("Ihre E-Mail-Adresse").fill(EMAIL);
  await page.getByRole("button", { name: "Antrag stellen" }).click();
  await expect(page.getByRole("status").filter({ hasText: EMAIL })).toBeVisible();
  await followMail(page, product, "Bitte bestätigen");
  await expect(page.getByText("Die Stadt prüft den Antrag")).toBeVisible();
}

/** The town's side: approves, and is told no twice. */
async function approve(page: Page, product: ProductAddresses, look: Look): Promise<void> {
  await page.goto(`${product.adminUrl}/vereine`);
  await expect(page.getByText(EMAIL)).toBeVisible();
  await look("clubs with an application");
  await page.getByRole("button", { name: "Bestätigen: Chor Musterstadt" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Bestätigen" }).click();
  await expect(page.getByText("Bestätigt", { exact: true })).toBeVisible();
  await look("clubs");
}

/** The club gets its room; who is signed in hosts, lets a member in, and both see and hear each other. */
async function meet(page: Page, meeting: Meeting, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  const address = page.getByLabel("Adresse des Raums");
  await address.fill("Rathaus");
  await page.getByRole("button", { name: "Raum einrichten" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "nicht frei" })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await address.fill("Chor am Markt");
  await page.getByRole("button", { name: "Raum einrichten" }).click();
  const link = page.getByText(`${product.portalUrl}/treffen/chor-am-markt`);
  await expect(link).toBeVisible();
  await expectAccessibleInAnyLight(page);
  const member = await meeting.knockerBy(`${product.portalUrl}/treffen/chor-am-markt`);
  await page.getByRole("button", { name: "Treffen leiten: chor-am-markt" }).click();
  const host = new Person("Erika", page);
  await host.enter();
  await host.control("Warteraum").click();
  const panel = page.getByRole("complementary", { name: "Warteraum" });
  await panel.getByRole("button", { name: `Einlassen: ${member.name}` }).click();
  await member.expectInside();
  await expectMediaBetween([host, member]);
  await member.leave();
  await host.leave();
}

/** A list as a German Excel writes it, with a line that is none; saved after it was looked at. */
async function listMembers(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Adressliste öffnen: Chor Musterstadt" }).click();
  const list =
    "Vorname;Nachname;E-Mail;Sprache\r\nJörg;Muster;joerg@chor.example;Deutsch\r\n;Kaputt;\r\n";
  await page.getByLabel("Datei mit Adressen (CSV oder vCard)").setInputFiles({
    ...{ name: "chor.csv", mimeType: "text/csv", buffer: Buffer.from(list, "latin1") },
  });
  await page.getByRole("button", { name: "Datei ansehen" }).press("Enter");
  await expect(page.getByText("Zeile 3: Kaputt")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Noch niemand auf der Liste." })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByRole("button", { name: "Eine Person übernehmen" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "dazugekommen" })).toBeVisible();
  await page.getByRole("link", { name: "Ändern: Jörg Muster" }).click();
  await page.getByLabel("Name (freiwillig)").fill("Jörg Beispiel");
  await page.getByRole("button", { name: "Speichern" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "joerg@chor.example" })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByRole("link", { name: "Zurück zur Adressliste" }).click();
  await expect(page.getByText("Jörg Beispiel")).toBeVisible();
}

/** A series is looked at and saved; one of its dates is called off, another moved into a taken hour. */
async function planDates(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await page.getByRole("link", { name: "Termine öffnen: Chor Musterstadt" }).click();
  await page.getByRole("link", { name: "Termin eintragen" }).click();
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Wie heißt das Treffen?").fill("Chorprobe");
  await page.getByLabel("Wie oft?").selectOption("Alle zwei Wochen");
  await page.getByLabel("Tag (der erste, wenn es mehrere sind)").fill(inAMonth);
  await page.getByLabel("Oder: Wie viele Termine insgesamt? (freiwillig)").fill("501");
  await page.getByRole("button", { name: "Termine ansehen" }).press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Dieses Ende geht nicht" })).toBeVisible();
  await page.getByLabel("Oder: Wie viele Termine insgesamt? (freiwillig)").fill("4");
  await page.getByRole("button", { name: "Termine ansehen" }).press("Enter");
  const preview = page.getByRole("region", { name: "Noch ist nichts gespeichert" });
  await expect(preview.getByRole("listitem")).toHaveCount(4);
  await expect(preview.getByText("Der Raum ist an allen Tagen frei.")).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await preview.getByRole("button", { name: "Speichern" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Chorprobe" })).toBeVisible();
  const dates = page.getByRole("region", { name: "Die nächsten Termine" }).getByRole("listitem");
  await expect(dates).toHaveCount(4);
  await dates.nth(1).getByRole("link").press("Enter");
  await page.getByRole("button", { name: "Diesen Termin absagen" }).press("Enter");
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Diesen Termin absagen" }).press("Enter");
  await expect(page.getByText("Fällt aus", { exact: true })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByRole("link", { name: "Zurück zu: Chorprobe" }).click();
  await dates.nth(2).getByRole("link").press("Enter");
  await page.getByLabel("Uhrzeit").fill("18:15");
  await page.getByRole("button", { name: "Termin verlegen" }).press("Enter");
  await expect(dates.nth(2)).toContainText("18:15 bis 19:45 Uhr");
  await expect(dates.nth(2)).toContainText("Verlegt");
  await expectAccessibleInAnyLight(page);
}

/** A deputy comes, signs in elsewhere, and the club is deleted with its account. */
async function organise(page: Page, product: ProductAddresses): Promise<void> {
  await page.goto(`${product.portalUrl}/verein`);
  await expect(page.getByText("Von der Stadt bestätigt.")).toBeVisible();
  await page.getByText("Jemanden dazuholen").click();
  await page.getByLabel("Name", { exact: true }).fill("Otto Beispiel");
  await page.getByLabel("E-Mail-Adresse", { exact: true }).fill("otto@chor.example");
  await page.getByLabel("Aufgabe").selectOption("deputy");
  await page.getByRole("button", { name: "Dazuholen", exact: true }).click();
  await expect(page.getByText("Stellvertretung · otto@chor.example")).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByRole("button", { name: "Abmelden", exact: true }).click();
  await page.getByLabel("Ihre E-Mail-Adresse").fill(EMAIL);
  await page.getByRole("button", { name: "Link schicken" }).click();
  await expect(page.getByRole("status").filter({ hasText: EMAIL })).toBeVisible();
  await followMail(page, product, "Ihr Link zum Anmelden");
  await leaveNothing(page);
}

/** Who is there beside the organiser; in the members' browser nobody is signed in. */
interface ClubCompany {
  readonly look: Look;
  readonly meeting: Meeting;
  readonly members: BrowserContext;
}

/** A club's whole way; `organiser` is a browser of its own and keeps no cookie at the end. */
export async function tryClubs(
  office: Page,
  organiser: BrowserContext,
  product: ProductAddresses,
  { look, meeting, members }: ClubCompany,
): Promise<void> {
  const page = await organiser.newPage();
  await apply(page, product);
  await approve(office, product, look);
  await tryPasskey(page, product);
  await meet(page, meeting, product);
  await listMembers(page, product);
  await planDates(page, product);
  await tryEarlyGuest(page, members, product);
  await tryPublicCalendar({ office, organiser: page, members }, product, look);
  await tryTokens(page, product);
  await tryInvitations(page, members, product);
  await tryPolls(page, members, product);
  await organise(page, product);
  await page.close();
}
