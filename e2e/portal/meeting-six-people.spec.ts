/** Six real browsers on one machine, each drawing five others. */
import { chromiumPath } from "../env";
import { chromiumArguments } from "../media/chromium-arguments";
import { expectMediaBetween } from "../media/expect-media-between";
import { test } from "../fixtures/test";

// Small windows and a small camera: what is tried is the server, not how fast this machine draws.
test.use({
  viewport: { width: 480, height: 640 },
  launchOptions: { executablePath: chromiumPath, args: chromiumArguments("small") },
});

test("six people see and hear each other", async ({ meeting }) => {
  test.slow();
  await expectMediaBetween(await meeting.people(6));
});
