import { DomainError } from "@stadtstube/domain";
import sharp from "sharp";

const MAX_BYTES = 900_000;
const FORMATS: readonly (string | undefined)[] = ["png", "jpeg", "webp", "svg"];

/**
 * An uploaded picture as a PNG of at most 800 by 176 pixels that we have written ourselves: nothing
 * of the file but its pixels gets through, no script of an SVG, no place of a photograph.
 *
 * Throws `logo.unreadable` for everything that is no small PNG, JPEG, WebP or SVG.
 */
export async function readLogo(file: File): Promise<Uint8Array> {
  if (file.size === 0 || file.size > MAX_BYTES) throw unreadable();
  const bytes = Buffer.from(await file.arrayBuffer());
  const options = { limitInputPixels: 20_000_000, failOn: "error", density: 144 } as const;
  try {
    const { format } = await sharp(bytes, options).metadata();
    if (!FORMATS.includes(format)) throw unreadable();
    return await sharp(bytes, options)
      .resize({ width: 800, height: 176, fit: "inside", withoutEnlargement: format !== "svg" })
      .png()
      .toBuffer();
  } catch (cause) {
    throw unreadable(cause);
  }
}

function unreadable(cause?: unknown): DomainError {
  return new DomainError({ code: "logo.unreadable", category: "user", status: 400 }, {}, cause);
}
