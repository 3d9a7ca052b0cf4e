import { create } from "qrcode";

/** A QR code as one SVG path in a square of `size` units, quiet zone included. */
export interface QrDrawing {
  readonly size: number;
  /** For the `d` of a path; every dark module is one square of side 1. */
  readonly path: string;
}

/** ISO/IEC 18004 asks for four modules of nothing around the code. */
const QUIET_ZONE = 4;

/**
 * Draws a text as a QR code that still reads with a seventh of it dirty or torn (level M).
 *
 * Throws when the text is too long for any QR code, beyond some 2,300 bytes. Pure.
 */
export function qrDrawing(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, row) => darkRuns(modules, row));
  return { size: modules.size + 2 * QUIET_ZONE, path: rows.join("") };
}

/** One row; neighbouring squares are drawn as one, so that no hairline shows between them. */
function darkRuns(modules: ReturnType<typeof create>["modules"], row: number): string {
  let path = "";
  let column = 0;
  while (column < modules.size) {
    let length = 0;
    while (column + length < modules.size && modules.get(row, column + length) === 1) length += 1;
    if (length > 0) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`;
    column += Math.max(1, length);
  }
  return path;
}
