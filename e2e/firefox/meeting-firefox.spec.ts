/** Debian's Firefox and Chromium in one meeting, each with its own fake devices. */
import { expectMediaBetween } from "../media/expect-media-between";
import { probeScript } from "../media/rtc-probe";
import { expect, test } from "../fixtures/test";
import { type RunningFirefox, startFirefox } from "./firefox";

test("Firefox and Chromium see and hear each other", async ({ meeting }) => {
  let firefox: RunningFirefox | undefined;
  try {
    const anna = await meeting.host();
    firefox = await startFirefox(probeScript);
    const { page } = firefox;
    await page.goto(meeting.guestLink);
    await page.press("Mikrofon einschalten");
    await page.see("button", "Mikrofon ausschalten");
    await page.press("Kamera einschalten");
    await page.see("button", "Kamera ausschalten");
    await page.press("Jetzt teilnehmen");
    await page.see("toolbar", "Bedienung");
    await expect(anna.tile("Gast")).toBeVisible();
    await expectMediaBetween([anna, { name: `Firefox (${firefox.version})`, page }]);
  } finally {
    await firefox?.close();
  }
});
