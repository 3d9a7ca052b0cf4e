/** The honest line on the home page, from the media server to the resident and the town's website. */
import { expect, test } from "../fixtures/test";

test("the home page says how well meetings work, and so does the address for the town's website", async ({
  page,
  product,
}) => {
  const line = (text: string) => page.getByRole("main").getByText(text);
  const reloadUntil = async (text: string) => {
    await expect(async () => {
      await page.goto(product.portalUrl);
      await expect(line(text)).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
  };
  const state = async () => {
    const response = await page.request.get(`${product.portalUrl}/api/zustand`);
    expect(response.headers()["access-control-allow-origin"]).toBe("*");
    return (await response.json()) as unknown;
  };

  await reloadUntil("Alles läuft.");
  expect(await state()).toEqual({ level: "ok", text: "Alles läuft." });
  await page.request.post(`${product.mediaPrivateUrl}/colibri/drain/enable`);
  try {
    await reloadUntil("Gerade ist Wartung.");
    // Page and address ask at moments of their own.
    await expect.poll(state).toMatchObject({ level: "maintenance" });
  } finally {
    await page.request.post(`${product.mediaPrivateUrl}/colibri/drain/disable`);
  }
  await reloadUntil("Alles läuft.");
});
