/** How the help's pictures are taken. */
import type { Locator, Page } from "@playwright/test";
import type { Region } from "./shown-words";

/** Around a part, so that its shadow and a bit of the page are seen. */
const MARGIN_PX = 14;
/** What stands in place of this machine's address, where the page shows it. */
const TOWN_ADDRESS = "treffen.musterstadt.de";

/** The smallest part of the view that holds all parts; all of it without parts. */
export async function regionOf(page: Page, parts: readonly Locator[]): Promise<Region> {
  const view = page.viewportSize() ?? { width: 0, height: 0 };
  if (parts.length === 0) return { x: 0, y: 0, ...view };
  const boxes = [];
  for (const part of parts) {
    const box = await part.boundingBox();
    if (box !== null) boxes.push(box);
  }
  const x = Math.max(0, Math.min(...boxes.map((box) => box.x)) - MARGIN_PX);
  const y = Math.max(0, Math.min(...boxes.map((box) => box.y)) - MARGIN_PX);
  const right = Math.min(
    view.width,
    Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN_PX,
  );
  const bottom = Math.min(
    view.height,
    Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN_PX,
  );
  return { x, y, width: right - x, height: bottom - y };
}

/** A PNG of a region as it stands, under the name of a town. */
export async function photograph(page: Page, region: Region): Promise<Buffer> {
  await page.evaluate(nameTown, TOWN_ADDRESS);
  // The pointer would change what it stands on.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.screenshot({ animations: "disabled", caret: "hide", clip: region });
}

/** Runs inside the page. */
function nameTown(address: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const words = text.nodeValue ?? "";
    if (words.includes(location.host)) {
      text.nodeValue = words
        .replaceAll(location.origin, `https://${address}`)
        .replaceAll(location.host, address);
    }
  }
}
