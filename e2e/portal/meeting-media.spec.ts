import { expectMediaBetween } from "../media/expect-media-between";
import { expect, test } from "../fixtures/test";

test.describe("people who meet see and hear each other", () => {
  for (const count of [2, 3]) {
    test(`${count} people`, async ({ meeting }) => {
      await expectMediaBetween(await meeting.people(count));
    });
  }
});

test("somebody who comes late sees and is seen", async ({ meeting }) => {
  const [anna, bernd] = await meeting.people(2);
  if (!anna || !bernd) throw new Error("two people");
  await expectMediaBetween([anna, bernd]);
  const clara = await meeting.guest();
  await expectMediaBetween([anna, bernd, clara]);
});

test("somebody who reloads the page comes back with picture and sound", async ({ meeting }) => {
  const anna = await meeting.host();
  const bernd = await meeting.guest();
  await expectMediaBetween([anna, bernd]);
  await bernd.page.reload();
  await bernd.enter();
  await expectMediaBetween([anna, bernd]);
  await expect(anna.tile("Bernd")).toHaveCount(1);
});
