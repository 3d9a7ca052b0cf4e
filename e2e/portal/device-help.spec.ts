import { expect, test } from "../fixtures/test";

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
