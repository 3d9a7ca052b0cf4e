/** What a large window asks for is what it gets. */
import { expectMediaBetween } from "../media/expect-media-between";
import { readMediaReport } from "../media/rtc-probe";
import { patience } from "../env";
import { expect, test } from "../fixtures/test";

/** The middle layer of three; the largest needs a faster machine than some that run this. */
const LARGE_ENOUGH = 360;

test("a large window gets a large picture", async ({ meeting }) => {
  const anna = await meeting.host();
  const bernd = await meeting.guest();
  await expectMediaBetween([anna, bernd]);
  await expect
    .poll(
      async () => {
        const { connections } = await readMediaReport(bernd.page);
        const heights = connections
          .flatMap(({ inbound }) => inbound)
          .map(({ frameHeight }) => frameHeight);
        return Math.max(0, ...heights);
      },
      { message: "height of Anna's picture at Bernd's", timeout: 30_000 * patience },
    )
    .toBeGreaterThanOrEqual(LARGE_ENOUGH);
});
