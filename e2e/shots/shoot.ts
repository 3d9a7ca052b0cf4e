/** How a page is photographed. */
import { expect, type Page } from "@playwright/test";

const WIDTHS = [
  ["phone", { width: 360, height: 800 }],
  ["tablet", { width: 820, height: 1180 }],
  ["desktop", { width: 1280, height: 900 }],
] as const;

/** Three pictures of the whole page: `<name>-phone.png` and so on. */
export async function shoot(page: Page, name: string): Promise<void> {
  for (const [device, size] of WIDTHS) {
    await page.setViewportSize(size);
    await expect(page.getByRole("main")).toBeVisible();
    const path = `test-results/screenshots/${name}-${device}.png`;
    await page.screenshot({ path, fullPage: true });
  }
}
