/** Every page and state of the first path against WCAG 2.2 AA, in light and dark, wide and narrow. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";

/** EN 301 549 asks for WCAG 2.1 AA; we hold 2.2 AA and axe's own best practices. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
  expect(found).toEqual([]);
}

/** In both colour schemes. */
async function expectAccessibleInAnyLight(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectAccessible(page);
  }
}

const MISSING = "/gibt-es-nicht";

const PAGES = [
  ["home", "/"],
  ["home in English", "/en"],
  ["home in Leichte Sprache", "/leicht"],
  ["the start page", "/start"],
  ["Impressum", "/impressum"],
  ["Datenschutz", "/datenschutz"],
  ["Barrierefreiheit", "/barrierefreiheit"],
  ["an address without a page", MISSING],
  ["a link to no meeting", "/treffen/apfel-apfel-apfel-apfel"],
] as const;

for (const [name, path] of PAGES) {
  test(`${name} is accessible`, async ({ page, product, health }) => {
    health.expectMissingPage(path === MISSING);
    await page.goto(`${product.portalUrl}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessibleInAnyLight(page);
  });

  test(`${name} fits a screen of 320 pixels`, async ({ page, product, health }) => {
    health.expectMissingPage(path === MISSING);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${product.portalUrl}${path}`);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test("the way into a meeting and the meeting are accessible", async ({ meeting }) => {
  const anna = await meeting.start();
  await expectAccessibleInAnyLight(anna.page);
  await anna.page.getByRole("button", { name: "Mikrofon einschalten" }).click();
  await expect(anna.page.getByRole("button", { name: "Mikrofon ausschalten" })).toBeVisible();
  await expectAccessible(anna.page);
  await anna.page.getByRole("button", { name: "Jetzt teilnehmen" }).click();
  await expect(anna.controls).toBeVisible();
  const bernd = await meeting.guest({ camera: false });
  await bernd.control("Hand").click();
  await expect(anna.tile("Bernd")).toContainText("Meldet sich");
  await expectAccessibleInAnyLight(anna.page);
  await anna.entry("Bernd");
  await expectAccessibleInAnyLight(anna.page);
  await anna.write("Guten Tag");
  await expectAccessibleInAnyLight(anna.page);
  await bernd.leave();
  await expectAccessibleInAnyLight(bernd.page);
});
