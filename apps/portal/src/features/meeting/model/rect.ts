/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on the stage in CSS pixels, from its top left corner. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/** Moves rectangles by an offset. */
export function shift(rects: readonly Rect[], x: number, y: number): Rect[] {
  return rects.map((rect) => ({ ...rect, x: rect.x + x, y: rect.y + y }));
}
