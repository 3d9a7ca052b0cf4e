/** A meeting of two, from the home page on, that stops wherever the help shows a picture. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { HelpLanguage } from "./languages";

/** Every picture of the help, in the order of the tour. */
export const PICTURES = [
  "startseite",
  "einladung",
  "teilnehmen",
  "warten",
  "anklopfen",
  "treffen",
  "telefon",
  "personen",
  "sicherheit",
  "geraete-aus",
] as const;

/** One of them. */
export type PictureName = (typeof PICTURES)[number];

/** Called where a picture is; shows the parts named, or all that is in view. */
export type Stop = (page: Page, name: PictureName, ...parts: readonly Locator[]) => Promise<void>;

/** Two pages of two people: Anna at a computer, Bernd with a telephone. */
export interface Travellers {
  readonly anna: Page;
  readonly bernd: Page;
}

const DESKTOP = { width: 1060, height: 680 };
const PHONE = { width: 390, height: 720 };

/** Leads both through it; what is missing on the way fails. */
export async function tour(
  { anna, bernd }: Travellers,
  portalUrl: string,
  language: HelpLanguage,
  stop: Stop,
): Promise<void> {
  await anna.setViewportSize(DESKTOP);
  await bernd.setViewportSize(PHONE);
  const link = await invite(anna, `${portalUrl}${language.home}`, language, stop);
  await anna.getByRole("link", { name: language.toMeeting }).click();
  await prepare(anna, language, "Anna");
  await stop(anna, "teilnehmen");
  await anna.getByRole("button", { name: language.enter }).click();
  await expect(anna.getByRole("toolbar")).toBeVisible();
  await bernd.goto(link);
  await prepare(bernd, language, "Bernd");
  await bernd.getByRole("button", { name: language.enter }).click();
  await letIn({ anna, bernd }, language, stop);
  await stop(anna, "treffen");
  await stop(bernd, "telefon");
  await lead(anna, language, stop);
}

async function invite(
  anna: Page,
  home: string,
  language: HelpLanguage,
  stop: Stop,
): Promise<string> {
  await anna.goto(home);
  await stop(anna, "startseite");
  await anna.getByRole("button", { name: language.start }).first().click();
  const link = anna.getByText(/^https?:\/\/\S+\/treffen\/\S+$/);
  const text = await link.innerText();
  await anna.setViewportSize({ ...DESKTOP, height: 900 });
  await stop(anna, "einladung", anna.locator("section").filter({ has: link }));
  await anna.setViewportSize(DESKTOP);
  return text.trim();
}

async function prepare(page: Page, language: HelpLanguage, name: string): Promise<void> {
  await page.getByRole("textbox", { name: language.name }).fill(name);
  await page.getByRole("button", { name: language.microphoneOn }).click();
  await page.getByRole("button", { name: language.cameraOn }).click();
  await expect(page.getByRole("button", { name: language.cameraOff })).toBeVisible();
  await expectPictures(page, 1);
}

async function letIn(
  { anna, bernd }: Travellers,
  language: HelpLanguage,
  stop: Stop,
): Promise<void> {
  const admit = anna.getByRole("button", { name: language.admit });
  await expect(admit).toBeVisible();
  await stop(bernd, "warten");
  await stop(anna, "anklopfen", anna.getByRole("region").filter({ has: admit }));
  await admit.click();
  await expect(bernd.getByRole("toolbar")).toBeVisible();
  for (const page of [anna, bernd]) await expectPictures(page, 2);
}

/** What only the host has: the list with its menu, the door, and at last both devices off. */
async function lead(anna: Page, language: HelpLanguage, stop: Stop): Promise<void> {
  const controls = anna.getByRole("toolbar");
  await controls.getByRole("button", { name: language.people }).click();
  const panel = anna.getByRole("complementary");
  await panel.getByRole("button", { name: language.optionsFor }).click();
  // While a menu is open, the rest is hidden from everybody who does not see.
  await stop(anna, "personen", anna.locator("aside"), anna.getByRole("menu"));
  await anna.keyboard.press("Escape");
  await controls.getByRole("button", { name: language.waitingRoom }).click();
  await panel.getByRole("button", { name: language.security }).click();
  await stop(anna, "sicherheit", anna.getByRole("dialog"));
  await anna.keyboard.press("Escape");
  await controls.getByRole("button", { name: language.waitingRoom }).click();
  for (const device of [language.microphone, language.camera]) {
    const button = controls.getByRole("button", { name: device });
    await button.click();
    await expect(button).toHaveAccessibleName(language.isOff);
    // A ring around the one pressed last would look as if it mattered.
    await button.blur();
  }
  const buttons = controls.getByRole("button");
  await stop(anna, "geraete-aus", buttons.first(), buttons.nth(3));
}

async function expectPictures(page: Page, count: number): Promise<void> {
  // The small window's own element is on the page and shows nothing.
  const videos = page.locator("video:not(.sr-only)");
  await expect(videos).toHaveCount(count);
  await expect.poll(() => videos.evaluateAll(allPlay)).toBe(true);
}

/** Runs inside the page. */
function allPlay(videos: readonly Element[]): boolean {
  return videos.every(
    (video) => video instanceof HTMLVideoElement && video.videoWidth > 0 && !video.paused,
  );
}
