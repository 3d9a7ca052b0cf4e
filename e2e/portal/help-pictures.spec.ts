/**
 * What the help's pictures say, the product still says: else `npm run -w e2e help-pictures` makes them
 * anew. Where on the page it stands may change, and more may be there than was.
 */
import { expect, test } from "../fixtures/test";
import { readWords } from "../help-pictures/album";
import { LANGUAGES } from "../help-pictures/languages";
import { shownWords } from "../help-pictures/shown-words";
import { tour } from "../help-pictures/tour";
import { withTravellers } from "../help-pictures/travellers";

const FAR = 1_000_000;
const WHOLE_PAGE = { x: -FAR, y: -FAR, width: 2 * FAR, height: 2 * FAR };

for (const language of LANGUAGES) {
  test(`the help's pictures are of today in ${language.locale}`, async ({ browser, product }) => {
    const then = await readWords(language.locale);
    await withTravellers(browser, (travellers) =>
      tour(travellers, product.portalUrl, language, async (page, name) => {
        const now = await shownWords(page, WHOLE_PAGE);
        expect
          .soft(now, `picture "${name}"`)
          .toEqual(expect.arrayContaining([...(then[name] ?? ["?"])]));
      }),
    );
  });
}
