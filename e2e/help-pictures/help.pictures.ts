/**
 * `npm run -w e2e help-pictures`: makes the help's pictures anew from the running product, in every
 * language of the help, and writes which there are. They are committed with the pages.
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test";
import type { NewPerson } from "../fixtures/meeting";
import { LANGUAGES, type HelpLanguage } from "./languages";
import { toWebp } from "./to-webp";

const FOLDER = path.resolve(import.meta.dirname, "../../apps/portal/content/bilder");
const DESKTOP = { width: 1100, height: 720 };
const PHONE = { width: 390, height: 780 };

async function take(page: Page, language: HelpLanguage, name: string): Promise<void> {
  const picture = await toWebp(page, await page.screenshot({ animations: "disabled" }));
  await mkdir(path.join(FOLDER, language.locale), { recursive: true });
  await writeFile(path.join(FOLDER, language.locale, `${name}.webp`), picture);
}

async function enter(page: Page, language: HelpLanguage, name: string): Promise<void> {
  await page.getByRole("textbox", { name: language.name }).fill(name);
  await page.getByRole("button", { name: language.microphoneOn }).click();
  await page.getByRole("button", { name: language.cameraOn }).click();
  await expect(page.getByRole("button", { name: language.cameraOff })).toBeVisible();
}

/** Whoever waits before the door is let in; who does not is there already. */
async function letIn(host: Page, guest: Page, language: HelpLanguage): Promise<void> {
  const admit = host.getByRole("button", { name: language.admit, exact: true });
  const inside = guest.getByRole("toolbar");
  await expect.poll(async () => (await admit.isVisible()) || (await inside.isVisible())).toBe(true);
  if (await inside.isVisible()) return;
  await take(host, language, "warteraum");
  await admit.click();
  await expect(inside).toBeVisible();
}

async function someone(newPerson: NewPerson, size: typeof PHONE): Promise<Page> {
  const page = await (await newPerson()).newPage();
  await page.setViewportSize(size);
  return page;
}

test.describe.configure({ mode: "serial" });

for (const language of LANGUAGES) {
  test(`pictures in ${language.locale}`, async ({ newPerson, product }) => {
    await rm(path.join(FOLDER, language.locale), { recursive: true, force: true });
    const anna = await someone(newPerson, DESKTOP);
    await anna.goto(`${product.portalUrl}${language.home}`);
    await take(anna, language, "startseite");
    await anna.getByRole("button", { name: language.start }).first().click();
    const link = await anna.getByText(/^https?:\/\/\S+\/treffen\/\S+$/).innerText();
    await take(anna, language, "einladung");
    await anna.getByRole("link", { name: language.toMeeting }).click();
    await enter(anna, language, "Anna");
    await take(anna, language, "teilnehmen");
    await anna.getByRole("button", { name: language.enter }).click();

    const bernd = await someone(newPerson, PHONE);
    await bernd.goto(link.trim());
    await enter(bernd, language, "Bernd");
    await bernd.getByRole("button", { name: language.enter }).click();
    await letIn(anna, bernd, language);
    for (const page of [anna, bernd]) {
      await expect(page.locator("video")).toHaveCount(2);
      await expect
        .poll(() => page.locator("video").evaluateAll((all) => all.every(hasPicture)))
        .toBe(true);
    }
    await take(anna, language, "treffen");
    await take(bernd, language, "telefon");
    await anna.getByRole("toolbar").getByRole("button", { name: language.people }).click();
    await expect(anna.getByRole("complementary").getByText("Bernd")).toBeVisible();
    await take(anna, language, "personen");
  });
}

test("the list of pictures is written", async () => {
  const names: string[] = [];
  for (const { locale } of LANGUAGES) {
    const files = await readdir(path.join(FOLDER, locale));
    names.push(...files.sort().map((file) => `${locale}/${file.replace(".webp", "")}`));
  }
  await writeFile(path.join(FOLDER, "index.ts"), listOf(names));
});

function hasPicture(video: Element): boolean {
  return video instanceof HTMLVideoElement && video.videoWidth > 0 && !video.paused;
}

function listOf(names: readonly string[]): string {
  const variable = (name: string) =>
    name.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = names.map((name) => `import ${variable(name)} from "./${name}.webp";`);
  const entries = names.map((name) => `  "${name}": ${variable(name)},`);
  return `import type { StaticImageData } from "next/image";

${imports.join("\n")}

/** The help's pictures by language and name; written by \`npm run -w e2e help-pictures\`. */
export const PICTURES: Readonly<Record<string, StaticImageData>> = {
${entries.join("\n")}
};
`;
}
