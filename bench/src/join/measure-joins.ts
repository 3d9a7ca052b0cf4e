/** Somebody waits in a meeting; others come and go, one after the other, and are timed. */
import type { Browser } from "@playwright/test";
import { freshContext, hostMeeting, launchBrowser, turnDevicesOn } from "../browser";
import { withProduct } from "../with-product";
import { noteMoments, readMoments } from "./page-moments";
import type { JoinMoments } from "./phases";

/** Starts the product and a browser, measures, stops both. */
export function measureJoins(count: number): Promise<readonly JoinMoments[]> {
  return withProduct(async ({ portalUrl }) => {
    const browser = await launchBrowser();
    try {
      const guestLink = await hostMeeting(browser, portalUrl);
      const moments: JoinMoments[] = [];
      while (moments.length < count) moments.push(await joinOnce(browser, guestLink));
      return moments;
    } finally {
      await browser.close();
    }
  });
}

/** In a browser that was never here. */
async function joinOnce(browser: Browser, guestLink: string): Promise<JoinMoments> {
  const context = await freshContext(browser);
  try {
    await noteMoments(context);
    const page = await context.newPage();
    await page.goto(guestLink);
    await turnDevicesOn(page);
    const enter = page.getByRole("button", { name: "Jetzt teilnehmen" });
    const clicked = await enter.evaluate((button) => {
      const at = performance.timeOrigin + performance.now();
      (button as HTMLButtonElement).click();
      return at;
    });
    return await readMoments(page, clicked);
  } finally {
    await context.close();
  }
}
