import { expectMediaBetween } from "../media/expect-media-between";
import { expectNoSoundFrom } from "../media/expect-silence";
import { expect, test } from "../fixtures/test";

/** Where sound and picture are not what is tried. */
const SILENT = { microphone: false, camera: false };

test("a host turns somebody's microphone off; only that person can turn it on again", async ({
  meeting,
}) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  await expectMediaBetween([anna, bernd]);
  await anna.choose("Bernd", "Mikrofon ausschalten");
  await expect(bernd.control("Mikrofon")).toContainText("ist aus");
  await expect(bernd.page.getByRole("log")).toContainText("Anna hat Ihr Mikrofon ausgeschaltet.");
  await expectNoSoundFrom(bernd, anna);
  await bernd.turn("Mikrofon", true);
  await expectMediaBetween([anna, bernd]);
});

test("a host removes somebody, who is told so; the others go on", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  const clara = await meeting.guest();
  await expectMediaBetween([anna, bernd, clara]);
  await anna.choose("Bernd", "Aus dem Treffen entfernen");
  await anna.page.getByRole("button", { name: "Entfernen", exact: true }).click();
  await expect(
    bernd.page.getByRole("heading", { name: "Sie sind nicht mehr im Treffen" }),
  ).toBeVisible();
  await expect(anna.tile("Bernd")).toBeHidden();
  await expect(clara.tile("Bernd")).toBeHidden();
  await expectMediaBetween([anna, clara]);
});

test("a host lets somebody lead as well, who then does what a host does, also at the door", async ({
  meeting,
}) => {
  const anna = await meeting.start({ waitingRoom: true });
  await anna.enter(SILENT);
  const bernd = await meeting.knocker(SILENT);
  await anna.page.getByRole("button", { name: "Einlassen: Bernd" }).click();
  await bernd.expectInside();
  expect(await bernd.offeredFor("Anna")).toEqual(["Groß zeigen"]);
  await expect(bernd.control("Warteraum")).toBeHidden();
  await anna.choose("Bernd", "Mitleiten lassen");
  await expect(bernd.page.getByRole("log").first()).toContainText(
    "Sie leiten das Treffen jetzt mit.",
  );
  await expect(await anna.entry("Bernd")).toContainText("Leitung");

  const clara = await meeting.knocker({ camera: false });
  await bernd.page.getByRole("button", { name: "Einlassen: Clara" }).click();
  await clara.expectInside();
  await bernd.choose("Clara", "Mikrofon ausschalten");
  await expect(clara.control("Mikrofon")).toContainText("ist aus");
});

test("a host comes back by the host's own link and leads again", async ({ meeting }) => {
  const anna = await meeting.host();
  const bernd = await meeting.guest();
  // The right is the page's, not the address bar's: a link copied from there gives none.
  expect(anna.page.url()).toBe(meeting.guestLink);
  await anna.page.reload();
  expect(anna.page.url()).toBe(meeting.guestLink);
  await anna.enter();
  await expect(await anna.entry("Bernd")).toBeVisible();
  expect(await anna.offeredFor("Bernd")).toContain("Aus dem Treffen entfernen");
  await expectMediaBetween([anna, bernd]);
});

test("a host who leads alone is asked before leaving, and the guests go on", async ({
  meeting,
}) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  const clara = await meeting.guest();
  await expectMediaBetween([anna, bernd, clara]);
  await anna.control("Treffen").click();
  await expect(anna.page.getByRole("alertdialog")).toContainText(
    "Sie leiten dieses Treffen allein",
  );
  await anna.page.getByRole("button", { name: "Verlassen", exact: true }).click();
  await expect(bernd.tile("Anna")).toBeHidden();
  await expectMediaBetween([bernd, clara]);
});
