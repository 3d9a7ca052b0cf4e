/** What helps when a device fails: seen with a browser that has none, alone and inside an app. */
import { expect, test } from "../fixtures/test";
import { launchBrowserWithoutDevices } from "../media/browser-without-devices";

for (const [situation, userAgent, words] of [
  ["missing", "Mozilla/5.0 (X11; Linux x86_64) Chrome/128.0.0.0", "Es wurde kein Gerät gefunden"],
  [
    "inside an app",
    "Mozilla/5.0 (Linux; Android 14; wv) Chrome/128.0.0.0 Mobile Instagram 340.0",
    "sondern in einer App (Instagram)",
  ],
] as const) {
  test(`a camera that is ${situation} is called so`, async ({ meeting }) => {
    await meeting.start();
    const browser = await launchBrowserWithoutDevices();
    const context = await browser.newContext({ locale: "de-DE", userAgent });
    await context.grantPermissions(["camera", "microphone"]);
    const page = await context.newPage();
    await page.goto(meeting.guestLink);
    await page.getByRole("button", { name: "Kamera einschalten" }).click();
    const help = page.getByRole("alert").filter({ hasText: "Die Kamera geht nicht an" });
    await expect(help).toContainText(words);
    await expect(help.getByRole("button", { name: "Noch einmal versuchen" })).toBeVisible();
    await browser.close();
  });
}

test("the loudspeaker plays a tone and asks whether it was heard", async ({ meeting }) => {
  const { page } = await meeting.start();
  await page.getByRole("button", { name: "Lautsprecher testen" }).click();
  const question = page.getByRole("group", { name: "Haben Sie den Ton gehört?" });
  await question.getByRole("button", { name: "Nein" }).click();
  await expect(page.getByText("Stellen Sie den Ton Ihres Geräts lauter.")).toBeVisible();
  await page.getByRole("button", { name: "Ton noch einmal spielen" }).click();
  await question.getByRole("button", { name: "Ja" }).click();
  await expect(page.getByText("Gut, Ihr Lautsprecher funktioniert.")).toBeVisible();
});
