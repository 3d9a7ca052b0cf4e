import { expectMediaBetween, expectMediaFrom } from "../media/expect-media-between";
import { expect, test } from "../fixtures/test";

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
