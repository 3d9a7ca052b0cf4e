import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";

/** Presses Tab until the element has the focus; fails when it cannot be reached. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the keyboard does not get there");
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

test("from the home page into a meeting and out again without a mouse", async ({
  page,
  product,
}) => {
  await page.goto(`${product.portalUrl}/`);
  await press(page, page.getByRole("button", { name: "Treffen starten" }));
  await press(page, page.getByRole("link", { name: "Weiter zum Treffen" }));
  const microphone = page.getByRole("button", { name: "Mikrofon einschalten" });
  await press(page, microphone);
  await expect(page.getByRole("button", { name: "Mikrofon ausschalten" })).toBeFocused();
  await tabTo(page, page.getByRole("textbox", { name: /Ihr Name/ }));
  await page.keyboard.type("Anna");
  await page.keyboard.press("Enter");
  const bar = page.getByRole("toolbar", { name: "Bedienung" });
  await expect(bar).toBeVisible();
  await expect(page.getByText("Sie werden verbunden")).toBeHidden();
  const sound = bar.getByRole("button", { name: "Mikrofon ist an" });
  await tabTo(page, sound);
  await page.keyboard.press("Space");
  await expect(bar.getByRole("button", { name: "Mikrofon ist aus" })).toBeVisible();
  const chat = bar.getByRole("button", { name: /^Chat/ });
  await press(page, chat);
  await tabTo(page, page.getByRole("textbox", { name: "Ihre Nachricht an alle" }));
  await page.keyboard.type("Guten Tag");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Nachrichten" })).toContainText("Guten Tag");
  await page.keyboard.press("Escape");
  await expect(chat).toBeFocused();
  await press(page, bar.getByRole("button", { name: /^Treffen/ }));
  await expect(
    page.getByRole("heading", { name: "Sie haben das Treffen verlassen" }),
  ).toBeVisible();
});
