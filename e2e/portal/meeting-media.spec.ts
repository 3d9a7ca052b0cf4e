import { expectMediaBetween, expectMediaFrom } from "../media/expect-media-between";
import { expect, test } from "../fixtures/test";

test.describe("people who meet see and hear each other", () => {
  for (const count of [2, 3]) {
    test(`${count} people`, async ({ meeting }) => {
      await expectMediaBetween(await meeting.people(count));
    });
  }

  test("6 people", async ({ meeting }) => {
    test.slow();
    await expectMediaBetween(await meeting.people(6));
  });
});

test("somebody who comes late sees and is seen", async ({ meeting }) => {
  const [anna, bernd] = await meeting.people(2);
  if (!anna || !bernd) throw new Error("two people");
  await expectMediaBetween([anna, bernd]);
  const clara = await meeting.guest();
  await expectMediaBetween([anna, bernd, clara]);
});

test("somebody without camera and microphone sees, hears, and turns both on later", async ({
  meeting,
}) => {
  const anna = await meeting.host();
  const bernd = await meeting.guest({ camera: false, microphone: false });
  await expectMediaFrom(anna, [bernd]);
  await bernd.turn("Mikrofon", true);
  await bernd.turn("Kamera", true);
  await expectMediaBetween([anna, bernd]);
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

test("somebody whose browser dies is gone, and the others go on", async ({ meeting }) => {
  const anna = await meeting.host();
  const bernd = await meeting.guest();
  const clara = await meeting.guest();
  await expectMediaBetween([anna, bernd, clara]);
  await bernd.page.close({ runBeforeUnload: false });
  await expect(anna.tile("Bernd")).toBeHidden();
  await expect(clara.tile("Bernd")).toBeHidden();
  await expectMediaBetween([anna, clara]);
});

test("somebody who leaves is gone at once and may come back", async ({ meeting }) => {
  const anna = await meeting.host();
  const bernd = await meeting.guest();
  await expectMediaBetween([anna, bernd]);
  await bernd.leave();
  await expect(anna.tile("Bernd")).toBeHidden();
  await bernd.page.getByRole("button", { name: "Wieder teilnehmen" }).click();
  await bernd.enter();
  await expectMediaBetween([anna, bernd]);
});
