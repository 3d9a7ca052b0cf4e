import { expectMediaBetween } from "../media/expect-media-between";
import { expectNoSoundFrom } from "../media/expect-silence";
import { expect, test } from "../fixtures/test";

test("both generations of the client library meet in one room", async ({ meeting }) => {
  const anna = await meeting.host({ library: "served" });
  const bernd = await meeting.guest({ library: "newest" });
  await expectMediaBetween([anna, bernd]);
  const clara = await meeting.guest({ library: "served" });
  await expectMediaBetween([anna, bernd, clara]);
});

test("each generation sees the other's microphone go off", async ({ meeting }) => {
  const anna = await meeting.host({ library: "served" });
  const bernd = await meeting.guest({ library: "newest" });
  await expectMediaBetween([anna, bernd]);
  await bernd.turn("Mikrofon", false);
  await expect(anna.tile("Bernd")).toContainText("Mikrofon aus");
  await expectNoSoundFrom(bernd, anna);
  await anna.turn("Mikrofon", false);
  await expect(bernd.tile("Anna")).toContainText("Mikrofon aus");
  await expectNoSoundFrom(anna, bernd);
});

test("a host with the newest library leads one with the served library", async ({ meeting }) => {
  const anna = await meeting.host({ library: "newest" });
  const bernd = await meeting.guest({ library: "served" });
  const clara = await meeting.guest({ library: "newest" });
  await expectMediaBetween([anna, bernd, clara]);
  await anna.choose("Bernd", "Mitleiten lassen");
  await expect(await clara.entry("Bernd")).toContainText("Leitung");
  await bernd.choose("Clara", "Mikrofon ausschalten");
  await expect(clara.control("Mikrofon")).toContainText("ist aus");
});
