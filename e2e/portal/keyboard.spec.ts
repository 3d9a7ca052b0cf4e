/** The whole first path without a mouse. */
import type { Locator, Page } from "@playwright/test";
import { expectMediaFrom } from "../media/expect-media-between";
import { expect, test } from "../fixtures/test";

/** Presses Tab until `target` has the focus; more than 40 stops is a page nobody can use. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 40; stops += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("the keyboard does not get there");
}

async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await expect(target).toBeVisible();
  await tabTo(page, target);
  await page.keyboard.press(key);
}

test("from the home page into a meeting and out again by keyboard alone", async ({
  page,
  product,
  meeting,
}) => {
  await page.goto(product.portalUrl);
  await press(page, page.getByRole("button", { name: "Treffen starten" }));
  await expect(page.getByRole("heading", { name: "Ihr Treffen ist bereit" })).toBeVisible();
  const link = await page.getByText(/^https?:\/\/\S+\/treffen\/\S+$/).innerText();
  await press(page, page.getByRole("link", { name: "Weiter zum Treffen" }));

  await press(page, page.getByRole("button", { name: "Mikrofon einschalten" }), "Space");
  await expect(page.getByRole("button", { name: "Mikrofon ausschalten" })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Kamera einschalten" }), "Space");
  await expect(page.getByRole("button", { name: "Kamera ausschalten" })).toBeVisible();
  await tabTo(page, page.getByRole("textbox", { name: /Ihr Name/ }));
  await page.keyboard.type("Erna");
  await page.keyboard.press("Enter");

  const controls = page.getByRole("toolbar", { name: "Bedienung" });
  await expect(controls).toBeVisible();
  const guest = await meeting.knockerBy(link.trim());
  const notice = page.getByRole("region", { name: "Es wartet jemand" });
  await press(page, notice.getByRole("button", { name: "Einlassen: Anna" }));
  await guest.expectInside();
  await expectMediaFrom({ name: "Erna", page }, [guest]);

  const hand = controls.getByRole("button", { name: /^Hand\b/ });
  await hand.focus();
  await page.keyboard.press("Enter");
  await expect(guest.tile("Erna")).toContainText("Meldet sich");

  await controls.getByRole("button", { name: /^Chat\b/ }).focus();
  await page.keyboard.press("Enter");
  const message = page.getByRole("textbox", { name: "Ihre Nachricht an alle" });
  await tabTo(page, message);
  await page.keyboard.type("Ich höre Sie gut.");
  await page.keyboard.press("Enter");
  await expect(guest.control("Chat")).toContainText("1 neu");
  await page.keyboard.press("Escape");
  await expect(message).toBeHidden();
  await expect(controls.getByRole("button", { name: /^Chat\b/ })).toBeFocused();

  await controls.getByRole("button", { name: /^Treffen\b/ }).focus();
  await page.keyboard.press("Enter");
  const confirm = page
    .getByRole("alertdialog")
    .getByRole("button", { name: "Verlassen", exact: true });
  await expect(confirm).toBeVisible();
  await tabTo(page, confirm);
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("heading", { name: "Sie haben das Treffen verlassen" }),
  ).toBeVisible();
});
