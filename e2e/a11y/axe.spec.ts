import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Every fault with the place it was found at. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}

for (const [name, path] of [
  ["the home page", "/"],
  ["the start page", "/start"],
  ["the imprint", "/impressum"],
  ["the privacy page", "/datenschutz"],
  ["the accessibility statement", "/barrierefreiheit"],
  ["the home page in English", "/en"],
  ["the home page in easy language", "/leicht"],
  ["a page that does not exist", "/gibt-es-nicht"],
] as const) {
  test(`${name} has no fault axe can find`, async ({ page, product, health }) => {
    health.expectMissingPage(path === "/gibt-es-nicht");
    await page.goto(`${product.portalUrl}${path}`);
    await expect(page.getByRole("main")).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

test("the way into a meeting and the meeting have no fault axe can find", async ({ meeting }) => {
  const anna = await meeting.start();
  await expect(anna.page.getByRole("button", { name: "Jetzt teilnehmen" })).toBeVisible();
  expect(await faults(anna.page), "before the meeting").toEqual([]);
  await anna.enter();
  const bernd = await meeting.guest({ camera: false, microphone: false });
  await bernd.control("Hand").click();
  await expect(anna.tile("Bernd")).toContainText("Meldet sich");
  expect(await faults(anna.page), "in the meeting").toEqual([]);
  await anna.entry("Bernd");
  expect(await faults(anna.page), "with the list of people").toEqual([]);
  await bernd.write("Guten Tag");
  expect(await faults(bernd.page), "with the chat").toEqual([]);
  await bernd.leave();
  expect(await faults(bernd.page), "after the meeting").toEqual([]);
});
