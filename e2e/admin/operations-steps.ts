/** What town IT does on the pages of servers and incidents, with the worker at work behind them. */
import type { Page } from "@playwright/test";

import type { ProductAddresses } from "../env";
import { expect } from "../fixtures/test";

/** Nothing listens there, so the worker will miss it. */
const NOBODY = { name: "Ferner Server", url: "http://127.0.0.1:1" };

/** Holds a page to the rules for everybody; `name` says which one it is. */
export type Look = (name: string) => Promise<void>;

/** Adds a server that does not answer, tests it and the media server, and drains that. */
export async function tryServers(page: Page, look: Look): Promise<void> {
  await page.getByRole("link", { name: "Server", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Server" })).toBeVisible();
  const bridge = page.getByRole("listitem").filter({ hasText: "Medienserver · Medienserver" });
  await page.getByRole("button", { name: "Testen: Medienserver" }).click();
  await expect(bridge.getByRole("status")).toHaveText(
    "Medienserver antwortet und meldet sich gesund.",
  );

  await page.getByLabel("Name").fill(NOBODY.name);
  await page.getByLabel("Ort", { exact: true }).fill("Musterstadt");
  await page.getByLabel("Interne Adresse").fill("hier");
  await page.getByRole("button", { name: "Hinzufügen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "beginnt" })).toBeVisible();
  await page.getByLabel("Interne Adresse").fill(NOBODY.url);
  await page.getByRole("button", { name: "Hinzufügen" }).click();
  await page.getByRole("button", { name: `Testen: ${NOBODY.name}` }).click();
  await expect(page.getByText(`${NOBODY.name}: Die Adresse ist nicht erreichbar.`)).toBeVisible();

  await page.getByRole("button", { name: "In Wartung nehmen: Medienserver" }).click();
  const question = page.getByRole("alertdialog");
  await expect(question).toContainText("Gerade läuft dort kein Treffen.");
  await question.getByRole("button", { name: "In Wartung nehmen" }).click();
  await look("server");
}

/** Ends what {@link tryServers} began; the worker has seen it by now, and the page shows that. */
export async function endDraining(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Server", exact: true }).click();
  await page.getByRole("button", { name: "Wartung beenden: Medienserver" }).click();
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Wartung beenden" }).click();
  await expect(question).toBeHidden();
}

/** The worker has seen that as well. */
export async function expectNoDraining(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Server", exact: true }).click();
  await expect(page.getByRole("button", { name: "In Wartung nehmen: Medienserver" })).toBeVisible();
}

/** Waits for what the worker says of the missing server, answers it, and takes the server away. */
export async function tryIncidents(page: Page, look: Look): Promise<void> {
  await page.getByRole("link", { name: "Störungen" }).click();
  const incident = page.getByRole("listitem").filter({ hasText: "antwortet nicht" });
  await expect(incident).toContainText(NOBODY.name, { timeout: 60_000 });
  await page.getByRole("button", { name: `Zur Kenntnis nehmen: ${NOBODY.name}` }).click();
  await expect(incident).toContainText("zur Kenntnis genommen");
  await page.getByRole("button", { name: `Einen Tag stumm schalten: ${NOBODY.name}` }).click();
  await expect(incident).toContainText("stumm bis");
  await page.getByLabel(`Hinweis für die Startseite: ${NOBODY.name}`).fill("Es kann haken.");
  await page.getByRole("button", { name: `Hinweis veröffentlichen: ${NOBODY.name}` }).click();
  await expect(incident).toContainText("Auf der Startseite steht: „Es kann haken.“");
  await look("stoerungen");

  await page.getByRole("link", { name: "Server", exact: true }).click();
  await page.getByRole("button", { name: `Entfernen: ${NOBODY.name}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Entfernen" }).click();
  await expect(page.getByText(NOBODY.name)).toBeHidden();
}

/** Sets a limit out of bounds and within, sees it in force, and gives the rule its usual one back. */
export async function tryLimits(page: Page, look: Look): Promise<void> {
  await page.getByRole("link", { name: "Störungen" }).click();
  await page.getByRole("link", { name: "Grenzwerte" }).click();
  const rule = page.getByRole("listitem").filter({ hasText: "Der Datenträger ist fast voll." });
  await expect(rule).toContainText("Gelb ab 80 % für mindestens eine Minute");
  await rule.getByText("Ändern").click();
  const yellow = rule.getByRole("group", { name: "Gelb: auffällig" });
  await yellow.getByLabel("Ab (Prozent)").fill("200");
  await rule.getByRole("button", { name: "Speichern" }).click();
  await expect(rule.getByRole("alert")).toContainText("außerhalb der Grenzen");
  await yellow.getByLabel("Ab (Prozent)").fill("70,5");
  await rule.getByRole("button", { name: "Speichern" }).click();
  await expect(rule).toContainText("Gelb ab 70,5 % für mindestens eine Minute");
  await look("grenzwerte");
  await rule.getByRole("button", { name: "Auf die Vorgabe zurücksetzen" }).click();
  await expect(rule).toContainText("Gelb ab 80 %");
}

/** Chooses dark against the light of the system, sees it, and leaves it to the system again. */
export async function tryScheme(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  const isDark = () =>
    page.evaluate(() => {
      const [red = 0, green = 0, blue = 0] =
        getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
      return red + green + blue < 384;
    });
  await expect.poll(isDark).toBe(false);
  await page.getByRole("radio", { name: "Dunkel" }).check();
  await expect.poll(isDark).toBe(true);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Dunkel" })).toBeChecked();
  await expect.poll(isDark).toBe(true);
  await page.getByRole("radio", { name: "Automatisch" }).check();
  await expect.poll(isDark).toBe(false);
}

/** How the media server's figures went: in every span, as a file and as a picture. */
export async function tryHistory(page: Page, look: Look): Promise<void> {
  await page.getByRole("link", { name: "Medienserver", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Medienserver" })).toBeVisible();
  await page.getByRole("link", { name: "Mit dem Zeitraum davor vergleichen" }).click();
  await expect(page.getByRole("link", { name: "Ohne Vergleich" })).toBeVisible();
  // The worker folds its looks every minute, and the page shows that by itself.
  const plot = page.getByRole("img", { name: /^Treffen: zuletzt / });
  await expect(plot).toBeVisible({ timeout: 75_000 });
  await look("server-eins");
  await page.getByText("Treffen als Tabelle").click();
  await expect(page.getByRole("columnheader", { name: "Treffen, höchstens" })).toBeVisible();
  const picture = page.waitForEvent("download");
  await page.getByRole("button", { name: "Als Bild speichern: Medienserver: Treffen" }).click();
  expect((await picture).suggestedFilename()).toBe("conferences-tag.png");
  const table = page.getByRole("link", { name: "Als Tabelle (CSV) laden" });
  const file = await page.request.get(
    new URL((await table.getAttribute("href")) ?? "", page.url()).href,
  );
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("conferences_average");
  await page.getByRole("link", { name: "Jahr", exact: true }).click();
  await expect(page.getByRole("link", { name: "Jahr", exact: true })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.getByRole("link", { name: "Alle Server" }).click();
}

/** Plans a maintenance of everything and takes it back. */
export async function tryMaintenance(page: Page, look: Look): Promise<void> {
  await page.getByRole("link", { name: "Wartung", exact: true }).click();
  await page.getByRole("button", { name: "Wartung planen" }).click();
  const planned = page.getByRole("listitem").filter({ hasText: "Geplant" });
  await expect(planned).toContainText("steht auf der Startseite");
  await look("wartung");
  await page.getByRole("button", { name: "Zurücknehmen: Alle Server" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Zurücknehmen" }).click();
  await expect(page.getByText("Es ist keine Wartung geplant.")).toBeVisible();
}

/** Blocks a name, which no meeting can have from then on, and allows it again. */
export async function tryBlockedNames(
  page: Page,
  product: ProductAddresses,
  look: Look,
): Promise<void> {
  await page.getByRole("link", { name: "Gesperrte Namen" }).click();
  await page.getByLabel("Name", { exact: true }).fill("ab");
  await page.getByRole("button", { name: "Sperren" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "drei bis vierzig" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Drachenhort");
  await page.getByRole("button", { name: "Sperren" }).click();
  await expect(page.getByText("drachenhort", { exact: true })).toBeVisible();
  await look("namen");
  await page.goto(`${product.portalUrl}/start?einstellungen=1`);
  await page.getByLabel("Eigene Adresse (freiwillig)").fill("Drachenh0rt");
  await page.getByRole("button", { name: "Treffen starten" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Adresse geht nicht" })).toBeVisible();
  await page.goto(`${product.adminUrl}/namen`);
  await page.getByRole("button", { name: "Freigeben: drachenhort" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Freigeben" }).click();
  await expect(page.getByText("noch keinen Namen gesperrt")).toBeVisible();
}
