/** What a host gets to pass on: link, mail, calendar, code, paper, and a link for one person. */
import { expectAccessible, expectAccessibleInAnyLight } from "../a11y/expect-accessible";
import { expect, test } from "../fixtures/test";
import { readMediaReport } from "../media/rtc-probe";
import { readGuestLink, startWith } from "../fixtures/started-meeting";

test("the guests' link in every form, and the host's own only after a warning", async ({
  page,
  product,
}) => {
  // What a phone has and this browser may not have: a list of its own to pass something on.
  await page.addInitScript(() => {
    navigator.share = (data) => {
      document.body.dataset["shared"] = data?.url ?? "";
      return Promise.resolve();
    };
  });
  await startWith(page, product.portalUrl, { pin: "4711", length: "2 Stunden" });
  const link = await readGuestLink(page);
  await expectAccessibleInAnyLight(page);
  await expect(page.getByRole("img", { name: /QR-Code/ })).toBeVisible();

  await page.getByRole("button", { name: "Link kopieren", exact: true }).press("Enter");
  await expect(page.getByRole("button", { name: "Kopiert" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  await page.getByRole("button", { name: "Link verschicken" }).press("Enter");
  await expect(page.locator("body")).toHaveAttribute("data-shared", link);

  const mail = await page.getByRole("link", { name: "E-Mail schreiben" }).getAttribute("href");
  const body = new URL(mail ?? "").searchParams.get("body") ?? "";
  expect(body.split("\r\n")).toContain(link);
  expect(body).toContain("Die PIN lautet: 4711");
  expect(body).not.toContain("#h=");

  const file = page.getByRole("link", { name: "In den Kalender" });
  const calendar = await page.request.get(
    new URL((await file.getAttribute("href")) ?? "", link).href,
  );
  expect(calendar.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  const text = (await calendar.text()).replace(/\r\n /g, "");
  expect(text).toContain(`URL;VALUE=URI:${link}`);
  expect(text).not.toMatch(/4711|#h=/);

  await page.getByRole("button", { name: "Eigenen Link kopieren" }).press("Enter");
  const warning = page.getByRole("alertdialog", { name: "Nur für Sie selbst" });
  await expect(warning).toContainText("Schicken Sie ihn nicht an Ihre Gäste");
  await expectAccessible(page);
  await warning.getByRole("button", { name: "Nicht kopieren" }).press("Enter");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  await page.getByRole("button", { name: "Eigenen Link kopieren" }).press("Enter");
  await warning.getByRole("button", { name: "Für mich kopieren" }).press("Enter");
  await expect(page.getByText("Kopiert. Bewahren Sie ihn gut auf.")).toBeVisible();
  const own = await page.evaluate(() => navigator.clipboard.readText());
  expect(own).toMatch(new RegExp(`^${link}#h=[A-Za-z0-9_-]{43}`));
});

test("one page of A4 for the notice board, and one for a person", async ({ page, product }) => {
  await startWith(page, product.portalUrl, { pin: "4711" });
  const link = await readGuestLink(page);
  await page.getByRole("link", { name: "Als Seite drucken" }).press("Enter");
  await expect(page.getByRole("img", { name: /QR-Code/ })).toBeVisible();
  await expectAccessible(page);
  const code = (link.split("/").at(-1) ?? "").replaceAll("-", " ");
  await expect(page.getByText(code)).toBeVisible();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.getByRole("link", { name: "Zurück zur Einladung" }).press("Enter");
  await expect(page.getByRole("button", { name: "Eigenen Link kopieren" })).toBeVisible();

  await page.getByRole("textbox", { name: "Name der Person" }).fill("Oma Erna");
  await page.getByRole("link", { name: "Für Oma Erna drucken" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Oma Erna, wir treffen uns/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /QR-Code/ })).toBeVisible();
  await expect(page.getByText(`${link}#n=Oma%20Erna&p=4711`)).toBeVisible();
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

test("a link for one person: one tap, and in with camera and microphone", async ({
  meeting,
  newPerson,
}) => {
  const anna = await meeting.host({ camera: false, microphone: false });
  const page = await (await newPerson()).newPage();
  await page.goto(`${meeting.guestLink}#n=Oma%20Erna`);
  await expect(page.getByRole("heading", { name: "Guten Tag, Oma Erna!" })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByRole("button", { name: "Jetzt teilnehmen" }).press("Enter");
  const controls = page.getByRole("toolbar", { name: "Bedienung" });
  await expect(controls.getByRole("button", { name: "Mikrofon ist an" })).toBeVisible();
  await expect(controls.getByRole("button", { name: "Kamera ist an" })).toBeVisible();
  await expect(await anna.entry("Oma Erna")).toBeVisible();
});

test("where only hosts may share a screen, guests have no button for it", async ({
  page,
  product,
  newPerson,
}) => {
  await startWith(page, product.portalUrl, { waitingRoom: false, screenForHosts: true });
  const link = await readGuestLink(page);
  await page.getByRole("link", { name: "Weiter zum Treffen" }).click();
  await page.getByRole("button", { name: "Jetzt teilnehmen" }).click();
  const controls = page.getByRole("toolbar", { name: "Bedienung" });
  await expect(controls.getByRole("button", { name: /^Bildschirm/ })).toBeVisible();
  const guest = await (await newPerson()).newPage();
  await guest.goto(link);
  await guest.getByRole("button", { name: "Jetzt teilnehmen" }).click();
  const theirs = guest.getByRole("toolbar", { name: "Bedienung" });
  await expect(theirs.getByRole("button", { name: /^Hand/ })).toBeVisible();
  await expect(theirs.getByRole("button", { name: /^Bildschirm/ })).toBeHidden();
});

test("a meeting with a set end says so in time and ends kindly", async ({ page, product }) => {
  await page.clock.install();
  await startWith(page, product.portalUrl, { waitingRoom: false, length: "30 Minuten" });
  await readGuestLink(page);
  await page.getByRole("link", { name: "Weiter zum Treffen" }).click();
  await page.getByRole("button", { name: "Jetzt teilnehmen" }).click();
  await expect(page.getByRole("toolbar", { name: "Bedienung" })).toBeVisible();
  await expect(page.getByText("Sie werden verbunden")).toBeHidden();
  // A question that is still on its way would be 25 minutes late.
  await expect
    .poll(async () => (await readMediaReport(page)).connections.map(({ dtls }) => dtls))
    .toEqual(["connected"]);
  await page.clock.fastForward("25:30");
  await expect(page.getByText("Das Treffen endet in 5 Minuten")).toBeVisible();
  await page.clock.fastForward("04:40");
  await expect(page.getByRole("heading", { name: "Die Zeit ist um" })).toBeVisible();
});

/** Pages of a PDF, by the objects that describe one each. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
