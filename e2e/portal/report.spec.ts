/** Telling the town about a barrier or abuse: nothing typed gets lost, and a number comes back. */
import { expectAccessibleInAnyLight } from "../a11y/expect-accessible";
import { expect, test } from "../fixtures/test";

const NUMBER = /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/;

test("a barrier is reported, after a kind word about what is missing", async ({
  page,
  product,
}) => {
  await page.goto(product.portalUrl);
  await page.getByRole("contentinfo").getByRole("link", { name: "Barriere melden" }).click();
  const where = page.getByRole("textbox", { name: "Auf welcher Seite? (freiwillig)" });
  await where.fill("Startseite");
  await page.getByRole("button", { name: "Meldung senden" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "Bitte schreiben Sie, was war" });
  await expect(alert).toBeVisible();
  await expect(where).toHaveValue("Startseite");
  const what = page.getByRole("textbox", { name: "Was geht nicht?" });
  await expect(what).toHaveAttribute("aria-invalid", "true");
  await expectAccessibleInAnyLight(page);
  await what.fill("Der Knopf sagt meinem Vorleseprogramm nichts.");
  await page.getByRole("button", { name: "Meldung senden" }).click();
  const received = page.getByRole("status").filter({ hasText: "Ihre Meldung ist angekommen" });
  await expect(received.getByText(NUMBER)).toBeVisible();
  await expectAccessibleInAnyLight(page);
});

test("a meeting is reported without script, and a slip of the pen costs no text", async ({
  browser,
  product,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${product.portalUrl}/melden`);
  await page.getByRole("textbox", { name: "Was ist passiert?" }).fill("Jemand drohte.");
  const which = page.getByRole("textbox", { name: /Um welches Treffen geht es/ });
  await which.fill("?!");
  await page.getByRole("button", { name: "Meldung senden" }).click();
  await expect(page.getByRole("alert")).toContainText("Darin haben wir kein Treffen gefunden");
  await expect(page.getByRole("textbox", { name: "Was ist passiert?" })).toHaveValue(
    "Jemand drohte.",
  );
  await which.fill("Apfel Wolke Tiger Lampe");
  await page.getByRole("button", { name: "Meldung senden" }).click();
  await expect(page.getByText(NUMBER)).toBeVisible();
  await context.close();
});
