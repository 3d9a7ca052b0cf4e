import sharp from "sharp";
import { expect, it } from "vitest";

import { readLogo } from "./read-logo";

const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], "logo");
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>alert(1)</script>
  <image href="http://192.0.2.1/x.png" width="9" height="9"/><rect width="40" height="20" fill="red"/></svg>`;

it("writes pixels anew, of a drawing as well, and nothing else of the file", async () => {
  const logo = Buffer.from(await readLogo(file(SVG)));
  expect(logo.toString("latin1")).not.toMatch(/script|alert|192\.0\.2/);
  const { format, height = 0, width = 0 } = await sharp(logo).metadata();
  expect([format, width / height]).toEqual(["png", 2]);
});

it("makes large pictures small", async () => {
  const create = { width: 3000, height: 900, channels: 3, background: "#123456" } as const;
  const photo = await sharp({ create })
    .jpeg()
    .withExif({ IFD0: { Copyright: "secret" } })
    .toBuffer();
  const logo = Buffer.from(await readLogo(file(new Uint8Array(photo))));
  expect(await sharp(logo).metadata()).toMatchObject({ width: 587, height: 176 });
  expect(logo.toString("latin1")).not.toContain("secret");
});

it.each(["", "hello", "<html></html>", "GIF89a", "\u0089PNG\r\n\u001a\n broken"])(
  "refuses %j: logo.unreadable",
  async (content) => {
    await expect(readLogo(file(content))).rejects.toMatchObject({ code: "logo.unreadable" });
  },
);
