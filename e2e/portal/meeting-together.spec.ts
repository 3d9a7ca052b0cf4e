import { expectMediaBetween, expectMediaFrom } from "../media/expect-media-between";
import { expectNoPictureFrom, expectNoSoundFrom } from "../media/expect-silence";
import { expect, test } from "../fixtures/test";

/** Where sound and picture are not what is tried. */
const SILENT = { microphone: false, camera: false };

test("a muted microphone is heard by nobody, and heard again afterwards", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  await expectMediaBetween([anna, bernd]);
  await bernd.turn("Mikrofon", false);
  await expect(anna.tile("Bernd")).toContainText("Mikrofon aus");
  await expectNoSoundFrom(bernd, anna);
  await bernd.turn("Mikrofon", true);
  await expectMediaBetween([anna, bernd]);
});

test("a camera that is off is seen by nobody, and seen again afterwards", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  await expectMediaBetween([anna, bernd]);
  await bernd.turn("Kamera", false);
  await expect(await anna.entry("Bernd")).toContainText("Kamera aus");
  await expectNoPictureFrom(bernd, anna);
  await bernd.turn("Kamera", true);
  await expectMediaBetween([anna, bernd]);
});

test("a shared screen is shown to the others until it ends", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  await expectMediaBetween([anna, bernd]);
  await bernd.control("Bildschirm").click();
  await expect(bernd.page.getByText("Die anderen sehen gerade Ihren Bildschirm.")).toBeVisible();
  const shown = anna.page.getByRole("figure").filter({ hasText: "Bildschirm von Bernd" });
  await expect(shown).toBeVisible();
  await expectMediaFrom(bernd, [anna]);
  await bernd.page.getByRole("button", { name: "Nicht mehr zeigen" }).click();
  await expect(shown).toBeHidden();
  await expectMediaBetween([anna, bernd]);
});

test("what somebody writes is read by everybody", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(SILENT), await meeting.guest(SILENT)];
  await bernd.write("Grüße an alle <b>& Umlaute</b>");
  await expect(anna.control("Chat")).toContainText("1 neu");
  await anna.write("Guten Tag, Bernd");
  const messages = anna.page.getByRole("region", { name: "Nachrichten" });
  await expect(messages.getByRole("listitem").first()).toContainText("Bernd");
  await expect(messages).toContainText("Grüße an alle <b>& Umlaute</b>");
  await expect(bernd.page.getByRole("region", { name: "Nachrichten" })).toContainText(
    "Guten Tag, Bernd",
  );
});

test("what is written to one person is read by that person alone", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  const clara = await meeting.guest();
  await expect(anna.tile("Clara")).toBeVisible();
  await anna.control("Chat").click();
  await anna.page.getByLabel("An wen?").selectOption("Bernd");
  await anna.page
    .getByRole("textbox", { name: "Ihre Nachricht nur an Bernd" })
    .fill("Unter uns: https://musterstadt.example/plan");
  await anna.page.getByRole("button", { name: "Senden" }).click();
  const read = (person: typeof anna) => person.page.getByRole("region", { name: "Nachrichten" });
  await expect(read(anna)).toContainText("nur an Bernd");
  await expect(bernd.control("Chat")).toContainText("1 neu");
  await bernd.control("Chat").click();
  await expect(read(bernd)).toContainText("nur an Sie");
  await expect(read(bernd).getByRole("link")).toHaveAttribute(
    "href",
    "https://musterstadt.example/plan",
  );
  // What follows has passed Clara's door after the private words would have.
  await anna.page.getByLabel("An wen?").selectOption("Alle");
  await anna.write("An alle");
  await expect(clara.control("Chat")).toContainText("1 neu");
  await clara.control("Chat").click();
  await expect(read(clara)).toContainText("An alle");
  await expect(read(clara)).not.toContainText("Unter uns");
  await anna.page.getByLabel("An wen?").selectOption("Bernd");
  await bernd.leave();
  await expect(anna.page.getByText("Diese Person ist")).toContainText("nicht mehr im Treffen");
  await expect(anna.page.getByRole("button", { name: "Senden" })).toBeDisabled();

  // Who has left may say how it was, once.
  await bernd.page.getByRole("button", { name: "Es ging" }).press("Enter");
  await expect(bernd.page.getByText("Danke für Ihre Antwort")).toBeFocused();
  await expect(bernd.page.getByRole("link", { name: "Verbindung testen" })).toBeVisible();
  await expect(bernd.page.getByRole("button", { name: "Gut" })).toBeHidden();
});

test("a raised hand is seen until it is lowered", async ({ meeting }) => {
  const [anna, bernd] = [await meeting.host(SILENT), await meeting.guest(SILENT)];
  await bernd.control("Hand").click();
  await expect(anna.tile("Bernd")).toContainText("Meldet sich");
  await expect(await anna.entry("Bernd")).toContainText("meldet sich");
  await bernd.control("Hand").click();
  await expect(anna.tile("Bernd")).not.toContainText("Meldet sich");
});

test("the guest link can be copied in the meeting and leads into it", async ({ meeting }) => {
  const anna = await meeting.host(SILENT);
  await anna.control("Link").click();
  const copied = await anna.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(meeting.guestLink);
  expect(new URL(copied).hash).toBe("");
});
