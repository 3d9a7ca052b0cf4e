/** The connection test and the trial call, in three widths. */
import { expect, test } from "../fixtures/test";
import { shoot } from "./shoot";

test("the connection test and the trial call", async ({ page, product }) => {
  test.slow();
  await page.goto(`${product.portalUrl}/test`);
  await page.getByRole("button", { name: "Test starten" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await shoot(page, "connection-test-running");
  await expect(page.getByRole("button", { name: "Bericht kopieren" })).toBeVisible({
    timeout: 90_000,
  });
  await shoot(page, "connection-test-done");
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Probe-Gespräch beginnen" }).click();
  await expect(page.getByText("Sprechen Sie jetzt")).toBeVisible({ timeout: 30_000 });
  await page.getByText("Sprechen Sie jetzt").scrollIntoViewIfNeeded();
  await shoot(page, "trial-call");
});
