/** From the home page to a meeting's code: starting with options, and finding what was typed. */
import { expect, test } from "../fixtures/test";
import { readGuestLink, startWith } from "../fixtures/started-meeting";

test("an own address: refused kindly, with a free one to choose, and nothing typed is lost", async ({
  page,
  product,
}) => {
  await startWith(page, product.portalUrl, { address: "Rathaus", pin: "4711", waitingRoom: true });
  const refusal = page.getByRole("alert").filter({ hasText: "Diese Adresse ist nicht frei" });
  await expect(refusal).toBeFocused();
  await expect(page.getByLabel("PIN (freiwillig)")).toHaveValue("4711");
  const address = page.getByLabel("Eigene Adresse (freiwillig)");
  await expect(address).toHaveAttribute("aria-invalid", "true");
  await refusal.getByRole("button").first().press("Enter");
  const chosen = await address.inputValue();
  expect(chosen).toMatch(/^[a-z]+-[a-z]+$/);
  await page.getByRole("button", { name: "Treffen starten" }).click();
  expect(await readGuestLink(page)).toBe(`${product.portalUrl}/treffen/${chosen}`);
  await expect(page.getByText("PIN: 4711.")).toBeVisible();

  await page.goto(product.portalUrl);
  await page.getByRole("textbox", { name: /Ihr Link/ }).fill(`  ${chosen.replace("-", " ")} `);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${product.portalUrl}/treffen/${chosen}`);
});

test("an own address without waiting room and PIN is explained and refused", async ({
  page,
  product,
}) => {
  await startWith(page, product.portalUrl, { address: "ankerplatz", waitingRoom: false });
  const refusal = page.getByRole("alert").filter({ hasText: "braucht Schutz" });
  await expect(refusal).toBeVisible();
  await expect(page.getByLabel("Eigene Adresse (freiwillig)")).toHaveValue("ankerplatz");
});

test("a mistyped word is explained and leads to the meeting that was meant", async ({
  page,
  product,
}) => {
  await startWith(page, product.portalUrl, {});
  const link = await readGuestLink(page);
  const [first = "", ...others] = (link.split("/").at(-1) ?? "").split("-");
  const mistyped = [`${first}q`, ...others].join(" ");
  await page.goto(product.portalUrl);
  await page.getByRole("textbox", { name: /Ihr Link/ }).fill(mistyped);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Das Wort „${first}q“ kommt in keinem Treffen vor.`)).toBeVisible();
  await expect(page.getByRole("textbox", { name: /Ihr Link/ })).toHaveValue(mistyped);
  await page.getByRole("link", { name: [first, ...others].join(" ") }).press("Enter");
  await expect(page).toHaveURL(link);
});

test("of a whole mail, only the meeting is sent to the server", async ({ page, product }) => {
  await startWith(page, product.portalUrl, {});
  const link = await readGuestLink(page);
  await page.goto(product.portalUrl);
  const asked = page.waitForRequest((request) => request.url().includes("?code="));
  const mail = `Liebe Erna, hier ist unser Link: ${link}#h=geheim Bis Samstag, dein Karl`;
  await page.getByRole("textbox", { name: /Ihr Link/ }).fill(mail);
  await page.keyboard.press("Enter");
  const url = decodeURIComponent((await asked).url());
  expect(url).not.toMatch(/Erna|geheim|Karl/);
  await expect(page).toHaveURL(link);
});

test("starting and joining work without script", async ({ browser, product }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "de-DE" });
  const page = await context.newPage();
  await page.goto(product.portalUrl);
  await page.getByRole("button", { name: "Treffen starten" }).click();
  await expect(page).toHaveURL(/\/treffen\/[a-z]+-[a-z]+-[a-z]+-[a-z]+\/einladung#h=/);
  const code = new URL(page.url()).pathname.split("/")[2] ?? "";
  await page.goto(product.portalUrl);
  await page.getByLabel(/Ihr Link/).fill(code.replaceAll("-", " ").toUpperCase());
  await page.getByRole("button", { name: "Weiter zum Treffen" }).click();
  await expect(page).toHaveURL(`${product.portalUrl}/treffen/${code}`);

  await page.goto(`${product.portalUrl}/start?einstellungen=1`);
  await page.getByRole("checkbox", { name: /^Gäste warten/ }).check();
  await page.getByLabel("Eigene Adresse (freiwillig)").fill("Polizei");
  await page.getByRole("button", { name: "Treffen starten" }).click();
  await expect(page.getByText("Diese Adresse ist nicht frei")).toBeVisible();
  await expect(page.getByLabel("Eigene Adresse (freiwillig)")).toHaveValue("Polizei");
  await context.close();
});
