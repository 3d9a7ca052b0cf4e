/** The door as guests and hosts live it: waiting, admitted, refused, PIN, lock, thrown out. */
import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessible } from "../a11y/expect-accessible";
import { expect, test } from "../fixtures/test";
import { expectMediaBetween } from "../media/expect-media-between";

const WAITS = "Bitte warten Sie einen Augenblick";

/** Counts the notes a page plays; nothing else in the product makes any. */
async function countNotes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const play = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (when) {
      document.documentElement.dataset["notes"] = String(
        Number(document.documentElement.dataset["notes"] ?? "0") + 1,
      );
      play.call(this, when);
    };
  });
}

async function notes(page: Page): Promise<number> {
  return Number((await page.locator("html").getAttribute("data-notes")) ?? "0");
}

test("a guest waits, the host hears and sees it and lets in, and both see and hear each other", async ({
  meeting,
}) => {
  const anna = await meeting.start({ waitingRoom: true });
  await countNotes(anna.context);
  await anna.page.reload();
  await anna.enter();
  const bernd = await meeting.knocker();
  await expect(bernd.page.getByRole("heading", { name: WAITS })).toBeFocused();
  await expectAccessible(bernd.page);

  const notice = anna.page.getByRole("region", { name: "Es wartet jemand" });
  await expect(notice).toContainText("Bernd möchte herein.");
  await expect(anna.page.getByRole("log").filter({ hasText: "Bernd möchte herein." })).toHaveCount(
    1,
  );
  expect(await notes(anna.page)).toBe(2);
  await expect(anna.control("Warteraum")).toContainText("eine Person");
  await expectAccessible(anna.page);

  // A reload keeps the place: one guest waits, not two, and nobody has to press anything.
  await bernd.page.reload();
  await expect(bernd.page.getByRole("heading", { name: WAITS })).toBeVisible();
  await anna.control("Warteraum").click();
  const panel = anna.page.getByRole("complementary", { name: "Warteraum" });
  await expect(panel.getByRole("listitem")).toHaveCount(1);
  await expectAccessible(anna.page);
  await panel.getByRole("button", { name: "Einlassen: Bernd" }).click();
  await bernd.expectInside();
  await expect(notice).toBeHidden();
  await expect(panel).toContainText("Niemand wartet.");
  for (const device of ["Mikrofon", "Kamera"] as const) await bernd.turn(device, true);
  await expectMediaBetween([anna, bernd]);
});

test("several wait: the host refuses one kindly and lets all others in at once", async ({
  meeting,
}) => {
  const anna = await meeting.start({ waitingRoom: true });
  const off = { microphone: false, camera: false };
  const bernd = await meeting.knocker(off);
  const waitingBefore = anna.page.getByRole("region", { name: "Eine Person wartet schon" });
  await expect(waitingBefore).toContainText("Bernd");
  await expectAccessible(anna.page);
  await anna.enter(off);
  const clara = await meeting.knocker(off);
  const dieter = await meeting.knocker(off);
  const notice = anna.page.getByRole("region", { name: "Es wartet jemand" });
  await expect(notice).toContainText("3 Personen möchten herein: Bernd, Clara, Dieter.");
  await notice.getByRole("button", { name: "Ansehen" }).click();
  await anna.page.getByRole("button", { name: "Ablehnen: Bernd" }).click();
  await expect(
    bernd.page.getByRole("heading", { name: "Sie wurden nicht hereingelassen" }),
  ).toBeFocused();
  await expect(bernd.page.getByText("noch einmal fragen")).toBeVisible();
  await expectAccessible(bernd.page);
  await notice.getByRole("button", { name: "Alle 2 einlassen" }).click();
  await clara.expectInside();
  await dieter.expectInside();
  // Whoever comes to look sees how many are there, without a name.
  await bernd.page.goto(meeting.guestLink);
  await expect(bernd.page.getByText("3 Personen sind schon da, auch die Leitung.")).toBeVisible();
});

