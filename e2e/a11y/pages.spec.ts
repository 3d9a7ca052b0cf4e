/** Every page for everybody: axe, light and dark, 400 % zoom, keyboard, forced colours, stillness. */
import { expect, test } from "../fixtures/test";
import { ALL_PAGES } from "./all-pages";
import {
  expectAccessible,
  expectAccessibleInAnyLight,
  expectEdgesInForcedColors,
  expectKeyboardReach,
  expectReflow,
  expectStillness,
} from "./expect-accessible";

for (const { name, path, language = ["de", "ltr"], isMissing = false } of ALL_PAGES) {
  test(`${name} is for everybody`, async ({ page, product, health }) => {
    health.expectMissingPage(isMissing);
    await page.goto(`${product.portalUrl}${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const [lang, dir] = language;
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("html")).toHaveAttribute("dir", dir);
    await expectStillness(page);
    await expectKeyboardReach(page);
    await expectAccessibleInAnyLight(page);
    await expectEdgesInForcedColors(page);
    await expectReflow(page);
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
  await expectEdgesInForcedColors(anna.page);
  await anna.entry("Bernd");
  await expectAccessibleInAnyLight(anna.page);
  await anna.write("Guten Tag");
  await expectAccessibleInAnyLight(anna.page);
  await bernd.leave();
  await expectAccessibleInAnyLight(bernd.page);
});
