/** What everybody may set for their own eyes and hands. */
import { expectAccessible } from "../a11y/expect-accessible";
import { expect, test } from "../fixtures/test";
import { expectMediaBetween } from "../media/expect-media-between";
import { expectNoPictureFrom } from "../media/expect-silence";

test("somebody is shown large and then like everybody again", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  const clara = await meeting.guest();
  await expect(anna.tile("Clara")).toBeVisible();
  const width = async (name: string) => (await anna.tile(name).boundingBox())?.width ?? 0;
  await anna.choose("Clara", "Groß zeigen");
  await expect.poll(async () => (await width("Clara")) / (await width("Bernd"))).toBeGreaterThan(2);
  await anna.page.getByRole("button", { name: "Nicht mehr groß: Clara" }).click();
  await expect.poll(async () => (await width("Clara")) / (await width("Bernd"))).toBe(1);
  await bernd.control("Einstellungen").click();
  await bernd.page.getByLabel("Wie sehen Sie die anderen?").selectOption("Wer spricht, groß");
  await expect(bernd.page.getByRole("button", { name: /^Nicht mehr groß/ })).toBeHidden();
  await expect(bernd.tile("Bernd (Sie)")).toBeVisible();
  await bernd.page.getByRole("switch", { name: "Mein eigenes Bild zeigen" }).uncheck();
  await expect(bernd.tile("Bernd (Sie)")).toBeHidden();
  await expect(clara.tile("Bernd")).toBeVisible();
  await expectAccessible(bernd.page);
});

test("who only listens is sent no camera, and gets the pictures back", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  await expectMediaBetween([anna, bernd]);
  await bernd.control("Einstellungen").click();
  await bernd.page.getByRole("switch", { name: "Nur hören, keine Kamerabilder" }).check();
  await expect(bernd.page.getByText("Sie sehen gerade keine Kamerabilder.")).toBeVisible();
  await expectNoPictureFrom(anna, bernd);
  await bernd.page.getByRole("button", { name: "Bilder wieder zeigen" }).click();
  await expectMediaBetween([anna, bernd]);
});

test("keys switch devices, the space bar only while it is held", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  await expect(anna.tile("Bernd")).toBeVisible();
  const heading = bernd.page.getByRole("heading", { level: 1 });
  await heading.focus();
  await bernd.page.keyboard.press("m");
  await expect(bernd.control("Mikrofon")).toContainText("ist aus");
  await expect(anna.tile("Bernd")).toContainText("Mikrofon aus");
  await bernd.page.keyboard.down(" ");
  await expect(bernd.control("Mikrofon")).toContainText("ist an");
  await expect(anna.tile("Bernd")).not.toContainText("Mikrofon aus");
  await bernd.page.keyboard.up(" ");
  await expect(bernd.control("Mikrofon")).toContainText("ist aus");
  await bernd.page.keyboard.press("c");
  await bernd.page.getByRole("textbox", { name: "Ihre Nachricht an alle" }).fill("mkhcp m");
  await expect(bernd.control("Kamera")).toContainText("ist an");
  await bernd.control("Einstellungen").click();
  await bernd.page.getByRole("switch", { name: "Tasten benutzen" }).uncheck();
  await heading.focus();
  await bernd.page.keyboard.press("k");
  await expect(bernd.control("Kamera")).toContainText("ist an");
});

test("a host turns off all microphones, and everybody may turn theirs on", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  const clara = await meeting.guest();
  await anna.entry("Clara");
  await anna.page.getByRole("button", { name: "Alle Mikrofone ausschalten" }).click();
  await expect(bernd.control("Mikrofon")).toContainText("ist aus");
  await expect(clara.control("Mikrofon")).toContainText("ist aus");
  await expect(anna.control("Mikrofon")).toContainText("ist an");
  await bernd.turn("Mikrofon", true);
  await expect(anna.tile("Bernd")).not.toContainText("Mikrofon aus");
});
