/** Help is found with and without script, and beside a meeting without leaving it. */
import { expectAccessibleInAnyLight } from "../a11y/expect-accessible";
import { expect, test } from "../fixtures/test";

test("help is found while one types, and leads to a page to print", async ({ page, product }) => {
  await page.goto(product.portalUrl);
  await page.getByRole("banner").getByRole("link", { name: "Hilfe" }).click();
  const list = page.getByRole("main").getByRole("listitem");
  await expect(list).toHaveCount(8);
  await page.getByRole("searchbox", { name: "Wobei brauchen Sie Hilfe?" }).fill("Kopfhörer");
  await expect(page.getByRole("status")).toHaveText("2 Seiten gefunden.");
  await list.getByRole("link", { name: /^Kein Ton/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kein Ton" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Seite drucken" })).toBeHidden();
  await expect(page.getByRole("contentinfo")).toBeHidden();
});

test("help is found without script", async ({ browser, product }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${product.portalUrl}/hilfe`);
  await page.getByRole("searchbox").fill("Verein");
  await page.getByRole("button", { name: "Suchen" }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page
    .getByRole("main")
    .getByRole("link", { name: /Für Vereine/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Für Vereine und Gruppen");
  await context.close();
});

test("help opens beside the meeting, and reporting opens a tab that knows it", async ({
  meeting,
}) => {
  const anna = await meeting.host({ camera: false });
  await anna.control("Hilfe").click();
  const panel = anna.page.getByRole("complementary", { name: "Hilfe" });
  await expect(panel.getByText("Die anderen hören mich nicht")).toBeVisible();
  await expectAccessibleInAnyLight(anna.page);
  const opened = anna.context.waitForEvent("page");
  await panel.getByRole("link", { name: "Dieses Treffen melden" }).click();
  const tab = await opened;
  await expect(tab.getByRole("textbox", { name: /Um welches Treffen/ })).toHaveValue(
    new URL(meeting.guestLink).pathname.split("/").at(-1) ?? "",
  );
  await expect(anna.controls).toBeVisible();
  await anna.page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(anna.control("Hilfe")).toBeFocused();
});
