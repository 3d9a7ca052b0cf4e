/** What every page and every state must be, for everybody. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** EN 301 549 asks for WCAG 2.1 AA; we hold 2.2 AA and axe's own best practices. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** In one page at a time: the usual way opens a second one to gather what frames found; we have none. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode();
}

/** axe finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axeOn(page).withTags(RULES).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`);
  expect(found).toEqual([]);
}

/** Rules whose verdict hangs on colours; the others see the same page in both schemes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** In both colour schemes; the second time only what hangs on colours is asked. */
export async function expectAccessibleInAnyLight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const { violations } = await axeOn(page).withRules(COLOUR_RULES).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((n) => `${id}: ${n.html}`))).toEqual([]);
}

/** What a page may do at 320 pixels, as CSS selectors. */
export interface ReflowExceptions {
  /** Lies in a box that scrolls by itself: tables of data, which WCAG 1.4.10 lets be wide. */
  readonly wide?: string;
  /** Controls that only a narrow page has, e.g. what unfolds the navigation. */
  readonly narrowOnly?: string;
}

/**
 * Nothing is lost at 400 % zoom (WCAG 1.4.10): 1280 by 1024 pixels seen through 320 by 256. Nothing
 * sticks out to the side, not even what was folded away, and every control is still there.
 */
export async function expectReflow(page: Page, exceptions: ReflowExceptions = {}): Promise<void> {
  const { wide = "no-such", narrowOnly = "no-such" } = exceptions;
  await page.evaluate(unfold);
  const before = await page.evaluate(countControls, narrowOnly);
  await page.setViewportSize({ width: 320, height: 256 });
  // A window that was just made narrow is laid out anew, in more than one step.
  await expect
    .poll(() => page.evaluate(whatSticksOut, `${wide} *`), { message: page.url() })
    .toEqual({ overflow: 0, cut: [] });
  expect(await page.evaluate(countControls, narrowOnly), page.url()).toBe(before);
}

/**
 * Where the system dictates the colours, controls keep an edge, since their grounds are gone. axe has
 * nothing to add: it would see the page's own colours, and everything else as in any light.
 */
export async function expectEdgesInForcedColors(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
  const flat = await page.evaluate(() =>
    [...document.querySelectorAll(".st-button, .st-input, .st-control, .st-overlay__box")]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth) < 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(flat).toEqual([]);
  await page.emulateMedia({ forcedColors: "none" });
}

/** Who asked for less motion gets none: every animation is over at once. */
export async function expectStillness(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .map((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0))
      .filter((durationMs) => durationMs > 10),
  );
  expect(moving).toEqual([]);
}

/** The keyboard gets to every control, in view, with a ring around it. */
export async function expectKeyboardReach(page: Page): Promise<void> {
  const all = await page.evaluate(countControls, "no-such");
  const reached = new Set<string>();
  for (let stop = 0; stop < all * 2 + 4; stop += 1) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(describeFocus);
    if (focus === null) continue;
    expect(focus.unseen, `${page.url()} ${focus.key}`).toEqual([]);
    reached.add(focus.key);
    if (reached.size >= all) return;
  }
  expect(
    reached.size,
    `${page.url()}: of ${all}: ${[...reached].join("\n")}`,
  ).toBeGreaterThanOrEqual(all);
}

/** Folds away again what {@link expectReflow} has opened, for who goes on with the page. */
export async function foldAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("[data-unfolded]")) {
      details.open = false;
      delete details.dataset.unfolded;
    }
  });
}

/** Runs inside the page: by how much it is too wide, and what reaches over its edges. */
function whatSticksOut(inside: string): { overflow: number; cut: string[] } {
  const { scrollWidth, clientWidth } = document.documentElement;
  const overflow = scrollWidth - clientWidth;
  // Half a pixel is the drawing's; where the whole page is too wide, it is named as well.
  const tolerated = overflow > 0 ? 0 : 1;
  const cut = [...document.querySelectorAll("body *")]
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isPart = overflow > 0 || element.closest("main, header, footer") !== null;
      return isPart && width > 1 && (left < -1 || right > window.innerWidth + tolerated);
    })
    .filter((element) => element.closest(`svg, .st-visually-hidden, ${inside}`) === null)
    .map((element) => element.outerHTML.slice(0, 120));
  return { overflow, cut };
}

/** Runs inside the page: opens everything that is folded away, and marks it. */
function unfold(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
    details.open = true;
    details.dataset.unfolded = "";
  }
}

/** Runs inside the page: how many stops there are for somebody who tabs; a choice of one is a single stop. */
function countControls(not = "no-such"): number {
  const controls = "a[href], button, input, select, textarea, summary";
  const chosen = new Set(
    [...document.querySelectorAll<HTMLInputElement>("[type=radio]:checked")].map((one) => one.name),
  );
  return [...document.querySelectorAll<HTMLElement>(controls)].filter(
    (element) =>
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      element.tabIndex >= 0 &&
      !element.matches(`:disabled, [type=hidden], ${not}`) &&
      !(
        element.matches("[type=radio]:not(:checked)") &&
        chosen.has(element.getAttribute("name") ?? "")
      ),
  ).length;
}

/** Runs inside the page: what has the focus, and what is wrong with how that is shown. */
function describeFocus(): { readonly key: string; readonly unseen: readonly string[] } | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const all = [...document.querySelectorAll("*")];
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, width } = element.getBoundingClientRect();
  const unseen = [
    outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2 ? "no ring" : "",
    bottom < 0 || top > window.innerHeight || width === 0 ? "out of view" : "",
  ].filter((fault) => fault !== "");
  return { key: `${all.indexOf(element)} ${element.outerHTML.slice(0, 80)}`, unseen };
}
