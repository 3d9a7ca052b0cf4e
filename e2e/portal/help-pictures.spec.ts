/** The help's pictures say what the product says: else `npm run -w e2e help-pictures` makes them anew. */
import { expect, test } from "../fixtures/test";
import { readWords } from "../help-pictures/album";
import { LANGUAGES } from "../help-pictures/languages";
import { regionOf } from "../help-pictures/photograph";
import { shownWords } from "../help-pictures/shown-words";
import { tour } from "../help-pictures/tour";
import { withTravellers } from "../help-pictures/travellers";

for (const language of LANGUAGES) {
  test(`the help's pictures are of today in ${language.locale}`, async ({ browser, product }) => {
    const then = await readWords(language.locale);
    await withTravellers(browser, (travellers) =>
      tour(travellers, product.portalUrl, language, async (page, name, ...parts) => {
        const now = await shownWords(page, await regionOf(page, parts));
        expect.soft(now, `picture "${name}"`).toEqual(then[name]);
      }),
    );
  });
}
