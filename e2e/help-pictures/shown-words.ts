/** What a picture says: by this it is known whether the product still looks like it. */
import type { Page } from "@playwright/test";

/** A part of a page, in CSS pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Words of every heading and control in a region, in order; addresses are left out, they differ each time. */
export async function shownWords(page: Page, region: Region): Promise<readonly string[]> {
  return page.evaluate(({ x, y, width, height }) => {
    const inside = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      const [middle, centre] = [box.left + box.width / 2, box.top + box.height / 2];
      return middle > x && middle < x + width && centre > y && centre < y + height;
    };
    const controls = "h1, h2, h3, a, button, label, summary, legend, [role=menuitem]";
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }) && inside(element))
      .map((element) => element.innerText.replaceAll(/\s+/g, " ").trim())
      .filter((words) => words !== "");
  }, region);
}
