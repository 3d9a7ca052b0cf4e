/** `/test`: real devices, real media stack, nobody else. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { readMediaReport } from "../media/rtc-probe";
import { expect, test } from "../fixtures/test";

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
}

const rowOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("list", { name: "Ergebnisse" }).getByRole("listitem").filter({ hasText: name });

test("the test finds browser, devices and line in order, by keyboard alone", async ({
  page,
  product,
}) => {
  await page.goto(`${product.portalUrl}/test`);
  const start = page.getByRole("button", { name: "Test starten" });
  await start.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("progressbar", { name: "Fortschritt des Tests" })).toBeVisible();
  await expect(rowOf(page, /^Verzögerung/)).toContainText("Millisekunden", { timeout: 60_000 });

  for (const name of ["Browser", "Mikrofon", "Kamera", "WebSocket", "UDP"]) {
    await expect(rowOf(page, name)).toContainText("In Ordnung");
  }
  // The embedded stack relays nothing, and the page says so.
  await expect(rowOf(page, "TURN")).toContainText("Nicht angeboten");
  await expect(rowOf(page, "TURN")).toContainText("Dieser Server bietet keinen Umweg an");
  await expect(rowOf(page, "Bandbreite")).toContainText(/[1-9][\d,]* Mbit\/s möglich/);
  await expect(rowOf(page, "Verluste")).toContainText("% verloren");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Lautsprecher testen" }).focus();
  await page.keyboard.press("Space");
  const yes = page.getByRole("group", { name: "Haben Sie den Ton gehört?" });
  await yes.getByRole("button", { name: "Ja" }).press("Enter");
  await expect(rowOf(page, "Lautsprecher")).toContainText("Sie haben den Ton gehört");

  await page.getByRole("button", { name: "Bericht kopieren" }).press("Enter");
  await expect(page.getByText("Bericht kopiert").first()).toBeVisible();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain("Bandbreite: ");
  expect(report).toContain("Lautsprecher: In Ordnung");
  // The fake devices are called "Fake Device 1" and the like.
  expect(report).not.toMatch(/fake|\d+\.\d+\.\d+\.\d+|localhost|test-/i);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Bericht speichern" }).press("Enter");
  expect((await saved).suggestedFilename()).toBe("verbindungstest.txt");

  const { connections } = await readMediaReport(page);
  expect(connections, "connections left open").toEqual([]);
});
