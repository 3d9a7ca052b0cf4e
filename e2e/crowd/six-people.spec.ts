/** More real browsers than two cores carry well: by hand, with a small camera. */
import { expectMediaBetween } from "../media/expect-media-between";
import { test } from "../fixtures/test";

// Small windows and a small camera, as six browsers draw on one machine.
test.use({ viewport: { width: 480, height: 640 } });

test("6 people see and hear each other", async ({ meeting }) => {
  test.slow();
  await expectMediaBetween(await meeting.people(6));
});
