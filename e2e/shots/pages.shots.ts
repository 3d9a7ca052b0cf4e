/** `npm run -w e2e screenshots`: every page in three widths, to look at. Nothing is compared. */
import { expectMediaBetween } from "../media/expect-media-between";
import { ALL_PAGES } from "../a11y/all-pages";
import { expect, test } from "../fixtures/test";
import { shoot } from "./shoot";

test("public pages", async ({ page, product, health }) => {
  test.slow();
  for (const { name, path, isMissing = false } of ALL_PAGES) {
    health.expectMissingPage(isMissing);
    await page.goto(`${product.portalUrl}${path}`);
    await shoot(page, name);
  }
});

test("public pages in other lights", async ({ page, product }) => {
  test.slow();
  for (const [light, media] of [
    ["dark", { colorScheme: "dark" }],
    ["contrast", { forcedColors: "active", colorScheme: "dark" }],
  ] as const) {
    await page.emulateMedia(media);
    for (const name of ["home", "imprint", "report-abuse", "home-arabic"]) {
      const path = ALL_PAGES.find((entry) => entry.name === name)?.path ?? "/";
      await page.goto(`${product.portalUrl}${path}`);
      await shoot(page, `${name}-${light}`);
    }
  }
});

test("a meeting", async ({ meeting, product }) => {
  test.slow();
  const anna = await meeting.start({}, (page) => shoot(page, "invitation"));
  await expect(anna.page.getByRole("button", { name: "Jetzt teilnehmen" })).toBeVisible();
  await shoot(anna.page, "precheck");
  await anna.enter();
  await shoot(anna.page, "meeting-alone");
  const bernd = await meeting.guest();
  const clara = await meeting.guest({ camera: false });
  await expectMediaBetween([anna, bernd]);
  await clara.control("Hand").click();
  await shoot(anna.page, "meeting-three");
  await clara.write("Guten Tag zusammen!");
  await shoot(clara.page, "meeting-chat");
  await anna.entry("Bernd");
  await shoot(anna.page, "meeting-people");
  await bernd.leave();
  await shoot(bernd.page, "left");
  expect(product.portalUrl).toContain("http");
});