test("a PIN set during the meeting is asked for, wrong and right; a lock keeps everybody out", async ({
  meeting,
}) => {
  const off = { microphone: false, camera: false };
  const anna = await meeting.host(off);
  await anna.control("Warteraum").click();
  await expect(anna.control("Warteraum")).toContainText("ist aus");
  await anna.page.getByRole("button", { name: "Sicherheit" }).click();
  const dialog = anna.page.getByRole("dialog", { name: "Sicherheit" });
  await dialog.getByRole("textbox", { name: "PIN festlegen" }).fill("12");
  await dialog.getByRole("button", { name: "PIN speichern" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Diese PIN geht nicht");
  await dialog.getByRole("textbox", { name: "PIN festlegen" }).fill("4711");
  await dialog.getByRole("button", { name: "PIN speichern" }).click();
  await expect(dialog.getByText("Die PIN ist jetzt 4711.")).toBeVisible();
  await expectAccessible(anna.page);

  const bernd = await meeting.knocker(off);
  const pin = bernd.page.getByRole("textbox", { name: "PIN" });
  await pin.fill("1111");
  await bernd.page.getByRole("button", { name: "Weiter" }).click();
  await expect(bernd.page.getByRole("alert").filter({ hasText: "PIN stimmt nicht" })).toHaveCount(
    1,
  );
  await expect(pin).toHaveValue("1111");
  await expectAccessible(bernd.page);
  await pin.fill("47 11");
  await bernd.page.getByRole("button", { name: "Weiter" }).click();
  await bernd.expectInside();

  await dialog.getByRole("button", { name: "PIN entfernen" }).click();
  await dialog.getByRole("switch", { name: "Treffen abschließen" }).click();
  await expect(dialog.getByRole("switch", { name: "Treffen abschließen" })).toBeChecked();
  await expect(anna.control("Warteraum")).toContainText("abgeschlossen");
  const clara = await meeting.knocker(off);
  await expect(
    clara.page.getByRole("heading", { name: "Das Treffen ist abgeschlossen" }),
  ).toBeFocused();
  await expectAccessible(clara.page);
  await dialog.getByRole("switch", { name: "Treffen abschließen" }).click();
  await expect(dialog.getByRole("switch", { name: "Treffen abschließen" })).not.toBeChecked();
  await dialog.getByRole("switch", { name: "Warteraum" }).click();
  await expect(dialog.getByRole("switch", { name: "Warteraum" })).toBeChecked();
  await clara.page.getByRole("button", { name: "Jetzt noch einmal fragen" }).click();
  await expect(clara.page.getByRole("heading", { name: WAITS })).toBeVisible();
  await clara.page.getByRole("button", { name: "Nicht mehr warten" }).click();
  await expect(clara.page.getByRole("textbox", { name: /Ihr Name/ })).toHaveValue("Clara");
});

test("who was thrown out stays out, also after a reload", async ({ meeting }) => {
  const off = { microphone: false, camera: false };
  const anna = await meeting.start({ waitingRoom: true });
  await anna.enter(off);
  const bernd = await meeting.knocker(off);
  await anna.page.getByRole("button", { name: "Einlassen: Bernd" }).click();
  await bernd.expectInside();
  await anna.choose("Bernd", "Aus dem Treffen entfernen");
  await expect(anna.page.getByRole("alertdialog")).toContainText("nicht von selbst zurückkommen");
  await anna.page.getByRole("button", { name: "Entfernen", exact: true }).click();
  await expect(
    bernd.page.getByRole("heading", { name: "Sie sind nicht mehr im Treffen" }),
  ).toBeVisible();
  await bernd.page.reload();
  await bernd.knock(off);
  await expect(
    bernd.page.getByRole("heading", { name: "Sie wurden nicht hereingelassen" }),
  ).toBeVisible();
  await expect(anna.page.getByRole("region", { name: "Es wartet jemand" })).toBeHidden();
});

test("a lost line is shown to who waits and comes back by itself", async ({
  page,
  context,
  health,
  meeting,
}) => {
  health.expectOffline();
  await meeting.start({ waitingRoom: true });
  await page.goto(meeting.guestLink);
  await page.getByRole("button", { name: "Jetzt teilnehmen" }).click();
  await expect(page.getByRole("heading", { name: WAITS })).toBeVisible();
  await context.setOffline(true);
  const lost = page.getByText("Die Verbindung ist unterbrochen");
  await expect(lost).toBeVisible({ timeout: 40_000 });
  await context.setOffline(false);
  await expect(lost).toBeHidden();
  await expect(page.getByRole("heading", { name: WAITS })).toBeVisible();
});

test("a name is kept on the device only by a tick, and forgotten with it", async ({
  page,
  meeting,
}) => {
  await meeting.start();
  await page.goto(meeting.guestLink);
  const name = page.getByRole("textbox", { name: /Ihr Name/ });
  const tick = page.getByRole("checkbox", { name: "Name auf diesem Gerät merken" });
  await name.fill("Erna");
  await page.reload();
  await expect(name).toHaveValue("");
  await name.fill("Erna");
  await tick.check();
  await page.reload();
  await expect(name).toHaveValue("Erna");
  await expect(tick).toBeChecked();
  for (const legal of ["Impressum", "Datenschutz"]) {
    await expect(page.getByRole("link", { name: legal })).toBeVisible();
  }
  // What is left in the browser's storage at the end of a test fails it.
  await tick.uncheck();
  await page.reload();
  await expect(name).toHaveValue("");
});
