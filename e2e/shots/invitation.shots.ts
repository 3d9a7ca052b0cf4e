/** The ways to invite, in three widths and on paper. */
import { test } from "../fixtures/test";
import { readGuestLink, startWith } from "../fixtures/started-meeting";
import { shoot } from "./shoot";

test("starting, inviting, printing", async ({ page, product }) => {
  test.slow();
  await page.goto(`${product.portalUrl}/start?einstellungen=1`);
  await shoot(page, "start-options");
  await page.goto(`${product.portalUrl}/teilnehmen?code=apfel-wolke-tiger-lampf`);
  await shoot(page, "code-mistyped");
  await page.goto(`${product.portalUrl}/einbauen`);
  await shoot(page, "embed");
  await startWith(page, product.portalUrl, { address: "Rathaus", pin: "4711" });
  await page.getByRole("alert").filter({ hasText: "nicht frei" }).waitFor();
  await shoot(page, "start-refused");
  await startWith(page, product.portalUrl, { pin: "4711", length: "2 Stunden" });
  const link = await readGuestLink(page);
  await page.getByRole("textbox", { name: "Name der Person" }).fill("Oma Erna");
  await page.getByRole("img", { name: /QR-Code/ }).waitFor();
  await shoot(page, "invitation-full");
  const { hash } = new URL(page.url());
  for (const [name, fragment] of [
    ["print", hash],
    ["print-personal", "#n=Oma%20Erna&p=4711"],
  ] as const) {
    await page.goto(`${link}/drucken${fragment}`);
    await page.reload();
    await page.getByRole("img", { name: /QR-Code/ }).waitFor();
    await shoot(page, name);
    await page.pdf({ path: `test-results/screenshots/${name}.pdf`, preferCSSPageSize: true });
    // As the paper will be: A4 without its margins, at 96 dots to the inch.
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 688, height: 1017 });
    await page.screenshot({ path: `test-results/screenshots/${name}-paper.png`, fullPage: true });
    await page.emulateMedia({ media: "screen" });
  }
  await page.goto(`${link}#n=Oma%20Erna`);
  await page.reload();
  await page.getByRole("button", { name: "Jetzt teilnehmen" }).waitFor();
  await shoot(page, "personal");
});
