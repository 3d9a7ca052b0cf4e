import type { Page } from "@playwright/test";

/** Of one picture; the pages of the help stay light. */
const LIMIT_BYTES = 60 * 1024;
/** 1 is without loss: letters stay sharp, and flat colours cost little. */
const QUALITIES = [1, 0.92, 0.85, 0.75] as const;

/**
 * Re-codes a PNG as WebP with the browser's own encoder, without loss where that stays small, else
 * as good as 60 KB allow. Rejects when nothing does.
 */
export async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
  const blank = await page.context().newPage();
  try {
    for (const quality of QUALITIES) {
      const picture = Buffer.from(
        await blank.evaluate(encode, [png.toString("base64"), quality] as const),
        "base64",
      );
      if (picture.byteLength <= LIMIT_BYTES) return picture;
    }
  } finally {
    await blank.close();
  }
  throw new Error(`a picture does not fit into ${LIMIT_BYTES} bytes`);
}

/** Runs inside the page. */
async function encode([source, quality]: readonly [string, number]): Promise<string> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${source}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  return canvas.toDataURL("image/webp", quality).split(",")[1] ?? "";
}
