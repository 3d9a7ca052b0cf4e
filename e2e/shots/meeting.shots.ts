/** The meeting with its panels and views. */
import { expect, test } from "../fixtures/test";
import { shoot } from "./shoot";

test("inside a meeting", async ({ meeting }) => {
  test.slow();
  const [anna, bernd] = [await meeting.host(), await meeting.guest()];
  await meeting.guest();
  await expect(anna.tile("Clara")).toBeVisible();
  await shoot(anna.page, "meeting-tiles");
  await anna.choose("Clara", "Groß zeigen");
  await shoot(anna.page, "meeting-people");
  await anna.page.keyboard.press("Escape");
  await shoot(anna.page, "meeting-large");
  await anna.control("Einstellungen").click();
  await shoot(anna.page, "meeting-settings");
  await bernd.write("Ich bin da. Den Plan finden Sie hier: https://musterstadt.example/plan");
  await anna.control("Chat").click();
  await anna.page.getByLabel("An wen?").selectOption("Bernd");
  await anna.page.getByRole("textbox", { name: /nur an Bernd/ }).fill("Danke Ihnen.");
  await anna.page.getByRole("button", { name: "Senden" }).click();
  await bernd.page.getByRole("button", { name: "Applaus" }).click();
  await expect(anna.page.getByText("Bernd: Applaus").first()).toBeVisible();
  await shoot(anna.page, "meeting-chat");
  await bernd.turn("Mikrofon", false);
  await anna.choose("Bernd", "Um ein Wort bitten");
  await expect(bernd.page.getByText("Anna bittet Sie")).toBeVisible();
  await shoot(bernd.page, "meeting-asked-to-speak");
});

test("an encrypted meeting, with somebody who has no key", async ({ meeting, page, product }) => {
  test.slow();
  await page.goto(`${product.portalUrl}/start?einstellungen=1`);
  await shoot(page, "start-options-encryption");
  const anna = await meeting.start({ encrypted: true }, (invitation) =>
    shoot(invitation, "invitation-encrypted"),
  );
  await anna.enter();
  await meeting.guest();
  await expect(anna.page.getByText("Auch der Server kann nicht mithören")).toBeVisible();
  await shoot(anna.page, "meeting-encrypted");
  const clara = await meeting.guestBy(meeting.guestLink.split("#")[0] ?? "");
  await expect(anna.page.getByText(/Nicht dabei.*Clara/)).toBeVisible();
  await shoot(anna.page, "meeting-encrypted-host");
  await shoot(clara.page, "meeting-without-key");
});
