/** The block for a town's own website, on a page that is not ours. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "../fixtures/test";

/** Somebody else's website: one page, on a free port of this machine. */
async function website(html: string): Promise<{ server: Server; port: number }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="de"><title>Musterstadt</title><main>${html}</main>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

test("is copied from the portal and works on another website, with and without script", async ({
  page,
  product,
  browser,
}) => {
  await page.goto(`${product.portalUrl}/einbauen`);
  await page.getByRole("button", { name: "HTML kopieren" }).press("Enter");
  await expect(page.getByRole("button", { name: "Kopiert" })).toBeVisible();
  const html = await page.evaluate(() => navigator.clipboard.readText());
  await expect(page.getByRole("code")).toHaveText(html);
  const { server, port } = await website(html);
  try {
    for (const javaScriptEnabled of [false, true]) {
      const context = await browser.newContext({ javaScriptEnabled, locale: "de-DE" });
      const town = await context.newPage();
      const problems: string[] = [];
      town.on("console", (message) => {
        // The state of the service may not be there yet; the block does without.
        const expected = message.location().url.includes("/api/zustand");
        if (message.type() === "error" && !expected) problems.push(message.text());
      });
      // The same site: the town's other pages.
      await town.goto(`http://localhost:${port}/`);
      const start = town.getByRole("button", { name: "Treffen starten" });
      await expect(start).toHaveCSS("background-color", "rgb(11, 90, 111)");
      await start.click();
      await expect(town).toHaveURL(/\/treffen\/[a-z-]+\/einladung#h=/);
      const code = new URL(town.url()).pathname.split("/")[2] ?? "";

      // Another site: nobody starts meetings for a visitor, but the way is short.
      await town.goto(`http://127.0.0.1:${port}/`);
      await town.getByRole("button", { name: "Treffen starten" }).click();
      await expect(town).toHaveURL(`${product.portalUrl}/start`);
      await town.goto(`http://127.0.0.1:${port}/`);
      await town.getByLabel(/Ihr Link/).fill(code.replaceAll("-", "  "));
      await town.getByRole("button", { name: "Weiter zum Treffen" }).click();
      await expect(town).toHaveURL(`${product.portalUrl}/treffen/${code}`);
      expect(problems).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test("shows the state of the service where there is something to say", async ({
  browser,
  product,
}) => {
  const { server, port } = await website(
    `<p data-stadtstube-zustand hidden></p>
     <script src="${product.portalUrl}/api/einbauen/skript" defer></script>`,
  );
  const context = await browser.newContext();
  const town = await context.newPage();
  const text = "Heute eingeschränkt: <b>Wartung</b> um 22 Uhr.";
  try {
    await town.route("**/api/zustand*", (route) =>
      route.fulfill({
        json: { level: "limited", text },
        headers: { "access-control-allow-origin": "*" },
      }),
    );
    await town.goto(`http://127.0.0.1:${port}/`);
    await expect(town.getByText(text)).toBeVisible();
  } finally {
    await context.close();
    server.close();
    server.closeAllConnections();
  }
});

test("shows the next public dates as text, and a link where there is no script", async ({
  browser,
  page,
  product,
}) => {
  await page.goto(`${product.portalUrl}/einbauen`);
  await page.getByLabel("Mit den nächsten öffentlichen Terminen").check();
  await page.getByLabel("Mit Hinweis").uncheck();
  const html = (await page.getByRole("code").textContent()) ?? "";
  const { server, port } = await website(html);
  const dates = [
    { when: "morgen", title: "Chor <b>", club: "Chor", url: `${product.portalUrl}/termine/a?am=b` },
    { when: "nie", title: "Fremd", club: "X", url: "javascript:alert(1)" },
  ];
  try {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const town = await context.newPage();
      await town.route("**/api/termine?*", (route) =>
        route.fulfill({
          json: { none: "", dates },
          headers: { "access-control-allow-origin": "*" },
        }),
      );
      await town.goto(`http://127.0.0.1:${port}/`);
      const all = town.getByRole("link", { name: "Öffentliche Termine der Vereine" });
      await expect(all).toHaveAttribute("href", `${product.portalUrl}/termine`);
      await expect(town.getByRole("link", { name: "Chor <b>" })).toHaveCount(
        javaScriptEnabled ? 1 : 0,
      );
      await expect(town.getByText("Fremd")).toHaveCount(0);
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
