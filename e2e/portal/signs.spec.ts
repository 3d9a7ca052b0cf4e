/** What people tell one another without words, and what their own device tells them. */
import { expectAccessible } from "../a11y/expect-accessible";
import { chromiumPath } from "../env";
import { expect, test } from "../fixtures/test";
import { chromiumArguments } from "../media/chromium-arguments";
import { speechFile } from "../media/speech-file";

test.use({
  launchOptions: {
    executablePath: chromiumPath,
    args: [...chromiumArguments("small"), `--use-file-for-fake-audio-capture=${speechFile}`],
  },
});

test("a sign is seen by all, and a host asks for a word instead of taking it", async ({
  meeting,
}) => {
  const anna = await meeting.host({ camera: false });
  const bernd = await meeting.guest({ camera: false, microphone: false });
  await bernd.control("Chat").click();
  const signs = bernd.page.getByRole("group", { name: "Kurz ein Zeichen geben" });
  await signs.getByRole("button", { name: "Applaus" }).click();
  await expect(anna.page.locator(".st-toast")).toHaveText("Bernd: Applaus");
  await expect(bernd.page.locator(".st-toast")).toHaveText("Sie: Applaus");
  await expectAccessible(bernd.page);

  await anna.choose("Bernd", "Um ein Wort bitten");
  const request = bernd.page.getByText("Anna bittet Sie, Ihr Mikrofon einzuschalten.");
  await expect(request).toBeVisible();
  await expect(bernd.control("Mikrofon")).toContainText("ist aus");
  await expectAccessible(bernd.page);
  await bernd.page.getByRole("button", { name: "Jetzt nicht" }).click();
  await expect(request).toBeHidden();
  await anna.choose("Bernd", "Um ein Wort bitten");
  await bernd.page.getByRole("button", { name: "Mikrofon einschalten" }).click();
  await expect(anna.tile("Bernd")).not.toContainText("Mikrofon aus");
  await expect(request).toBeHidden();
});

test("who speaks with the microphone off is told so by their own device", async ({ meeting }) => {
  const anna = await meeting.host({ camera: false });
  const hint = anna.page.getByText("Sie sprechen, aber Ihr Mikrofon ist aus. Niemand hört Sie.");
  await anna.turn("Mikrofon", false);
  await expect(hint).toBeVisible();
  await anna.page.getByRole("button", { name: "Mikrofon einschalten" }).click();
  await expect(anna.control("Mikrofon")).toContainText("ist an");
  await expect(hint).toBeHidden();
});
