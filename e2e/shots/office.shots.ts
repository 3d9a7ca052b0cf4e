/** Pictures of the administration's pages in three widths and in the dark, for eyes. */
import { addPasskeyDevice } from "../fixtures/passkey";
import { expect, test } from "../fixtures/test";
import { shoot } from "./shoot";

const PAGES = [
  "/",
  "/server",
  "/stoerungen",
  "/stoerungen/grenzwerte",
  "/wartung",
  "/nutzung",
  "/nutzung/prognose",
  "/staedte",
  "/staedte/neu",
  "/ankuendigungen",
  "/vereine",
  "/termine",
  "/namen",
  "/meldungen",
  "/datenschutz",
  "/protokoll",
  "/personen",
  "/konto",
];

test("the administration", async ({ page, product, health }) => {
  test.slow();
  health.expectCookies("stadtstube-verwaltung");
  await addPasskeyDevice(page);
  await page.goto(product.firstSignInUrl ?? "no link was printed");
  await page.getByLabel("Ihr Name").fill("Erika Muster");
  await page.getByRole("button", { name: "Passkey anlegen und anmelden" }).click();
  await expect(page.getByText("Erika Muster")).toBeVisible();
  await page.goto(`${product.adminUrl}/server`);
  const server = await page.getByRole("link", { name: "Medienserver" }).getAttribute("href");
  for (const path of [...PAGES, "/server/eins"]) {
    const address = path === "/server/eins" ? `${server}?vergleich=1` : path;
    await page.goto(`${product.adminUrl}${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const name = `office${path.replaceAll(/[^a-z]+/g, "-")}`;
    await shoot(page, name);
    await page.emulateMedia({ colorScheme: "dark" });
    await shoot(page, `${name}-dark`);
    await page.emulateMedia({ colorScheme: "light" });
  }
});
