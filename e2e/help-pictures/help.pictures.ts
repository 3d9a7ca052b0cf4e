/**
 * `npm run -w e2e help-pictures`: makes the help's pictures anew from the running product, in every
 * language of the help, with the words they show. They are committed with the pages.
 */
import { expect, test } from "../fixtures/test";
import { emptyAlbum, keepPicture, keepWords, writeList } from "./album";
import { LANGUAGES } from "./languages";
import { photograph, regionOf } from "./photograph";
import { shownWords } from "./shown-words";
import { toWebp } from "./to-webp";
import { PICTURES, tour } from "./tour";
import { withTravellers } from "./travellers";

for (const language of LANGUAGES) {
  const { locale } = language;

  test(`pictures in ${locale}`, async ({ browser, product }) => {
    await emptyAlbum(locale);
    const words: Record<string, readonly string[]> = {};
    await withTravellers(browser, (travellers) =>
      tour(travellers, product.portalUrl, language, async (page, name, ...parts) => {
        const region = await regionOf(page, parts);
        words[name] = await shownWords(page, region);
        await keepPicture(locale, name, await toWebp(page, await photograph(page, region)));
      }),
    );
    expect(Object.keys(words)).toEqual(PICTURES);
    await keepWords(locale, words);
  });
}

test("the list of pictures is written", async () => {
  await writeList(
    LANGUAGES.map(({ locale }) => locale),
    PICTURES,
  );
});
